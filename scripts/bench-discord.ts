/**
 * `npm run bench:discord [-- --base CHECKOUT]`: `/docker-gentoo backend btrfs` beside a bare discord.js bot that echoes, one
 * that answers with the same message, and an earlier release, over the gateway, in interleaved rounds. CPU per request is the
 * steady figure; medians of the rounds are shown.
 */
import { compare } from './bench/compare.ts';
import { DiscordProcess } from './bench/discord-process.ts';
import { BenchDiscord } from './bench/discord-server.ts';
import { programsFor, storeFiles } from './bench/programs.ts';

const PLAN = { rounds: 12, requests: 800, concurrency: 16, warmUp: 2000 };

const discord = await new BenchDiscord().start();
const storeOf = storeFiles();

await compare(
  programsFor('discord.js', 'echo-client.ts', 'discord').map(
    (program, index) => () => new DiscordProcess(program, `bench.${index}.token`, discord, storeOf(String(index))),
  ),
  PLAN,
);
discord.stop();
console.log('aims: CPU a request at most 1.1, idle memory 1.2 of bare discord.js; start 0.9 of the earlier release');

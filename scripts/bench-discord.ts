/**
 * `npm run bench:discord`: `/docker-gentoo backend btrfs` beside a bare discord.js bot that echoes, over the gateway, in
 * interleaved rounds. CPU per request is the steady figure; medians of the rounds are shown.
 */
import { fileURLToPath } from 'node:url';
import { BenchDiscord } from './bench/discord-server.ts';
import { MeasuredProcess } from './bench/measured-process.ts';
import { type Asked, measure, quantile, ratio } from './bench/rounds.ts';

const PLAN = { rounds: 12, requests: 400, concurrency: 16, warmUp: 1000 };
const STARTS = 5;

const discord = await new BenchDiscord().start();
const script = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const PROGRAMS = [
  { name: 'docker-gentoo', path: script('../src/main.ts'), token: 'bench.ours.token' },
  { name: 'bare discord.js echo', path: script('./bench/echo-client.ts'), token: 'bench.bare.token' },
];

type Program = (typeof PROGRAMS)[number];

async function start({ name, path, token }: Program): Promise<{ process: MeasuredProcess; ms: number }> {
  const child = new MeasuredProcess(name, path, { DISCORD_TOKEN: token, DISCORD_API_URL: discord.apiUrl });
  const { ms } = await child.ready((log) => /discord: connected/.exec(log));
  return { process: child, ms };
}

const starts: number[][] = PROGRAMS.map(() => []);
for (let round = 0; round < STARTS; round += 1)
  for (const [index, program] of PROGRAMS.entries()) {
    const { process: child, ms } = await start(program);
    starts[index]?.push(ms);
    child.stop();
  }

const running: (Asked & { stop(): void })[] = [];
for (const program of PROGRAMS) {
  const { process: child } = await start(program);
  running.push({
    name: program.name,
    cpu: () => child.cpu(),
    memory: () => child.memory(),
    ask: () => discord.ask(program.token),
    stop: () => child.stop(),
  });
}
const results = await measure(running, PLAN);
for (const bot of running) bot.stop();
discord.stop();

const [ours = Number.NaN, bare = Number.NaN] = starts.map((times) => quantile(times, 0.5));
console.log(`start: ${ours.toFixed(0)} ms, bare ${bare.toFixed(0)} ms`);
console.log(
  `ratio: CPU ${ratio(results, ({ cpu }) => quantile(cpu, 0.5))} (aim: 1.3), idle memory ${ratio(results, ({ idle }) => idle)} (aim: 1.2), start ${(ours / bare).toFixed(2)} (aim: 1.2)`,
);

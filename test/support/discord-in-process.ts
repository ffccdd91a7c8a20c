/** The Discord bot in this process: quick to start, and its coverage counts. */
import { readDiscord } from '../../src/adapters/discord/env.ts';
import { startDiscord } from '../../src/adapters/discord/start.ts';
import { HttpServer } from '../../src/chat/http-server.ts';
import type { Dispatcher } from '../../src/core/dispatch.ts';
import { createNoStore, type Store } from '../../src/store/store.ts';
import type { FakeDiscord } from '../fakes/discord/fake-discord.ts';
import { dispatcher as everyday } from './ask.ts';
import { type LocalBot, withLog } from './bot-in-process.ts';
import { type DiscordMode, discordEnv } from './discord-process.ts';
import { feedbackParts } from './feedback.ts';
import { createLocalSession } from './local-session.ts';

/** Starts the bot against the fake; the fake then knows where to reach it. */
export async function startLocalDiscord(
  discord: FakeDiscord,
  mode: DiscordMode,
  dispatcher: Dispatcher = everyday,
  { seen, lines }: Pick<Store, 'seen' | 'lines'> = createNoStore(),
): Promise<LocalBot> {
  const config = readDiscord(discordEnv(discord, mode));
  if (!config) throw new Error('no Discord configuration');
  const log: string[] = [];
  const write = (line: string): number => log.push(line);
  const http = new HttpServer(write);
  discord.botUrl = config.mode === 'http' ? `http://127.0.0.1:${await http.listen(0)}` : null;
  const bot = await startDiscord(config, createLocalSession(dispatcher), {
    log: write,
    http,
    isShard: false,
    program: '',
    seen,
    lines,
    feedback: feedbackParts(write, dispatcher),
  });
  return withLog(bot, log, async () => {
    await bot.stop();
    if (discord.botUrl !== null) await http.stop(0);
  });
}

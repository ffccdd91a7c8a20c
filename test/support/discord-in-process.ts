/** The Discord bot in this process: quick to start, and its coverage counts. */
import { startDiscord } from '../../src/adapters/discord/start.ts';
import { HttpServer } from '../../src/chat/http-server.ts';
import type { Dispatcher } from '../../src/core/dispatch.ts';
import { readBotsEnv } from '../../src/env/bots.ts';
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
): Promise<LocalBot> {
  const config = readBotsEnv(discordEnv(discord, mode));
  if (!config?.discord) throw new Error('no Discord configuration');
  const log: string[] = [];
  const write = (line: string): number => log.push(line);
  const http = new HttpServer(write);
  discord.botUrl = config.port === null ? null : `http://127.0.0.1:${await http.listen(config.port)}`;
  const bot = await startDiscord(config.discord, createLocalSession(dispatcher), {
    log: write,
    http,
    isShard: false,
    program: '',
    feedback: feedbackParts(write),
  });
  return withLog(bot, log, async () => {
    await bot.stop();
    if (discord.botUrl !== null) await http.stop(0);
  });
}

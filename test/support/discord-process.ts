/** The whole Discord bot as a process. */
import type { FakeDiscord } from '../fakes/discord/fake-discord.ts';
import { BOT_TOKEN } from '../fakes/discord/gateway.ts';
import { BotProcess, PATIENT } from './bot-process.ts';
import { newStoreFile } from './store-file.ts';

export type DiscordMode = 'gateway' | 'http';

/** The environment of a bot that talks to the fake. */
export function discordEnv(discord: FakeDiscord, mode: DiscordMode): Record<string, string> {
  return {
    DISCORD_API_URL: discord.apiUrl,
    FILE_HOSTS: discord.host,
    STORE_PATH: newStoreFile(),
    ...(mode === 'gateway' ? { DISCORD_TOKEN: BOT_TOKEN } : { DISCORD_PUBLIC_KEY: discord.publicKey, PORT: '0' }),
  };
}

/** Starts the bot and waits until it takes questions. */
export async function startDiscordBot(
  discord: FakeDiscord,
  mode: DiscordMode,
  extra: Readonly<Record<string, string>> = {},
): Promise<BotProcess> {
  const bot = new BotProcess({ ...discordEnv(discord, mode), ...PATIENT, ...extra });
  await bot.waitFor(mode === 'gateway' ? 'discord: connected' : 'discord: ready');
  const port = /listening on port (\d+)/.exec(bot.output)?.[1];
  discord.botUrl = port === undefined ? null : `http://127.0.0.1:${port}`;
  return bot;
}

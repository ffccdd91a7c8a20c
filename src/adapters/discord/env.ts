/** The variables of the Discord bot, and of its registration. */

import { readApiUrl, readFileHosts } from '../../chat/env/addresses.ts';
import { EnvError } from '../../chat/env/env-error.ts';
import type { Source } from '../../chat/env/source.ts';
import type { DiscordConfig } from './config.ts';
import { discordWords } from './words/index.ts';

function readShards(value: string | undefined): number | 'auto' {
  if (!value) return 1;
  if (value === 'auto') return 'auto';
  if (!/^[1-9]\d{0,3}$/.test(value))
    throw new EnvError('DISCORD_SHARDS', (_, words) => discordWords(words).env.shardsWrong);
  return Number(value);
}

function readDiscordApiUrl(value: string | undefined): string {
  const url = readApiUrl('DISCORD_API_URL', value || 'https://discord.com/api');
  if (/\/v\d+$/.test(url)) throw new EnvError('DISCORD_API_URL', (_, words) => discordWords(words).env.withVersion);
  return url;
}

/** Three parts with points between; the prefix belongs to the header, not to the token. */
function readToken(token: string): string {
  if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token))
    throw new EnvError('DISCORD_TOKEN', (_, words) => discordWords(words).env.tokenWrong);
  return token;
}

function readApplicationId(value: string | undefined): string | null {
  if (value && !/^\d{17,20}$/.test(value))
    throw new EnvError('DISCORD_APPLICATION_ID', (_, words) => discordWords(words).env.applicationIdWrong);
  return value || null;
}

/** What `npm run discord:register` needs. */
export interface DiscordRegistrationEnv {
  readonly token: string;
  /** Null: not said; the token tells it. */
  readonly applicationId: string | null;
  /** Base of the REST API, without a version and without a slash at the end. */
  readonly apiUrl: string;
}

/** @throws EnvError naming the variable that is missing or wrong */
export function readRegistration(source: Source): DiscordRegistrationEnv {
  if (!source.DISCORD_TOKEN)
    throw new EnvError('DISCORD_TOKEN', (_, words) => discordWords(words).env.tokenForRegistration);
  return {
    token: readToken(source.DISCORD_TOKEN),
    applicationId: readApplicationId(source.DISCORD_APPLICATION_ID),
    apiUrl: readDiscordApiUrl(source.DISCORD_API_URL),
  };
}

/** @throws EnvError naming the variable that is missing or wrong */
export function readDiscord(source: Source): DiscordConfig | null {
  const { DISCORD_TOKEN: token, DISCORD_PUBLIC_KEY: publicKey } = source;
  const applicationId = readApplicationId(source.DISCORD_APPLICATION_ID);
  if (!token && !applicationId && !publicKey) return null;
  if (token) readToken(token);
  const base = {
    apiUrl: readDiscordApiUrl(source.DISCORD_API_URL),
    fileHosts: readFileHosts(source.FILE_HOSTS),
    applicationId,
  };
  if (publicKey) {
    if (!/^[0-9a-f]{64}$/i.test(publicKey))
      throw new EnvError('DISCORD_PUBLIC_KEY', (_, words) => discordWords(words).env.publicKeyWrong);
    if (source.DISCORD_SHARDS)
      throw new EnvError('DISCORD_SHARDS', (_, words) => discordWords(words).env.shardsOverHttp);
    return { ...base, mode: 'http', publicKey };
  }
  if (!token) throw new EnvError('DISCORD_TOKEN', (_, words) => discordWords(words).env.tokenMissing);
  return { ...base, mode: 'gateway', token, shards: readShards(source.DISCORD_SHARDS) };
}

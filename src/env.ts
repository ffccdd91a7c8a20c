/** The environment: the only place that reads it. `.env.example` documents the same variables (tested). */

import { isIP } from 'node:net';
import { availableParallelism } from 'node:os';
import type { DiscordConfig } from './adapters/discord/config.ts';
import type { SlackConfig } from './adapters/slack/config.ts';
import { isFeedbackUrl, MAX_FEEDBACK_URL } from './chat/feedback.ts';
import { trimEndOf } from './core/trim-end.ts';
import { EnvError } from './env-error.ts';
import { readStore, readStoreFile } from './env-store.ts';
import type { BotsConfig } from './run-bots.ts';
import type { ChatLimits } from './runtime/create-session.ts';
import type { StorePlace } from './store/store.ts';

export { EnvError } from './env-error.ts';

/** Every variable we read, with what it does. */
export const ENV_VARIABLES = {
  NO_COLOR: 'Set to anything: no colours in the terminal.',
  FORCE_COLOR: 'Set to 1: colours even when the output is no terminal.',
  COLUMNS: 'Width of the text, when the terminal does not tell it.',
  LC_ALL: 'Language of the answers (zh_CN.UTF-8: Chinese); LC_MESSAGES and LANG come next.',
  LC_MESSAGES: 'See LC_ALL.',
  LANG: 'See LC_ALL.',
  DOCKER_GENTOO_HISTORY:
    'File for the history of the terminal chat; empty: none is kept. Default: ~/.docker_gentoo_history',
  STORE_PATH:
    'File in which is kept what is remembered; none: nothing is. Default: store.sqlite in STATE_DIRECTORY, else in XDG_STATE_HOME/docker-gentoo',
  DATABASE_URL: 'Chat: PostgreSQL instead of the file, for several processes: postgresql://user:password@host/database',
  STATE_DIRECTORY: 'Set by systemd with StateDirectory=; see STORE_PATH.',
  XDG_STATE_HOME: 'See STORE_PATH. Default: ~/.local/state',
  SLACK_BOT_TOKEN:
    'Slack: the bot token (xoxb-…), from OAuth & Permissions. With it the program starts as a Slack bot.',
  SLACK_APP_TOKEN: 'Slack over Socket Mode: the app-level token (xapp-…) with the scope connections:write.',
  SLACK_SIGNING_SECRET: 'Slack over HTTP, instead of SLACK_APP_TOKEN: the signing secret, from Basic Information.',
  SLACK_API_URL: 'Base of the Slack Web API, for a proxy or for tests. Default: https://slack.com/api/',
  DISCORD_TOKEN:
    'Discord: the bot token, from the page Bot. With it the program starts as a Discord bot over the gateway.',
  DISCORD_APPLICATION_ID: 'Discord: the application id, from General Information; for npm run discord:register.',
  DISCORD_PUBLIC_KEY:
    'Discord over HTTP, instead of the gateway: the public key, from General Information. DISCORD_TOKEN is then only for npm run discord:register.',
  DISCORD_SHARDS:
    'Discord over the gateway: how many processes share the servers, or auto: as many as Discord recommends. Default: 1',
  DISCORD_API_URL:
    'Base of the Discord REST API without its version, for a proxy or for tests. Default: https://discord.com/api',
  PORT: 'The port to listen on (0: any free one). Needed over HTTP: Slack calls /slack/events there, Discord /discord/interactions. Set it otherwise for /healthz, which tells what works.',
  HOST: 'The address of this machine to listen on: 0.0.0.0 or :: for all, for a web server on another machine or in a container. Default: 127.0.0.1',
  WORKER_THREADS:
    'Chat: threads for reviews and long pastes. Default: one less than the machine has processors, at least 1.',
  WORKER_SECONDS: 'Chat: how long one review or long paste may take. Default: 4',
  WORKER_MEMORY: 'Chat: megabytes that one of these threads may use, at least 64. Default: 256',
  MAX_WAITING: 'Chat: reviews that may wait for a thread; who sends one more is asked to try later. Default: 20',
  MAX_WAITING_PER_PERSON: 'Chat: how many of them may be of one person. Default: 2',
  MAX_QUESTIONS_PER_PERSON:
    'Chat: new questions of one person in ten seconds; answers that are kept do not count. Default: 40',
  MAX_QUESTIONS_PER_WORKSPACE: 'Chat: the same for a whole workspace or server. Default: 1000',
  FILE_HOSTS:
    'More hosts (host or host:port, with commas) that attached files may be downloaded from, beside those of Slack and Discord. None of them gets a token, unless it is on this machine.',
  FEEDBACK_URL:
    'Chat: where wrong facts are reported: the address of a new issue, like https://github.com/OWNER/NAME/issues/new; title and body are filled in. Default: they are only counted and logged.',
} as const;

type Source = Readonly<Record<string, string | undefined>>;

export interface Env {
  readonly noColor: boolean;
  readonly forceColor: boolean;
  readonly columns: number | null;
  /** The language tag of the environment, `zh_CN.UTF-8`. */
  readonly language: string | undefined;
  /** Undefined: the default file; empty: no history. */
  readonly historyFile: string | undefined;
  /** Where the terminal keeps what it remembers. */
  readonly store: StorePlace;
}

/**
 * Where the bots keep things, for those who run them.
 * @throws EnvError when the address of the database is none
 */
export function readStoreEnv(source: Source = process.env): StorePlace {
  return readStore(source);
}

/** Reads the variables; unusable values count as not set. */
export function readEnv(source: Source = process.env): Env {
  const columns = Number(source.COLUMNS);
  return {
    noColor: Boolean(source.NO_COLOR),
    forceColor: source.FORCE_COLOR !== undefined && source.FORCE_COLOR !== '' && source.FORCE_COLOR !== '0',
    columns: Number.isInteger(columns) && columns > 0 ? columns : null,
    language: source.LC_ALL || source.LC_MESSAGES || source.LANG,
    historyFile: source.DOCKER_GENTOO_HISTORY,
    store: readStoreFile(source),
  };
}

/**
 * Takes what `.env` in the working directory sets, unless the environment sets it already; without that file nothing.
 * @throws EnvError when it cannot be read
 */
export function loadEnvFile(): void {
  try {
    process.loadEnvFile('.env');
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    if (error.code !== 'ENOENT') throw new EnvError('.env', (words) => words.notReadable(String(error.code)));
  }
}

function readPort(value: string | undefined): number {
  if (!value) throw new EnvError('PORT', (words) => words.portMissing);
  const port = Number(value);
  if (!/^\d{1,5}$/.test(value) || port > 65_535) throw new EnvError('PORT', (words) => words.portWrong);
  return port;
}

/** Only this machine: the port speaks plain HTTP, so a web server stands in front of it anyway. */
const DEFAULT_HOST = '127.0.0.1';

function readHost(value: string | undefined): string {
  if (!value) return DEFAULT_HOST;
  if (isIP(value) === 0) throw new EnvError('HOST', (words) => words.hostAddressWrong);
  return value;
}

/** An address without a slash at its end. */
function readApiUrl(variable: string, value: string): string {
  const url = URL.parse(value);
  const isLocal = url !== null && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
  if (url === null || !(url.protocol === 'https:' || (url.protocol === 'http:' && isLocal)))
    throw new EnvError(variable, (words) => words.addressWrong);
  return trimEndOf(url.href, '/');
}

function readFileHosts(value: string | undefined): string[] {
  const hosts = (value ?? '')
    .split(',')
    .map((host) => host.trim().toLowerCase())
    .filter((host) => host !== '');
  const wrong = hosts.find((host) => !/^[a-z0-9.-]+(:\d{1,5})?$/.test(host));
  if (wrong !== undefined) throw new EnvError('FILE_HOSTS', (words) => words.hostWrong(JSON.stringify(wrong)));
  return hosts;
}

function readSlack(source: Source): SlackConfig | null {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = source;
  if (!botToken && !appToken && !signingSecret) return null;
  if (!botToken) throw new EnvError('SLACK_BOT_TOKEN', (words) => words.botTokenMissing);
  if (!/^(xoxe\.)?xoxb-/.test(botToken)) throw new EnvError('SLACK_BOT_TOKEN', (words) => words.botTokenWrong);
  const apiUrl = `${readApiUrl('SLACK_API_URL', source.SLACK_API_URL || 'https://slack.com/api')}/`;
  const base = { botToken, apiUrl, fileHosts: readFileHosts(source.FILE_HOSTS) };
  if (appToken && signingSecret) throw new EnvError('SLACK_SIGNING_SECRET', (words) => words.bothModes);
  if (signingSecret) return { ...base, mode: 'http', signingSecret };
  if (!appToken) throw new EnvError('SLACK_APP_TOKEN', (words) => words.noMode);
  if (!appToken.startsWith('xapp-')) throw new EnvError('SLACK_APP_TOKEN', (words) => words.appTokenWrong);
  return { ...base, mode: 'socket', appToken };
}

function readShards(value: string | undefined): number | 'auto' {
  if (!value) return 1;
  if (value === 'auto') return 'auto';
  if (!/^[1-9]\d{0,3}$/.test(value)) throw new EnvError('DISCORD_SHARDS', (words) => words.shardsWrong);
  return Number(value);
}

function readDiscordApiUrl(value: string | undefined): string {
  const url = readApiUrl('DISCORD_API_URL', value || 'https://discord.com/api');
  if (/\/v\d+$/.test(url)) throw new EnvError('DISCORD_API_URL', (words) => words.withVersion);
  return url;
}

/** Three parts with points between; the prefix belongs to the header, not to the token. */
function readToken(token: string): string {
  if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token)) throw new EnvError('DISCORD_TOKEN', (words) => words.tokenWrong);
  return token;
}

function readApplicationId(value: string | undefined): string | null {
  if (value && !/^\d{17,20}$/.test(value))
    throw new EnvError('DISCORD_APPLICATION_ID', (words) => words.applicationIdWrong);
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
export function readDiscordRegistrationEnv(source: Source = process.env): DiscordRegistrationEnv {
  if (!source.DISCORD_TOKEN) throw new EnvError('DISCORD_TOKEN', (words) => words.tokenForRegistration);
  return {
    token: readToken(source.DISCORD_TOKEN),
    applicationId: readApplicationId(source.DISCORD_APPLICATION_ID),
    apiUrl: readDiscordApiUrl(source.DISCORD_API_URL),
  };
}

function readDiscord(source: Source): DiscordConfig | null {
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
    if (!/^[0-9a-f]{64}$/i.test(publicKey)) throw new EnvError('DISCORD_PUBLIC_KEY', (words) => words.publicKeyWrong);
    if (source.DISCORD_SHARDS) throw new EnvError('DISCORD_SHARDS', (words) => words.shardsOverHttp);
    return { ...base, mode: 'http', publicKey };
  }
  if (!token) throw new EnvError('DISCORD_TOKEN', (words) => words.tokenMissing);
  return { ...base, mode: 'gateway', token, shards: readShards(source.DISCORD_SHARDS) };
}

type NumberVariable = Extract<keyof typeof ENV_VARIABLES, `WORKER_${string}` | `MAX_${string}`>;

/** With less a thread cannot hold the facts and a large file; where one cannot even start, V8 ends the process. */
const LEAST_WORKER_MEMORY = 64;

/** A whole number, not below the least. */
function readNumber(source: Source, variable: NumberVariable, fallback: number, least = 1): number {
  const value = source[variable];
  if (!value) return fallback;
  if (!/^[1-9]\d{0,5}$/.test(value) || Number(value) < least)
    throw new EnvError(variable, (words) => words.numberWrong(least));
  return Number(value);
}

/** @throws EnvError naming the variable that is wrong */
function readLimits(source: Source): ChatLimits {
  const threads = readNumber(source, 'WORKER_THREADS', Math.max(1, availableParallelism() - 1));
  return {
    worker: {
      threads,
      timeMs: readNumber(source, 'WORKER_SECONDS', 4) * 1000,
      memoryMb: readNumber(source, 'WORKER_MEMORY', 256, LEAST_WORKER_MEMORY),
    },
    waiting: readNumber(source, 'MAX_WAITING', 20),
    waitingPerPerson: readNumber(source, 'MAX_WAITING_PER_PERSON', 2),
    questions: {
      perPerson: readNumber(source, 'MAX_QUESTIONS_PER_PERSON', 40),
      perWorkspace: readNumber(source, 'MAX_QUESTIONS_PER_WORKSPACE', 1000),
    },
  };
}

/** @throws EnvError when it is no address of a page */
function readFeedbackUrl(value: string | undefined): string | undefined {
  if (!value || isFeedbackUrl(value)) return value || undefined;
  throw new EnvError('FEEDBACK_URL', (words) => words.feedbackUrlWrong(MAX_FEEDBACK_URL));
}

/**
 * What the bots need whose variables are set; null when none is.
 * @throws EnvError naming the variable that is missing or wrong
 */
export function readBotsEnv(source: Source = process.env): BotsConfig | null {
  const isShard = source.SHARDING_MANAGER !== undefined;
  const [slack, discord] = [isShard ? null : readSlack(source), readDiscord(source)];
  if (!slack && !discord) return null;
  const isHttp = slack?.mode === 'http' || discord?.mode === 'http';
  const isListening = isHttp || (Boolean(source.PORT) && !isShard);
  return {
    slack,
    discord,
    port: isListening ? readPort(source.PORT) : null,
    host: isListening ? readHost(source.HOST) : DEFAULT_HOST,
    isShard,
    limits: readLimits(source),
    feedbackUrl: readFeedbackUrl(source.FEEDBACK_URL),
    store: readStore(source),
  };
}

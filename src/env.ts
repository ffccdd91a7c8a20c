/** The environment: the only place that reads it. `.env.example` documents the same variables (tested). */
import type { SlackConfig } from './adapters/slack/config.ts';

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
  SLACK_BOT_TOKEN:
    'Slack: the bot token (xoxb-…), from OAuth & Permissions. With it the program starts as a Slack bot.',
  SLACK_APP_TOKEN: 'Slack over Socket Mode: the app-level token (xapp-…) with the scope connections:write.',
  SLACK_SIGNING_SECRET: 'Slack over HTTP, instead of SLACK_APP_TOKEN: the signing secret, from Basic Information.',
  PORT: 'Slack over HTTP: the port to listen on (0: any free one). Slack calls /slack/events there.',
  SLACK_API_URL: 'Base of the Slack Web API, for a proxy or for tests. Default: https://slack.com/api/',
  FILE_HOSTS:
    'More hosts (host or host:port, with commas) that attached files may be downloaded from, beside files.slack.com.',
} as const;

export interface Env {
  readonly noColor: boolean;
  readonly forceColor: boolean;
  readonly columns: number | null;
  /** The language tag of the environment, `zh_CN.UTF-8`. */
  readonly language: string | undefined;
  /** Undefined: the default file; empty: no history. */
  readonly historyFile: string | undefined;
}

/** Reads the variables; unusable values count as not set. */
export function readEnv(source: Readonly<Record<string, string | undefined>> = process.env): Env {
  const columns = Number(source.COLUMNS);
  return {
    noColor: Boolean(source.NO_COLOR),
    forceColor: source.FORCE_COLOR !== undefined && source.FORCE_COLOR !== '' && source.FORCE_COLOR !== '0',
    columns: Number.isInteger(columns) && columns > 0 ? columns : null,
    language: source.LC_ALL || source.LC_MESSAGES || source.LANG,
    historyFile: source.DOCKER_GENTOO_HISTORY,
  };
}

/** A variable that is missing or wrong; the message names it and says what to do. */
export class EnvError extends Error {
  constructor(variable: string, problem: string) {
    super(`${variable} ${problem}`);
    this.name = 'EnvError';
  }
}

type Source = Readonly<Record<string, string | undefined>>;

function readPort(value: string | undefined): number {
  if (!value)
    throw new EnvError('PORT', 'is missing: Slack over HTTP (SLACK_SIGNING_SECRET is set) needs a port to listen on');
  const port = Number(value);
  if (!/^\d{1,5}$/.test(value) || port > 65_535) throw new EnvError('PORT', 'must be a number from 0 to 65535');
  return port;
}

function readApiUrl(value: string | undefined): string {
  const url = URL.parse(value || 'https://slack.com/api/');
  const isLocal = url !== null && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
  if (url === null || !(url.protocol === 'https:' || (url.protocol === 'http:' && isLocal)))
    throw new EnvError('SLACK_API_URL', 'must be an https:// address; plain http:// only for this machine');
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

function readFileHosts(value: string | undefined): string[] {
  const hosts = (value ?? '')
    .split(',')
    .map((host) => host.trim().toLowerCase())
    .filter((host) => host !== '');
  const wrong = hosts.find((host) => !/^[a-z0-9.-]+(:\d{1,5})?$/.test(host));
  if (wrong !== undefined)
    throw new EnvError('FILE_HOSTS', `holds ${JSON.stringify(wrong)}: give hosts only, like files.example.org:8443`);
  return hosts;
}

/**
 * What the Slack adapter needs; null when no Slack variable is set.
 * @throws EnvError naming the variable that is missing or wrong
 */
export function readSlackEnv(source: Source = process.env): SlackConfig | null {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = source;
  if (!botToken && !appToken && !signingSecret) return null;
  if (!botToken) throw new EnvError('SLACK_BOT_TOKEN', 'is missing, but other Slack variables are set');
  if (!/^(xoxe\.)?xoxb-/.test(botToken))
    throw new EnvError('SLACK_BOT_TOKEN', 'must start with xoxb-: it is the bot token');
  const base = { botToken, apiUrl: readApiUrl(source.SLACK_API_URL), fileHosts: readFileHosts(source.FILE_HOSTS) };
  if (appToken && signingSecret)
    throw new EnvError(
      'SLACK_SIGNING_SECRET',
      'and SLACK_APP_TOKEN are both set: keep SLACK_APP_TOKEN for Socket Mode, or SLACK_SIGNING_SECRET and PORT for HTTP',
    );
  if (signingSecret) return { ...base, mode: 'http', signingSecret, port: readPort(source.PORT) };
  if (!appToken)
    throw new EnvError(
      'SLACK_APP_TOKEN',
      'is missing: set it for Socket Mode, or SLACK_SIGNING_SECRET and PORT for HTTP',
    );
  if (!appToken.startsWith('xapp-'))
    throw new EnvError('SLACK_APP_TOKEN', 'must start with xapp-: it is the app-level token');
  return { ...base, mode: 'socket', appToken };
}

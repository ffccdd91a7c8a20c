/**
 * Clients of Slack's Web API. The library's own defaults are unsafe for a bot: no time-out, and a rate-limited call
 * stops every other call of its client, `views.open` included, past the three seconds that a trigger lives.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { webApi } from '@slack/bolt';
import type { Log } from '../../../chat/log.ts';
import type { SlackConfig } from '../config.ts';
import { createLogger } from './logger.ts';

const CALL_TIMEOUT_MS = 15_000;
/** A trigger lives for three seconds; what comes later is of no use. */
const URGENT_TIMEOUT_MS = 2500;
const MAX_RATE_LIMIT_WAITS = 3;
const MAX_RETRY_AFTER_S = 120;

export interface SlackApi {
  /** For calls that may take a moment; use it through {@link patiently}. */
  readonly web: webApi.WebClient;
  /** For `views.open` only: one try, never behind another call. */
  readonly urgent: webApi.WebClient;
  /** Hosts (`host` or `host:port`) of every response_url. */
  readonly responseHosts: readonly string[];
}

/** https://docs.slack.dev/interactivity/handling-user-interaction#message_responses, and the same of GovSlack. */
const RESPONSE_HOSTS = ['hooks.slack.com', 'hooks.slack-gov.com'];

/** Options that every client of ours has: a rate-limited call rejects at once and alone. */
export function clientOptions(config: Pick<SlackConfig, 'apiUrl'>, log: Log): webApi.WebClientOptions {
  return {
    slackApiUrl: config.apiUrl,
    timeout: CALL_TIMEOUT_MS,
    retryConfig: { retries: 3, factor: 2, minTimeout: 300, maxTimeout: 5000, randomize: true },
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
    logger: createLogger(log),
  };
}

/** Builds the clients of one workspace. */
export function createApi(botToken: string, config: Pick<SlackConfig, 'apiUrl'>, log: Log): SlackApi {
  const options = clientOptions(config, log);
  return {
    web: new webApi.WebClient(botToken, options),
    urgent: new webApi.WebClient(botToken, {
      ...options,
      timeout: URGENT_TIMEOUT_MS,
      retryConfig: { retries: 0 },
    }),
    // A proxy of the Web API may stand for all of Slack.
    responseHosts: [...RESPONSE_HOSTS, new URL(config.apiUrl).host],
  };
}

/**
 * Runs a call and waits out rate limits as Slack says, a few times.
 * @throws what the call throws otherwise
 */
export async function patiently<T>(call: () => Promise<T>): Promise<T> {
  for (let waits = 0; ; waits += 1) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof webApi.WebAPIRateLimitedError) || waits >= MAX_RATE_LIMIT_WAITS) throw error;
      await sleep(Math.min(error.retryAfter, MAX_RETRY_AFTER_S) * 1000);
    }
  }
}

/** Slack's own name for what went wrong (`invalid_auth`), where Slack said one. */
export function slackErrorOf(error: unknown): string | undefined {
  return error instanceof webApi.WebAPIPlatformError ? error.data.error : undefined;
}

/** How the library's REST client is set up, for its gateway client and alone. */
import type { RESTOptions } from '@discordjs/rest';
import type { DiscordConfig } from '../config.ts';

/**
 * The library counts edits and follow-ups in the global limit of 50 a second; Discord does not: interaction endpoints are
 * not bound to it. Nothing else is called here, and what Discord answers with 429 is waited out all the same.
 * https://docs.discord.com/developers/topics/rate-limits
 */
const REQUESTS_PER_SECOND = 10_000;
/** There is a handler for each interaction that was edited; by default they stay for an hour. */
const SWEEP_MS = 60_000;

export function restOptions({ apiUrl }: Pick<DiscordConfig, 'apiUrl'>): Partial<RESTOptions> {
  return { api: apiUrl, globalRequestsPerSecond: REQUESTS_PER_SECOND, handlerSweepInterval: SWEEP_MS, timeout: 10_000 };
}

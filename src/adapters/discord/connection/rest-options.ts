/** How the library's REST client is set up, for its gateway client and alone. */
import type { RESTOptions, ResponseLike } from '@discordjs/rest';
import type { DiscordConfig } from '../config.ts';

/**
 * The library counts edits and follow-ups in the global limit of 50 a second; Discord does not: interaction endpoints are
 * not bound to it. Nothing else is called here, and what Discord answers with 429 is waited out all the same.
 * https://docs.discord.com/developers/topics/rate-limits
 */
const REQUESTS_PER_SECOND = 10_000;
/** There is a handler for each interaction that was edited; by default they stay for an hour. */
const SWEEP_MS = 60_000;

/** Node's own fetch. The library looks for the system's error code, to try again. */
async function fetchByNode(...[url, init]: Parameters<RESTOptions['makeRequest']>): Promise<ResponseLike> {
  // The library gives a record of strings.
  const { dispatcher: _theirs, headers = {}, ...request } = init;
  const named = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]);
  try {
    return await fetch(url, { ...request, headers: named });
  } catch (error) {
    throw error instanceof TypeError && error.cause instanceof Error ? error.cause : error;
  }
}

export function restOptions({ apiUrl }: Pick<DiscordConfig, 'apiUrl'>): Partial<RESTOptions> {
  return { api: apiUrl, globalRequestsPerSecond: REQUESTS_PER_SECOND, handlerSweepInterval: SWEEP_MS, timeout: 10_000 };
}

/**
 * Sends files by Node's own fetch. The library uses the global connections of undici, which belong to whatever copy was
 * loaded first: where Slack's library brought its own, they take no files of this one. Everything else stays with the
 * library, which takes half as long.
 */
export function sendFilesByFetch({ options }: { readonly options: Pick<RESTOptions, 'makeRequest'> }): void {
  const theirs = options.makeRequest;
  options.makeRequest = (url, init) => (init.body instanceof FormData ? fetchByNode(url, init) : theirs(url, init));
}

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

/**
 * Requests at a time. The library opens a connection for each that finds none free, and keeps what it made for it until the
 * process ends: after a moment in which Discord or this machine was slow there were thousands.
 */
export const MOST_AT_ONCE = 100;

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

/** Lets so many requests run at a time; the others wait in their order, within their own time-outs. */
export function limitRequests({ options }: { readonly options: Pick<RESTOptions, 'makeRequest'> }): void {
  const send = options.makeRequest;
  const waiting: (() => void)[] = [];
  let running = 0;
  const end = (): void => {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  };
  options.makeRequest = async (url, init) => {
    if (running < MOST_AT_ONCE) running += 1;
    // Whoever is done hands its place over.
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await send(url, init);
    } finally {
      // The head of the response is there; its connection is free a moment later.
      setImmediate(end);
    }
  };
}

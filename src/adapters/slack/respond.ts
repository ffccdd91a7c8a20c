/** Answers through a `response_url`: it works where the bot is no member, five times within half an hour. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { SlackPayload } from './render/payload.ts';

const TIMEOUT_MS = 10_000;
const MAX_TRIES = 4;
const MAX_WAIT_S = 60;

/** What goes to a response_url beside the message. */
export type ResponseBody = (SlackPayload | { readonly response_type: 'ephemeral'; readonly text: string }) & {
  readonly replace_original?: boolean;
  readonly thread_ts?: string;
};

/** Slack refused the answer, or could not be reached. */
export class RespondError extends Error {
  /** What Slack answered; 0: nothing. */
  readonly status: number;

  constructor(status: number, problem: string, options?: ErrorOptions) {
    super(`response_url: ${problem}`, options);
    this.name = 'RespondError';
    this.status = status;
  }
}

/** Seconds to wait before another try; null when another try cannot help. */
function waitBefore(response: Response, attempt: number): number | null {
  if (response.status === 429) return Math.min(Number(response.headers.get('retry-after')) || 1, MAX_WAIT_S);
  return response.status >= 500 ? 0.25 * 2 ** attempt : null;
}

async function post(url: string, body: ResponseBody): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(body),
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
}

/**
 * Sends an answer; waits as Slack says when there were too many, and tries again when Slack fails.
 * @param tries at most
 * @throws RespondError when it was not taken
 */
export async function respond(url: string, body: ResponseBody, tries = MAX_TRIES): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    let wait: number | null = 0.25 * 2 ** attempt;
    let problem: string;
    let status = 0;
    try {
      const response = await post(url, body);
      if (response.ok) return;
      status = response.status;
      problem = `${status} ${(await response.text()).slice(0, 200)}`;
      wait = waitBefore(response, attempt);
    } catch (error) {
      problem = error instanceof Error ? error.message : String(error);
    }
    if (wait === null || attempt >= tries) throw new RespondError(status, problem);
    await sleep(wait * 1000);
  }
}

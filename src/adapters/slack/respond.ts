/** Answers through a `response_url`: it works where the bot is no member, five times within half an hour. */
import type { IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { isSafe } from '../../chat/download.ts';
import { sendRequest } from '../../chat/http-client.ts';
import { reasonForLog } from '../../core/errors-in-log.ts';
import type { SlackApi } from './connection/web-clients.ts';
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

/** Of what Slack says, in bytes: the rest is not read. */
const MAX_SAID = 200;

interface Said {
  readonly status: number;
  readonly retryAfter: string | undefined;
  readonly text: string;
}

/** Seconds to wait before another try; null when another try cannot help. */
function waitBefore({ status, retryAfter }: Said, attempt: number): number | null {
  if (status === 429) return Math.min(Number(retryAfter) || 1, MAX_WAIT_S);
  return status >= 500 ? 0.25 * 2 ** attempt : null;
}

/** Whoever can sign a request must not be able to send us anywhere else. */
function checkAddress(address: string, hosts: readonly string[]): URL {
  const url = URL.parse(address);
  if (url && hosts.includes(url.host) && isSafe(url)) return url;
  throw new RespondError(0, 'not an address of Slack');
}

async function readBeginning(response: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= MAX_SAID) break;
  }
  return Buffer.concat(chunks).subarray(0, MAX_SAID).toString();
}

async function post(url: URL, body: ResponseBody): Promise<Said> {
  const response = await sendRequest(url, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const { statusCode: status = 0, headers } = response;
  return { status, retryAfter: headers['retry-after'], text: await readBeginning(response) };
}

/**
 * Sends an answer; waits as Slack says when there were too many, and tries again when Slack fails.
 * @param tries at most
 * @throws RespondError when it was not taken
 */
export async function respond(
  address: string,
  body: ResponseBody,
  { responseHosts }: Pick<SlackApi, 'responseHosts'>,
  tries = MAX_TRIES,
): Promise<void> {
  const url = checkAddress(address, responseHosts);
  for (let attempt = 1; ; attempt += 1) {
    let wait: number | null = 0.25 * 2 ** attempt;
    let problem: string;
    let status = 0;
    try {
      const said = await post(url, body);
      status = said.status;
      if (status >= 200 && status <= 299) return;
      problem = `${status} ${said.text}`;
      wait = waitBefore(said, attempt);
    } catch (error) {
      problem = reasonForLog(error);
    }
    if (wait === null || attempt >= tries) throw new RespondError(status, problem);
    await sleep(wait * 1000);
  }
}

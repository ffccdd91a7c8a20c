/**
 * The address that Slack calls in HTTP mode: reads a request, refuses what is not from Slack, and hands the rest to Bolt,
 * whose answer it writes. Bolt's own would read four times as much before it looks at the signature, does not answer a body
 * that is no object, and makes a text anew of each answer that is kept.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { ReceiverEvent } from '@slack/bolt';
import { sendText } from '../../../chat/http-server.ts';
import type { Log } from '../../../chat/log.ts';
import { RareLog } from '../../../chat/rare-log.ts';
import { readBody } from '../../../chat/read-body.ts';
import { reasonForLog } from '../../../core/errors-in-log.ts';
import { checkSignature, MAX_SKEW_S, type Refusal, readSigningSecret } from './signature.ts';

/** Below Slack's three seconds, so that even a request that nobody handles is answered by us. */
const UNHANDLED_MS = 2500;

const FORM = 'application/x-www-form-urlencoded';

type Body = ReceiverEvent['body'];

/** Answers that are kept are sent again and again: each is turned into bytes once. */
const written = new WeakMap<object, Buffer>();

function toBytes(answer: object): Buffer {
  const bytes = written.get(answer) ?? Buffer.from(JSON.stringify(answer));
  written.set(answer, bytes);
  return bytes;
}

function sendJson(response: ServerResponse, answer: object): void {
  const bytes = toBytes(answer);
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes.length });
  response.end(bytes);
}

function sendEmpty(response: ServerResponse): void {
  response.writeHead(200);
  response.end();
}

function isObject(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What Slack sent: a slash command is a form, all else JSON, some of it in a form. Undefined: nothing that Bolt could read. */
function parse(bytes: Buffer, form: URLSearchParams | null): Body | undefined {
  const json = form === null ? bytes.toString() : form.get('payload');
  if (json === null) return form === null ? undefined : Object.fromEntries(form);
  try {
    const value: unknown = JSON.parse(json);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * What Bolt's listeners acknowledge with. It rejects when nothing can be sent any more: an answer that went with the
 * acknowledgement is lost then, and goes another way.
 */
function createAck(response: ServerResponse): ReceiverEvent['ack'] {
  const timer = setTimeout(() => {
    if (!response.headersSent) sendText(response, 404, 'not handled');
  }, UNHANDLED_MS);
  return async (answer?: object) => {
    clearTimeout(timer);
    if (response.headersSent || response.destroyed) throw new Error('the connection ended, or was answered before');
    if (answer === undefined) sendEmpty(response);
    else sendJson(response, answer);
  };
}

export interface EndpointOptions {
  readonly signingSecret: string;
  readonly log: Log;
  /** Takes what Slack sent, and acknowledges it. */
  readonly take: (event: ReceiverEvent) => Promise<void>;
}

function refuse(response: ServerResponse, why: Refusal, log: RareLog): void {
  const hint = why === 'stale' ? `: its time is more than ${MAX_SKEW_S} s off; look at the clock of this machine` : '';
  log.say(why, `slack: a request was refused (${why}${hint})`);
  sendText(response, 401, 'invalid request signature');
}

/** The listener for the path that Slack calls. */
export function createEndpoint({ signingSecret, log, take }: EndpointOptions): RequestListener {
  const key = readSigningSecret(signingSecret);
  const refusals = new RareLog(log);

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const bytes = await readBody(request, response);
    if (bytes === null) return;
    const form = request.headers['content-type'] === FORM ? new URLSearchParams(bytes.toString()) : null;
    // Slack looks whether the certificate is good; it does not sign that, and nothing else of it is read.
    if (form?.get('ssl_check') === '1') return sendEmpty(response);
    const refusal = checkSignature(request.headers, bytes, key);
    if (refusal !== null) return refuse(response, refusal, refusals);
    const body = parse(bytes, form);
    if (body === undefined) return sendText(response, 400, 'no object');
    if (body.type === 'url_verification') return sendJson(response, { challenge: body.challenge });
    await take({ body, ack: createAck(response) });
  }

  return (request, response) => {
    handle(request, response).catch((error: unknown) => {
      refusals.say('failed', `slack: a request failed: ${reasonForLog(error)}`);
      response.destroy();
    });
  };
}

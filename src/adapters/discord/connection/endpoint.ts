/** The address that Discord calls in HTTP mode: what is answered here is the first response. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { type APIInteraction, InteractionResponseType, InteractionType } from 'discord-api-types/v10';
import { sendText } from '../../../chat/http-server.ts';
import type { Log } from '../../../chat/log.ts';
import type { SeenStore } from '../../../chat/seen.ts';
import type { SendFirst } from '../responder.ts';
import { describeError } from './secrets.ts';
import { checkSignature, MAX_SKEW_S, type Refusal, readPublicKey } from './signature.ts';

/** Path that Discord calls. */
export const ENDPOINT_PATH = '/discord/interactions';
/** The largest that Discord sends is a message with its attachments as JSON; files come by their address. */
const MAX_BODY = 1024 * 1024;

export interface EndpointOptions {
  readonly publicKey: string;
  readonly log: Log;
  readonly seen: SeenStore;
  /** Answers an interaction with `send`, exactly once. */
  readonly onInteraction: (interaction: APIInteraction, send: SendFirst) => void;
}

/** The body as it came; null when it is too large. */
async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The body is signed by Discord, so its shape is what Discord documents. */
function parse(body: Buffer): APIInteraction | null {
  try {
    const value: unknown = JSON.parse(body.toString());
    return typeof value === 'object' && value !== null && 'type' in value ? (value as APIInteraction) : null;
  } catch {
    return null;
  }
}

function sendJson(response: ServerResponse, json: string): Promise<boolean> {
  if (response.headersSent || response.destroyed) return Promise.resolve(false);
  const body = Buffer.from(json);
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
  return new Promise((resolve) => {
    response.once('close', () => resolve(response.writableFinished));
    response.end(body);
  });
}

function refuse(response: ServerResponse, why: Refusal | 'repeated', log: Log): void {
  const hint = why === 'stale' ? `: its time is more than ${MAX_SKEW_S} s off; look at the clock of this machine` : '';
  log(`discord: a request was refused (${why}${hint})`);
  sendText(response, 401, 'invalid request signature');
}

/** The listener for {@link ENDPOINT_PATH}. */
export function createEndpoint({ publicKey, log, seen, onInteraction }: EndpointOptions): RequestListener {
  const key = readPublicKey(publicKey);

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'POST') return sendText(response, 405, 'POST only');
    const body = await readBody(request);
    if (body === null) return sendText(response, 413, 'too large');
    const refusal = checkSignature(request.headers, body, key);
    if (refusal) return refuse(response, refusal, log);
    const interaction = parse(body);
    if (!interaction) return sendText(response, 400, 'no interaction');
    if (interaction.type === InteractionType.Ping) {
      await sendJson(response, JSON.stringify({ type: InteractionResponseType.Pong }));
      return;
    }
    if (!(await seen.claim(`interaction:${interaction.id}`))) return refuse(response, 'repeated', log);
    onInteraction(interaction, async (json) => {
      const isSent = await sendJson(response, json);
      if (!isSent) log('discord: an answer came too late: Discord had hung up');
      return isSent;
    });
  }

  return (request, response) => {
    handle(request, response).catch((error: unknown) => {
      log(`discord: a request failed: ${describeError(error)}`);
      response.destroy();
    });
  };
}

/** The address that Discord calls in HTTP mode: what is answered here is the first response. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { type APIInteraction, InteractionResponseType, InteractionType } from 'discord-api-types/v10';
import { sendText } from '../../../chat/http-server.ts';
import type { Log } from '../../../chat/log.ts';
import { RareLog } from '../../../chat/rare-log.ts';
import { readBody } from '../../../chat/read-body.ts';
import type { SeenStore } from '../../../chat/seen.ts';
import type { SendFirst } from '../responder.ts';
import { describeError } from './secrets.ts';
import { checkSignature, MAX_SKEW_S, type Refusal, readPublicKey } from './signature.ts';

/** Path that Discord calls. */
export const ENDPOINT_PATH = '/discord/interactions';

/** What we can answer; a type that Discord adds later is none of it. */
const KNOWN_TYPES: ReadonlySet<unknown> = new Set(Object.values(InteractionType));

export interface EndpointOptions {
  readonly publicKey: string;
  readonly log: Log;
  readonly seen: SeenStore;
  /** Answers an interaction with `send`, exactly once. */
  readonly onInteraction: (interaction: APIInteraction, send: SendFirst) => void;
}

/** The body is signed by Discord, so its shape is what Discord documents, unless its type is new. */
function parse(body: Buffer): APIInteraction | null {
  try {
    const value: unknown = JSON.parse(body.toString());
    const isKnown = typeof value === 'object' && value !== null && 'type' in value && KNOWN_TYPES.has(value.type);
    return isKnown ? (value as APIInteraction) : null;
  } catch {
    return null;
  }
}

function sendJson(response: ServerResponse, body: Buffer): Promise<boolean> {
  if (response.headersSent || response.destroyed) return Promise.resolve(false);
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
  return new Promise((resolve) => {
    response.once('close', () => resolve(response.writableFinished));
    response.end(body);
  });
}

function refuse(response: ServerResponse, why: Refusal | 'repeated', log: RareLog): void {
  const hint = why === 'stale' ? `: its time is more than ${MAX_SKEW_S} s off; look at the clock of this machine` : '';
  log.say(why, `discord: a request was refused (${why}${hint})`);
  sendText(response, 401, 'invalid request signature');
}

/** The listener for {@link ENDPOINT_PATH}. */
export function createEndpoint({ publicKey, log, seen, onInteraction }: EndpointOptions): RequestListener {
  const key = readPublicKey(publicKey);
  const refusals = new RareLog(log);

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request, response);
    if (body === null) return;
    const refusal = checkSignature(request.headers, body, key);
    if (refusal) return refuse(response, refusal, refusals);
    const interaction = parse(body);
    if (!interaction) return sendText(response, 400, 'no interaction');
    if (interaction.type === InteractionType.Ping) {
      await sendJson(response, Buffer.from(JSON.stringify({ type: InteractionResponseType.Pong })));
      return;
    }
    if (!(await seen.claim(`interaction:${interaction.id}`))) return refuse(response, 'repeated', refusals);
    onInteraction(interaction, async (json) => {
      const isSent = await sendJson(response, json);
      if (!isSent) log('discord: an answer came too late: Discord had hung up', 'late-acknowledgement');
      return isSent;
    });
  }

  return (request, response) => {
    handle(request, response).catch((error: unknown) => {
      refusals.say('failed', `discord: a request failed: ${describeError(error)}`);
      response.destroy();
    });
  };
}

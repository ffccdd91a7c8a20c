/**
 * Discord on loopback: REST, gateway, signed HTTP interactions and the file host, in one server. What it would refuse is
 * noted in `problems`, which every test expects to be empty.
 */
import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type FileFault, sendFile } from '../file-host.ts';
import { WebSocketPeer } from '../web-socket.ts';
import { FakeCommands } from './commands.ts';
import { APPLICATION_ID, BOT_TOKEN, FakeGateway } from './gateway.ts';
import {
  FakeInteractions,
  type FirstResponse,
  type Interaction,
  type Refusal,
  type SentMessage,
} from './interactions.ts';

const DISCORD_EPOCH = 1_420_070_400_000n;

/** What Discord says about its limits with every answer. */
const LIMITS = {
  'x-ratelimit-bucket': 'interactions',
  'x-ratelimit-limit': '5',
  'x-ratelimit-remaining': '4',
  'x-ratelimit-reset-after': '1',
};

type Json = Readonly<Record<string, unknown>>;

/** How the file host behaves for one file. */
export interface HostedFile {
  readonly content: Uint8Array;
  /** `expired`: the address is too old; `expired-200`: the same with status 200; else as of any file host that fails. */
  readonly behaviour?: 'expired' | 'expired-200' | 'redirect' | FileFault;
  /** Milliseconds between two parts of the file. */
  readonly dripMs?: number;
}

/** A planned answer to one request of a route. */
export interface Fault {
  readonly status: number;
  readonly code?: number;
  /** Seconds. */
  readonly retryAfter?: number;
  /** The limit of the whole bot, not of a bucket. */
  readonly isGlobal?: boolean;
  /** The request is carried out, and its answer lost. */
  readonly isLost?: boolean;
}

/** `callback`, `edit`, `follow-up` or `gateway`. */
export type RouteName = 'callback' | 'edit' | 'follow-up' | 'gateway';

interface Call {
  readonly route: RouteName;
  readonly run: () => Refusal | null | Promise<Refusal | null>;
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** A message as JSON or as a form with files. */
async function readMessage(request: IncomingMessage, body: Buffer): Promise<SentMessage> {
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/')) return { body: JSON.parse(body.toString()), files: {} };
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  const files: Record<string, string> = {};
  for (const [name, part] of form)
    if (typeof part !== 'string' && name.startsWith('files[')) files[part.name] = await part.text();
  return { body: JSON.parse(String(form.get('payload_json'))), files };
}

export class FakeDiscord {
  readonly gateway = new FakeGateway(() => `ws://${this.host}/gateway`);
  readonly interactions = new FakeInteractions();
  readonly commands = new FakeCommands();
  readonly files = new Map<string, HostedFile>();
  readonly fileRequests: string[] = [];
  readonly #problems: string[] = [];
  readonly #faults = new Map<RouteName, Fault[]>();
  /** Requests that were answered with a fault. */
  readonly faulted: string[] = [];
  /** How often the next interaction is handed over, as after a connection was resumed. */
  nextCopies = 1;
  /** Where the bot listens in HTTP mode; null: over the gateway. */
  botUrl: string | null = null;
  /** The bot may be away: Discord tells the person that it did not respond. */
  mayLoseAnswers = false;
  readonly #keys = generateKeyPairSync('ed25519');
  readonly #server = createServer((request, response) => void this.#handle(request, response));
  #counter = 0n;

  /** What Discord would have refused so far. */
  get problems(): string[] {
    return [...this.#problems, ...this.gateway.problems, ...this.interactions.problems, ...this.commands.problems];
  }

  get host(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get apiUrl(): string {
    return `http://${this.host}/api`;
  }

  /** As on the page General Information. */
  get publicKey(): string {
    return Buffer.from(this.#keys.publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString('hex');
  }

  async start(): Promise<this> {
    this.#server.on('upgrade', (request, socket) => this.gateway.connect(new WebSocketPeer(request, socket)));
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  async stop(): Promise<void> {
    this.gateway.kill();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** An id as Discord makes them: 18 or 19 digits that begin with the time. */
  createId(): string {
    this.#counter += 1n;
    return (((BigInt(Date.now()) - DISCORD_EPOCH) << 22n) + this.#counter).toString();
  }

  /** Plans the next answers of a route. */
  fail(route: RouteName, ...faults: Fault[]): void {
    this.#faults.set(route, [...(this.#faults.get(route) ?? []), ...faults]);
  }

  /** Hands an interaction to the bot, and waits for its first response, which must come within three seconds. */
  async deliver(type: number, payload: Json): Promise<{ interaction: Interaction; first: FirstResponse | null }> {
    const [id, token] = [this.createId(), `interaction-token-${this.createId()}`];
    const interaction = this.interactions.open(id, token, type);
    const full = { id, token, type, application_id: APPLICATION_ID, version: 1, ...payload };
    const waiting = this.interactions.waitForFirst(interaction);
    const copies = Array.from({ length: this.nextCopies }, () => full);
    this.nextCopies = 1;
    if (this.botUrl === null) for (const copy of copies) this.gateway.dispatch('INTERACTION_CREATE', copy);
    else await Promise.all(copies.map((copy) => this.#deliverByHttp(copy, interaction, copies.length > 1)));
    return { interaction, first: await waiting };
  }

  async #deliverByHttp(payload: Json, interaction: Interaction, isCopied: boolean): Promise<void> {
    const mayFail = isCopied || this.mayLoseAnswers;
    interaction.isUnderWay = true;
    const { status, text } = await this.post(JSON.stringify(payload)).catch((error: unknown) => {
      if (!mayFail) throw error;
      return { status: 0, text: '' };
    });
    interaction.isUnderWay = false;
    if (status === 200) this.interactions.respond(interaction.token, null, JSON.parse(text));
    else if (!mayFail) this.#problems.push(`type ${interaction.type}: the bot answered ${status} ${text}`);
  }

  /** Sends a signed request, as Discord does. */
  async post(
    body: string,
    { ageS = 0, forged = false, signature }: { ageS?: number; forged?: boolean; signature?: Json } = {},
  ): Promise<{ status: number; text: string; headers: Record<string, string> }> {
    const time = String(Math.floor(Date.now() / 1000) - ageS);
    const signed = sign(null, Buffer.from(time + (forged ? `${body} ` : body)), this.#keys.privateKey).toString('hex');
    const headers = { 'x-signature-ed25519': signed, 'x-signature-timestamp': time, ...signature };
    const response = await fetch(`${this.botUrl}/discord/interactions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    return { status: response.status, text: await response.text(), headers };
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = decodeURIComponent((request.url ?? '').split('?', 1)[0] ?? '');
    const body = await readBody(request).catch(() => null);
    // The bot was killed while it asked.
    if (body === null) return;
    if (path.startsWith('/attachments/')) await this.#sendFile(path.split('/')[3] ?? '', response);
    else await this.#handleApi(request, path, body, response);
  }

  #findCall(request: IncomingMessage, path: string, body: Buffer): Call | null {
    const [, , version, area, id = '', token = '', last] = path.split('/');
    if (version !== 'v10') return null;
    if (area === 'interactions' && last === 'callback' && request.method === 'POST')
      return {
        route: 'callback',
        run: async () => this.interactions.respond(token, id, (await readMessage(request, body)).body as never),
      };
    if (area !== 'webhooks' || id !== APPLICATION_ID) return null;
    const message = readMessage(request, body);
    if (path.endsWith('/messages/@original') && request.method === 'PATCH')
      return { route: 'edit', run: async () => this.interactions.edit(token, await message) };
    if (last === undefined && request.method === 'POST')
      return { route: 'follow-up', run: async () => this.interactions.followUp(token, await message) };
    return null;
  }

  async #handleApi(request: IncomingMessage, path: string, body: Buffer, response: ServerResponse): Promise<void> {
    if (!(request.headers['user-agent'] ?? '').startsWith('DiscordBot ('))
      this.#problems.push(`${path}: User-Agent ${request.headers['user-agent']}`);
    if (path === '/api/v10/gateway/bot') {
      this.#sendGateway(request, response);
      return;
    }
    if (this.commands.handles(path)) {
      this.#answerCommands(request, body, response);
      return;
    }
    const call = this.#findCall(request, path, body);
    if (!call) {
      this.#problems.push(`unknown route ${request.method} ${path}`);
      this.#sendError(response, { status: 404, code: 0, message: '404: Not Found' });
      return;
    }
    const fault = this.#faults.get(call.route)?.shift();
    if (fault?.isLost) await call.run();
    if (fault) {
      this.#sendFault(response, call.route, fault);
      return;
    }
    const refusal = await call.run();
    if (refusal) this.#sendError(response, refusal);
    else if (call.route === 'callback') response.writeHead(204, LIMITS).end();
    else response.writeHead(200, { 'content-type': 'application/json', ...LIMITS }).end('{}');
  }

  #answerCommands(request: IncomingMessage, body: Buffer, response: ServerResponse): void {
    if (request.headers.authorization !== `Bot ${BOT_TOKEN}`) this.#problems.push('commands: not authorised');
    const { status, content } = this.commands.answer(
      request.method ?? '',
      new URL(request.url ?? '', this.apiUrl),
      body,
    );
    if (content === null) response.writeHead(status).end();
    else response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(content));
  }

  #sendGateway(request: IncomingMessage, response: ServerResponse): void {
    const fault = this.#faults.get('gateway')?.shift();
    if (fault) this.#sendFault(response, 'gateway', fault);
    else if (request.headers.authorization !== `Bot ${BOT_TOKEN}`)
      this.#sendError(response, { status: 401, code: 0, message: '401: Unauthorized' });
    else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(this.gateway.describe()));
  }

  #sendFault(
    response: ServerResponse,
    route: RouteName,
    { status, code = 0, retryAfter, isGlobal, isLost }: Fault,
  ): void {
    this.faulted.push(`${route} ${status}`);
    if (isLost) {
      response.destroy();
      return;
    }
    const limit = {
      ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
      ...(isGlobal && { 'x-ratelimit-global': 'true', 'x-ratelimit-scope': 'global' }),
    };
    response.writeHead(status, { 'content-type': 'application/json', ...limit });
    response.end(JSON.stringify({ message: 'planned', code, retry_after: retryAfter }));
  }

  #sendError(response: ServerResponse, { status, code, message }: Refusal): void {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ code, message }));
  }

  async #sendFile(id: string, response: ServerResponse): Promise<void> {
    const file = this.files.get(id);
    this.fileRequests.push(id);
    const gone = 'This content is no longer available.';
    if (!file || file.behaviour === 'expired') response.writeHead(404, { 'content-type': 'text/plain' }).end(gone);
    else if (file.behaviour === 'expired-200') response.writeHead(200, { 'content-type': 'text/plain' }).end(gone);
    else if (file.behaviour === 'redirect') response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end();
    else await sendFile({ ...file, fault: file.behaviour }, response);
  }
}

/**
 * Slack on loopback: Web API, Socket Mode, signed requests, response URLs and the file host, in one server. What it
 * would refuse is noted in `api.problems` and `problems`, which every test expects to be empty.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { WebSocketPeer } from '../web-socket.ts';
import { findMessageProblems } from './block-schema.ts';
import { answerFile, type HostedFile } from './file-host.ts';
import { SIGNING_SECRET, signedRequest } from './signed-request.ts';
import { type ApiAnswer, FakeWebApi } from './web-api.ts';

const ACK_LIMIT_MS = 3000;
const RESPONSE_USES = 5;
const RESPONSE_KEYS = new Set([
  ...['response_type', 'replace_original', 'thread_ts'],
  ...['text', 'blocks', 'unfurl_links', 'unfurl_media'],
]);

/** A planned failure of a method: an HTTP status, or an error that Slack names. */
export interface Fault {
  readonly status?: number;
  readonly retryAfter?: number;
  /** For a response_url: what it says with the status. */
  readonly error?: string;
  /** It is about blocks: a line of text is taken meanwhile. */
  readonly onlyBlocks?: true;
}

export interface Ack {
  readonly payload: Readonly<Record<string, unknown>>;
  readonly ms: number;
  /** It did not come in time, or not at all: Slack tells the person so, or tries again. */
  readonly isLost: boolean;
}

export interface Response {
  readonly id: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Something that the bot said to somebody, as it arrives. */
export interface Arrival {
  /** `response 7`, `C1 1700000000.000001` (a thread), `D1` or `home U1`. */
  readonly place: string;
  /** A message or a view. */
  readonly content: Readonly<Record<string, unknown>>;
}

function readArgs(request: IncomingMessage, body: string): Record<string, unknown> {
  if ((request.headers['content-type'] ?? '').startsWith('application/json')) return JSON.parse(body);
  return Object.fromEntries(new URLSearchParams(body));
}

export class FakeSlack {
  readonly api = new FakeWebApi(
    () => this.url,
    (place, content) => this.onArrival({ place, content }),
  );
  readonly files = new Map<string, HostedFile>();
  readonly faults = new Map<string, Fault[]>();
  readonly responses: Response[] = [];
  /** “One moment …”: what is no answer yet. */
  readonly signs: Response[] = [];
  readonly problems: string[] = [];
  /** Is told of each answer, beside the lists. */
  onArrival: (arrival: Arrival) => void = () => undefined;
  /** Of each file request: whether the token came along. */
  readonly fileRequests: string[] = [];
  peers: WebSocketPeer[] = [];
  /** Where the bot listens in HTTP mode; null: Socket Mode. */
  botUrl: string | null = null;
  leavesTcpOpen = false;
  /** What the next connections are told right after the hello. */
  greetings: Readonly<Record<string, unknown>>[] = [];
  /** Whether acknowledgements in Socket Mode may carry an answer. */
  takesAnswers = true;
  /** Which of the open connections the next delivery goes to: Slack picks any. */
  nextPeer = -1;
  /** How many times as long it waits for acknowledgements: on a machine that does other things. */
  patience = 1;
  /** The connection is about to die: acknowledgements may be lost with it. */
  mayLoseAcks = false;
  readonly #acks = new Map<string, (payload: Record<string, unknown>) => void>();
  readonly #uses = new Map<string, number>();
  readonly #server = createServer((request, response) => void this.#handle(request, response));
  #counter = 0;

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get host(): string {
    return new URL(this.url).host;
  }

  async start(): Promise<this> {
    this.#server.on('upgrade', (request, socket) => this.#connect(new WebSocketPeer(request, socket)));
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  async stop(): Promise<void> {
    for (const peer of this.peers) peer.kill();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** A response_url as Slack hands it out. */
  createResponseUrl(): string {
    this.#counter += 1;
    this.#uses.set(String(this.#counter), 0);
    return `${this.url}/response/${this.#counter}`;
  }

  createId(prefix: string): string {
    this.#counter += 1;
    return `${prefix}${this.#counter}`;
  }

  /** Plans the next failures of a method. */
  fail(method: string, ...faults: Fault[]): void {
    this.faults.set(method, [...(this.faults.get(method) ?? []), ...faults]);
  }

  /** Delivers something to the bot and waits for its acknowledgement, which must come within three seconds. */
  async deliver(
    type: 'slash_commands' | 'interactive' | 'events_api',
    payload: Readonly<Record<string, unknown>>,
  ): Promise<Ack> {
    const start = performance.now();
    const answer =
      this.botUrl === null ? await this.#deliverBySocket(type, payload) : await this.#deliverByHttp(type, payload);
    const ms = performance.now() - start;
    const isLate = ms > ACK_LIMIT_MS * this.patience;
    if (isLate && !this.mayLoseAcks) this.problems.push(`${type} acknowledged after ${ms.toFixed(0)} ms`);
    if (!this.takesAnswers && answer !== null && Object.keys(answer).length > 0)
      this.problems.push(`${type}: an answer that is not taken`);
    if (type === 'slash_commands' && answer !== null && 'blocks' in answer)
      this.problems.push(...findMessageProblems(answer));
    return { payload: answer ?? {}, ms, isLost: answer === null || isLate };
  }

  #connect(peer: WebSocketPeer): void {
    peer.leavesTcpOpen = this.leavesTcpOpen;
    peer.onText = (text) => {
      const { envelope_id: id, payload = {} } = JSON.parse(text);
      const resolve = this.#acks.get(id);
      if (resolve) resolve(payload);
      else this.problems.push(`acknowledgement of unknown envelope ${id}`);
      this.#acks.delete(id);
    };
    this.peers.push(peer);
    peer.send(JSON.stringify({ type: 'hello', num_connections: 1 }));
    const greeting = this.greetings.shift();
    if (greeting) peer.send(JSON.stringify(greeting));
  }

  get openPeers(): WebSocketPeer[] {
    return this.peers.filter((peer) => peer.isOpen);
  }

  /** Announces the end of the newest connection, as Slack does every few hours. */
  refresh(): void {
    this.openPeers.at(-1)?.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
  }

  /** Null: no acknowledgement came, and that may happen. */
  #deliverBySocket(type: string, payload: Readonly<Record<string, unknown>>): Promise<Record<string, unknown> | null> {
    const id = this.createId('envelope-');
    const peer = this.openPeers.at(this.nextPeer);
    if (!peer) return Promise.reject(new Error('no open connection'));
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => {
          if (this.mayLoseAcks) return resolve(null);
          this.problems.push(`${type} was not acknowledged`);
          return reject(new Error(`${type} was not acknowledged`));
        },
        ACK_LIMIT_MS * this.patience + 500,
      );
      this.#acks.set(id, (answer) => {
        clearTimeout(timer);
        resolve(answer);
      });
      peer.send(
        JSON.stringify({
          type,
          envelope_id: id,
          payload,
          accepts_response_payload: this.takesAnswers && type !== 'events_api',
        }),
      );
    });
  }

  async #deliverByHttp(
    type: string,
    payload: Readonly<Record<string, unknown>>,
  ): Promise<Record<string, unknown> | null> {
    const isJson = type === 'events_api';
    const fields: Record<string, string> =
      type === 'slash_commands'
        ? Object.fromEntries(Object.entries(payload).map(([key, value]) => [key, String(value)]))
        : { payload: JSON.stringify(payload) };
    const body = isJson ? JSON.stringify(payload) : new URLSearchParams(fields).toString();
    const contentType = isJson ? 'application/json' : 'application/x-www-form-urlencoded';
    const { status, text } = await this.post(body, contentType).catch((error: unknown) => {
      if (!this.mayLoseAcks) throw error;
      return { status: 0, text: '' };
    });
    if (status !== 200 && this.mayLoseAcks) return null;
    if (status !== 200) this.problems.push(`${type}: the bot answered ${status}`);
    return text.startsWith('{') ? JSON.parse(text) : {};
  }

  /** Sends a signed request, as Slack does. */
  async post(
    body: string,
    contentType: string,
    secret = SIGNING_SECRET,
    ageS = 0,
  ): Promise<{ status: number; text: string }> {
    const response = await fetch(`${this.botUrl}/slack/events`, signedRequest(body, contentType, secret, ageS));
    return { status: response.status, text: await response.text() };
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, area, name = ''] = (request.url ?? '').split('?', 1)[0]?.split('/') ?? [];
    const body = await text(request).catch(() => null);
    // The bot was killed while it asked.
    if (body === null) return;
    if (area === 'api') this.#handleApi(name, request, body, response);
    else if (area === 'response') this.#handleResponse(name, body, response);
    else if (area === 'files') this.#handleFile(name, request, response);
    else if (area === 'upload') {
      this.api.upload(name, body);
      response.end('OK');
    } else response.writeHead(404).end();
  }

  #handleApi(method: string, request: IncomingMessage, body: string, response: ServerResponse): void {
    const args = readArgs(request, body);
    const fault = this.#takeFault(method, args);
    if (fault?.status !== undefined) {
      const headers = fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) };
      this.api.calls.push(`${method} ${fault.status}`);
      response.writeHead(fault.status, headers).end();
      return;
    }
    const token = (request.headers.authorization ?? '').replace('Bearer ', '');
    const answer: ApiAnswer =
      fault?.error === undefined ? this.api.call(method, token, args) : { ok: false, error: fault.error };
    const scopes = { 'x-oauth-scopes': [...this.api.scopes].join(',') };
    response.writeHead(200, { 'content-type': 'application/json', ...scopes }).end(JSON.stringify(answer));
  }

  #takeFault(method: string, args: Readonly<Record<string, unknown>>): Fault | undefined {
    const faults = this.faults.get(method);
    return faults?.[0]?.onlyBlocks && args.blocks === undefined ? undefined : faults?.shift();
  }

  #handleResponse(id: string, text: string, response: ServerResponse): void {
    const fault = this.faults.get('response_url')?.shift();
    if (fault?.status !== undefined) {
      response.writeHead(fault.status, { 'retry-after': String(fault.retryAfter ?? 0) }).end(fault.error);
      return;
    }
    const uses = (this.#uses.get(id) ?? RESPONSE_USES) + 1;
    this.#uses.set(id, uses);
    const body = JSON.parse(text);
    const problems = [...Object.keys(body).filter((key) => !RESPONSE_KEYS.has(key)), ...findMessageProblems(body)];
    if (uses > RESPONSE_USES) problems.push('used_url');
    this.problems.push(...problems.map((problem) => `response_url: ${problem}`));
    if (problems.length > 0) response.writeHead(uses > RESPONSE_USES ? 404 : 400).end(problems.join('; '));
    else {
      const isSign = !('blocks' in body) && /^(One moment|请稍等)/.test(body.text);
      (isSign ? this.signs : this.responses).push({ id, body });
      this.onArrival({ place: `response ${id}`, content: body });
      response.end('ok');
    }
  }

  #handleFile(name: string, request: IncomingMessage, response: ServerResponse): void {
    const file = this.files.get(name);
    const hasToken = (request.headers.authorization ?? '').startsWith('Bearer xoxb-');
    this.fileRequests.push(`${name} ${hasToken ? 'with' : 'without'} token`);
    answerFile(file, { mayRead: hasToken && this.api.scopes.has('files:read'), login: `${this.url}/login` }, response);
  }
}

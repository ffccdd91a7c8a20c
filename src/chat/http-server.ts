/**
 * The one HTTP server of the process: each platform that calls us has a path of its own. Anybody may reach the port, so
 * what a request may cost is bounded before it is known who sent it.
 */
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { reasonForLog } from '../core/errors-in-log.ts';
import { breathe } from './breathe.ts';
import type { Log } from './log.ts';
import { RareLog } from './rare-log.ts';

/** What was sent before the process was asked to stop has arrived by then. */
const GRACE_MS = 1000;
/** Longer than any request takes to be answered. */
const STOP_MS = 3000;

/** What strangers may take. */
export interface HttpLimits {
  /** Milliseconds for a whole request to arrive; half-sent ones are dropped then. */
  readonly requestMs: number;
  /** How often that is looked at, in milliseconds. */
  readonly checkMs: number;
  /** Connections at a time; more are closed at once. */
  readonly connections: number;
}

const LIMITS: HttpLimits = { requestMs: 10_000, checkMs: 1000, connections: 512 };

/** Where adapters say which path is theirs. */
export interface HttpRoutes {
  /**
   * Requests to exactly this path go to the listener.
   * @param method the only one that is taken; all are without it
   */
  route(path: string, listener: RequestListener, method?: 'GET' | 'POST'): void;
  /** Resolves when the last requests have been taken: at once while the server is not being stopped. */
  lastTaken(): Promise<void>;
}

/** Answers in one line of text. */
export function sendText(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers });
  response.end(`${text}\n`);
}

/** What has arrived by then is read too, however busy the event loop was: a connection, then what it brings. */
async function takeLast(graceMs: number): Promise<void> {
  await sleep(graceMs);
  await breathe();
}

interface Route {
  readonly listener: RequestListener;
  readonly method: string | undefined;
}

export class HttpServer implements HttpRoutes {
  readonly #routes = new Map<string, Route>();
  readonly #log: Log;
  #lastTaken: Promise<void> = Promise.resolve();
  readonly #failures: RareLog;
  readonly #server;

  constructor(log: Log, { requestMs, checkMs, connections }: HttpLimits = LIMITS) {
    this.#log = log;
    this.#failures = new RareLog(log, 'defect');
    this.#server = createServer(
      { requestTimeout: requestMs, headersTimeout: requestMs, connectionsCheckingInterval: checkMs },
      (request, response) => this.#answer(request, response),
    );
    this.#server.maxConnections = connections;
  }

  route(path: string, listener: RequestListener, method?: 'GET' | 'POST'): void {
    this.#routes.set(path, { listener, method });
  }

  #answer(...[request, response]: Parameters<RequestListener>): void {
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    const route = this.#routes.get(path);
    try {
      if (!route) sendText(response, 404, 'not found');
      else if (route.method !== undefined && request.method !== route.method)
        sendText(response, 405, `${route.method} only`, { allow: route.method });
      else route.listener(request, response);
    } catch (error) {
      this.#failures.say(path, `http: ${path}: ${reasonForLog(error)}`);
      if (!response.headersSent) sendText(response, 500, 'error');
    }
  }

  /**
   * Listens; returns the port, which matters for 0.
   * @param host the address of this machine to listen on
   * @throws the error of the system, for example EADDRINUSE
   */
  async listen(port: number, host = '127.0.0.1'): Promise<number> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(port, host, resolve);
    });
    const address = this.#server.address();
    const actual = typeof address === 'object' && address !== null ? address.port : port;
    this.#log(`listening on port ${actual} (HTTP, ${host})`);
    return actual;
  }

  lastTaken(): Promise<void> {
    return this.#lastTaken;
  }

  /**
   * Answers what still comes within a moment, and says on each connection that it is to be closed, so that none is reset
   * on which something was sent before. Then takes no more; what is under way may end.
   */
  async stop(graceMs = GRACE_MS): Promise<void> {
    this.#server.prependListener('request', (_request, response) => response.setHeader('connection', 'close'));
    this.#lastTaken = takeLast(graceMs);
    await this.#lastTaken;
    const closed = new Promise<void>((resolve) => {
      this.#server.close(() => resolve());
    });
    this.#server.closeIdleConnections();
    const timer = setTimeout(() => this.#server.closeAllConnections(), STOP_MS);
    await closed;
    clearTimeout(timer);
  }
}

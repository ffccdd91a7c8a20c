/** The one HTTP server of the process: each platform that calls us has a path of its own. */
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { Log } from './log.ts';

/** Longer than any request takes to be answered. */
const STOP_MS = 5000;

/** Where adapters say which path is theirs. */
export interface HttpRoutes {
  /** Requests to exactly this path go to the listener. */
  route(path: string, listener: RequestListener): void;
}

/** Answers in one line of text. */
export function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(`${text}\n`);
}

export class HttpServer implements HttpRoutes {
  readonly #routes = new Map<string, RequestListener>();
  readonly #log: Log;
  readonly #server = createServer((request, response) => {
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    try {
      const listener = this.#routes.get(path);
      if (listener) listener(request, response);
      else sendText(response, 404, 'not found');
    } catch (error) {
      this.#log(`http: ${path}: ${String(error)}`);
      if (!response.headersSent) sendText(response, 500, 'error');
    }
  });

  constructor(log: Log) {
    this.#log = log;
  }

  route(path: string, listener: RequestListener): void {
    this.#routes.set(path, listener);
  }

  /**
   * Listens; returns the port, which matters for 0.
   * @throws the error of the system, for example EADDRINUSE
   */
  async listen(port: number): Promise<number> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(port, resolve);
    });
    const address = this.#server.address();
    const actual = typeof address === 'object' && address !== null ? address.port : port;
    this.#log(`listening on port ${actual} (HTTP)`);
    return actual;
  }

  /** Takes no more requests; those under way may end. */
  async stop(): Promise<void> {
    const closed = new Promise<void>((resolve) => {
      this.#server.close(() => resolve());
    });
    this.#server.closeIdleConnections();
    const timer = setTimeout(() => this.#server.closeAllConnections(), STOP_MS);
    await closed;
    clearTimeout(timer);
  }
}

/**
 * Socket Mode with a supervisor of our own. The library's reconnect leaves a gap of up to ten seconds at each routine
 * refresh, because it waits until the old TCP connection ends, and it can end the process when Slack refuses a new one.
 * Here a new connection is opened as soon as Slack announces the end of the old one, each with a client of its own.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { type App, type Receiver, SocketModeReceiver, webApi } from '@slack/bolt';
import * as z from 'zod/mini';
import { breathe } from '../../../chat/breathe.ts';
import type { FatalError } from '../../../chat/fatal-error.ts';
import type { Log } from '../../../chat/log.ts';
import { reasonForLog } from '../../../core/errors-in-log.ts';
import type { SlackConfig } from '../config.ts';
import { createLogger, withoutSecrets } from './logger.ts';
import { toFatal } from './refusals.ts';
import { clientOptions } from './web-clients.ts';

/** The library has no timer for a server that never says hello. */
const HELLO_TIMEOUT_MS = 10_000;
const FIRST_DELAY_MS = 200;
const MAX_DELAY_MS = 30_000;

type SocketConfig = Extract<SlackConfig, { mode: 'socket' }>;

/** Under which name a request says whether its acknowledgement may carry an answer. */
export const TAKES_ANSWER = 'takesAnswer';
const Envelope = z.object({ accepts_response_payload: z.optional(z.boolean()) });

function isDisconnect(data: unknown): boolean {
  if (typeof data !== 'string' || !data.includes('"disconnect"')) return false;
  const message: unknown = JSON.parse(data);
  return typeof message === 'object' && message !== null && 'type' in message && message.type === 'disconnect';
}

/** Milliseconds before the next try: as Slack says, else doubling with jitter. */
function delayAfter(error: unknown, failures: number): number {
  if (error instanceof webApi.WebAPIRateLimitedError) return error.retryAfter * 1000;
  const delay = Math.min(FIRST_DELAY_MS * 2 ** failures, MAX_DELAY_MS);
  return delay / 2 + Math.random() * (delay / 2);
}

export class SupervisedSocketReceiver implements Receiver {
  readonly #config: SocketConfig;
  readonly #log: Log;
  readonly #onFatal: (error: FatalError) => void;
  #app: App | null = null;
  #current: SocketModeReceiver | null = null;
  #connecting: Promise<void> | null = null;
  readonly #stopping = new AbortController();

  constructor(config: SocketConfig, log: Log, onFatal: (error: FatalError) => void) {
    this.#config = config;
    this.#log = log;
    this.#onFatal = onFatal;
  }

  init(app: App): void {
    this.#app = app;
  }

  /** Resolves when the first connection stands; never rejects, what is fatal goes to `onFatal`. */
  async start(): Promise<void> {
    await this.#connect();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    // What has arrived already is taken: a closing connection drops it, and Slack sends no command again.
    await breathe();
    await this.#current?.stop();
  }

  /** Whether a connection stands right now. */
  get isConnected(): boolean {
    return this.#current !== null;
  }

  get #isStopped(): boolean {
    return this.#stopping.signal.aborted;
  }

  /** One guarded path: however many things say that a connection is needed, one attempt runs. */
  #connect(): Promise<void> {
    this.#connecting ??= this.#connectUntilDone().finally(() => {
      this.#connecting = null;
    });
    return this.#connecting;
  }

  async #connectUntilDone(): Promise<void> {
    for (let failures = 0; !this.#isStopped; failures += 1) {
      try {
        await this.#open();
        this.#log('slack: connected (Socket Mode)', 'connected');
        return;
      } catch (error) {
        const fatal = toFatal(error, 'SLACK_APP_TOKEN');
        if (fatal) {
          this.#stopping.abort();
          this.#onFatal(fatal);
          return;
        }
        await this.#pause(delayAfter(error, failures), error);
      }
    }
  }

  async #pause(delay: number, error: unknown): Promise<void> {
    const reason = withoutSecrets(reasonForLog(error));
    this.#log(`slack: no connection (${reason}); next try in ${(delay / 1000).toFixed(1)} s`, 'connection-lost');
    // Stopping ends the pause; the loop sees then that it is to stop.
    await sleep(delay, null, { signal: this.#stopping.signal }).catch(() => null);
  }

  /** Opens one connection; rejects when it does not stand within the time-out, or ends at once. */
  async #open(): Promise<void> {
    const receiver = this.#createReceiver();
    const { promise, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => reject(new Error('Slack did not say hello')), HELLO_TIMEOUT_MS);
    // Slack may take a connection back in the same breath as its hello (too_many_websockets).
    const end = (reason: string): void => {
      reject(new Error(reason));
      this.#replace(receiver, reason);
    };
    receiver.client.on('ws_message', (data: unknown) => {
      if (isDisconnect(data)) end('Slack refreshes the connection');
    });
    receiver.client.on('disconnected', () => end('the connection ended'));
    promise.catch(() => null);
    try {
      await Promise.race([promise, receiver.start()]);
      if (this.#isStopped) throw new Error('stopped');
      this.#current = receiver;
    } catch (error) {
      void receiver.client.disconnect();
      throw error instanceof Error ? error : new Error('the connection was closed before it stood');
    } finally {
      clearTimeout(timer);
    }
  }

  #createReceiver(): SocketModeReceiver {
    const receiver = new SocketModeReceiver({
      appToken: this.#config.appToken,
      autoReconnectEnabled: false,
      logger: createLogger(this.#log),
      customPropertiesExtractor: (envelope: unknown) => ({
        [TAKES_ANSWER]: Envelope.safeParse(envelope).data?.accepts_response_payload !== false,
      }),
      installerOptions: {
        clientOptions: { ...clientOptions(this.#config, this.#log), retryConfig: { retries: 0 } },
      },
    });
    if (this.#app) receiver.init(this.#app);
    return receiver;
  }

  #replace(receiver: SocketModeReceiver, reason: string): void {
    if (this.#isStopped || receiver !== this.#current) return;
    this.#current = null;
    this.#log(`slack: ${reason}`, 'connection-lost');
    void this.#connect();
  }
}

/** Work that goes on after the acknowledgement: its errors are logged or fatal, and stopping waits for it. */
import type { Log } from '../config.ts';
import { withoutSecrets } from './logger.ts';
import { type FatalSlackError, toFatal } from './token-errors.ts';

export class Tasks {
  readonly #running = new Set<Promise<void>>();
  readonly #log: Log;
  readonly #onFatal: (error: FatalSlackError) => void;

  constructor(log: Log, onFatal: (error: FatalSlackError) => void) {
    this.#log = log;
    this.#onFatal = onFatal;
  }

  /** Starts work; never throws. */
  run(name: string, work: () => Promise<void>): void {
    const task = work().catch((error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      this.#log(`slack: ${name} failed: ${withoutSecrets(message)}`);
      const fatal = toFatal(error, 'SLACK_BOT_TOKEN');
      if (fatal) this.#onFatal(fatal);
    });
    this.#running.add(task);
    void task.finally(() => this.#running.delete(task));
  }

  /** Waits until everything is done, at most so many milliseconds. */
  async drain(timeoutMs: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, timeoutMs);
    await Promise.race([Promise.allSettled(this.#running), promise]);
    clearTimeout(timer);
  }
}

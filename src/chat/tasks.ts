/** Work that goes on after the acknowledgement: it never throws, stopping waits for it, and its person is always told. */
import { createErrorId } from '../core/dispatch.ts';
import type { Words } from '../core/words/index.ts';
import { inRequest } from './request.ts';
import { within } from './within.ts';

/** What the adapter does with an error: logs it with its id, and ends the program where no retry can help. */
export type TaskErrorHandler = (name: string, error: unknown, id: string) => void;

/** Says one line to the person who waits for the work. */
export type Tell = (line: (words: Words) => string) => Promise<unknown>;

/** Nobody is told longer than that when the process ends. */
const TELL_MS = 1000;

export class Tasks {
  readonly #running = new Map<Promise<void>, { readonly name: string; readonly tell: Tell | undefined }>();
  readonly #onError: TaskErrorHandler;

  constructor(onError: TaskErrorHandler) {
    this.#onError = onError;
  }

  /**
   * Starts work; never throws.
   * @param tell says that it failed, or that it was ended: without it nobody waits for an answer
   */
  run(name: string, work: () => Promise<void>, tell?: Tell): void {
    const task = inRequest(work).catch((error: unknown) => this.#fail(name, error, tell));
    this.#running.set(task, { name, tell });
    void task.finally(() => this.#running.delete(task));
  }

  /** Waits until everything is done, at most so many milliseconds; who still waits then is told, within one more second. */
  async drain(timeoutMs: number): Promise<void> {
    await within(this.#settled(), timeoutMs);
    const left = [...this.#running.values()];
    const told = left.map(async ({ name, tell }) => {
      this.#onError(name, new Error('ended by a shutdown'), createErrorId());
      await tell?.((words) => words.chat.restarting);
    });
    await within(Promise.allSettled(told), TELL_MS);
  }

  /** Also what is started meanwhile. */
  async #settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.allSettled(this.#running.keys());
  }

  async #fail(name: string, error: unknown, tell: Tell | undefined): Promise<void> {
    const id = createErrorId();
    this.#onError(name, error, id);
    await tell?.((words) => words.internalError(id)).catch((second: unknown) => this.#onError(name, second, id));
  }
}

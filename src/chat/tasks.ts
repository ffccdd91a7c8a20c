/** Work that goes on after the acknowledgement: it never throws, and stopping waits for it. */

/** What the adapter does with an error: logs it, and ends the program where no retry can help. */
export type TaskErrorHandler = (name: string, error: unknown) => void;

export class Tasks {
  readonly #running = new Set<Promise<void>>();
  readonly #onError: TaskErrorHandler;

  constructor(onError: TaskErrorHandler) {
    this.#onError = onError;
  }

  /** Starts work; never throws. */
  run(name: string, work: () => Promise<void>): void {
    const task = work().catch((error: unknown) => this.#onError(name, error));
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

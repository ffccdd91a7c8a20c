/**
 * Between us and a database that may be down or slow: nobody waits long for it, and while it is down nobody waits at all.
 * From time to time one question tries it again, so it is found by itself when it is back.
 */
import { memoryDown } from '../core/memory.ts';

/** So many failures in a row, and it is taken to be down: a single slow one costs nobody else. */
const FAILURES = 3;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 8000;

export interface GuardOptions {
  /** For how long one piece of work may take. */
  readonly patienceMs: number;
  /** Is told once when it is down, with the reason, and once when it is back (null). */
  readonly onChange: (reason: unknown) => void;
  readonly now?: () => number;
}

/** Rejects after the time; what it was about is left to end by itself. */
async function within<T>(work: Promise<T>, ms: number): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}

export class Guard {
  readonly #patienceMs: number;
  readonly #onChange: (reason: unknown) => void;
  readonly #now: () => number;
  #failures = 0;
  #pauseMs = FIRST_PAUSE_MS;
  /** When somebody may try again; null: it works. */
  #retryAt: number | null = null;

  constructor({ patienceMs, onChange, now = performance.now.bind(performance) }: GuardOptions) {
    this.#patienceMs = patienceMs;
    this.#onChange = onChange;
    this.#now = now;
  }

  get isDown(): boolean {
    return this.#retryAt !== null;
  }

  /**
   * Does some work with the database.
   * @throws UserError that says that it cannot be reached
   */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#retryAt !== null) {
      if (this.#now() < this.#retryAt) throw memoryDown();
      // This one tries; everybody else is told meanwhile.
      this.#pauseMs = Math.min(this.#pauseMs * 2, LONGEST_PAUSE_MS);
      this.#retryAt = this.#now() + Math.max(this.#pauseMs, this.#patienceMs);
    }
    try {
      const result = await within(work(), this.#patienceMs);
      this.#succeed();
      return result;
    } catch (error) {
      this.#fail(error);
      throw memoryDown({ cause: error });
    }
  }

  #succeed(): void {
    this.#failures = 0;
    this.#pauseMs = FIRST_PAUSE_MS;
    if (this.#retryAt === null) return;
    this.#retryAt = null;
    this.#onChange(null);
  }

  #fail(error: unknown): void {
    this.#failures += 1;
    if (this.#failures < FAILURES || this.#retryAt !== null) return;
    this.#retryAt = this.#now() + this.#pauseMs;
    this.#onChange(error);
  }
}

/**
 * Remembers what was handled already. Slack delivers an event again when it missed the acknowledgement (at once, after
 * one minute, after five), Discord what came while a connection was resumed; a retry may also be the only delivery, so
 * nothing is dropped for being a retry.
 */

/** Where handled events are remembered. Replicas need a shared one. */
export interface SeenStore {
  /** True for the first who asks for a key, false for everybody after. */
  claim(key: string): Promise<boolean>;
  /** Gives a key back: what it was claimed for did not work. */
  forget(key: string): Promise<void>;
  /** Says that what a key was claimed for is done: no later process does it again. What was only begun, it may. */
  finish(key: string): Promise<void>;
}

/** Longer than Slack's last retry, and as long as an interaction of Discord lives. */
const TTL_MS = 15 * 60_000;
const MAX_KEYS = 20_000;

/** In the memory of this process; the oldest keys go first. */
export class MemorySeenStore implements SeenStore {
  readonly #keys = new Map<string, number>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  claim(key: string): Promise<boolean> {
    const now = this.#now();
    for (const [old, time] of this.#keys) {
      if (now - time < TTL_MS && this.#keys.size <= MAX_KEYS) break;
      this.#keys.delete(old);
    }
    if (this.#keys.has(key)) return Promise.resolve(false);
    this.#keys.set(key, now);
    return Promise.resolve(true);
  }

  forget(key: string): Promise<void> {
    this.#keys.delete(key);
    return Promise.resolve();
  }

  /** There is no later one that knows of this memory. */
  finish(): Promise<void> {
    return Promise.resolve();
  }
}

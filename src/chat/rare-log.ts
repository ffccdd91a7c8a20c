/** A log for what strangers can cause: a line of each kind at once, then at most one a minute, with their number. */
import type { Log, LogEvent } from './log.ts';

const PAUSE_MS = 60_000;

interface Quiet {
  readonly until: number;
  count: number;
}

export class RareLog {
  readonly #log: Log;
  readonly #event: LogEvent;
  readonly #now: () => number;
  readonly #quiet = new Map<string, Quiet>();

  constructor(log: Log, event: LogEvent = 'request-refused', now: () => number = Date.now) {
    this.#log = log;
    this.#event = event;
    this.#now = now;
  }

  /** @param kind one of a few: they are kept for good */
  say(kind: string, line: string): void {
    const now = this.#now();
    const quiet = this.#quiet.get(kind);
    if (quiet && now < quiet.until) {
      quiet.count += 1;
      return;
    }
    this.#quiet.set(kind, { until: now + PAUSE_MS, count: 0 });
    const more = quiet?.count ?? 0;
    this.#log(more === 0 ? line : `${line} (and ${more} more like it since the last such line)`, this.#event);
  }
}

/**
 * Gives memory back after a burst of work. V8 collects only while somebody allocates: an idle process keeps what a burst
 * has left behind, several times of what it needs.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Milliseconds without work, after which nobody notices a collection of some tens of milliseconds. */
const QUIET_MS = 10_000;

export class MemoryKeeper {
  #timer: NodeJS.Timeout | null = null;
  #collect: (() => void) | null = null;

  /** Says that there was work: when none follows for a while, what it left behind is collected. */
  touch(): void {
    this.#timer ??= setTimeout(() => this.#giveBack(), QUIET_MS).unref();
    this.#timer.refresh();
  }

  #giveBack(): void {
    this.#timer = null;
    this.#collect ??= findCollector();
    this.#collect();
  }
}

/** Node has no call for it; the flag makes V8 define one in contexts that are made afterwards. */
function findCollector(): () => void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  setFlagsFromString('--no-expose-gc');
  // As if memory were short: half-empty pages are emptied too, which an ordinary collection leaves.
  return typeof collect === 'function' ? () => void collect({ type: 'major', flavor: 'last-resort' }) : () => undefined;
}

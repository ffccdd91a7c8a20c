/** Looks at a running bot from outside, like a monitor: its memory, and how soon /healthz answers. */
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Sample } from './figures.ts';

const PAGE_BYTES = 4096;
const HEALTH_EVERY_MS = 100;
const MEMORY_EVERY_MS = 500;

/** Megabytes that a process holds; NaN: it has ended. */
function rssOf(pid: number): number {
  try {
    const [, pages = '0'] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ');
    return Number(pages) > 0 ? (Number(pages) * PAGE_BYTES) / 1e6 : Number.NaN;
  } catch {
    return Number.NaN;
  }
}

export class Watch {
  readonly memory: Sample[] = [];
  /** Milliseconds until /healthz answered. */
  readonly health: number[] = [];
  readonly #ending = new AbortController();
  readonly #running: Promise<unknown>;

  /**
   * @param url of the bot
   * @param pid of its process, which may be another one later
   */
  constructor(url: string, pid: () => number | undefined) {
    this.#running = Promise.all([
      this.#repeat(HEALTH_EVERY_MS, () => this.#look(url)),
      this.#repeat(MEMORY_EVERY_MS, () => this.#weigh(pid)),
    ]);
  }

  async stop(): Promise<void> {
    this.#ending.abort();
    await this.#running;
  }

  async #look(url: string): Promise<void> {
    const start = performance.now();
    const response = await fetch(`${url}/healthz`).catch(() => null);
    await response?.text();
    this.health.push(response?.status === 200 ? performance.now() - start : Number.POSITIVE_INFINITY);
  }

  async #weigh(pid: () => number | undefined): Promise<void> {
    const value = rssOf(pid() ?? 0);
    if (!Number.isNaN(value)) this.memory.push({ at: performance.now(), value });
  }

  async #repeat(everyMs: number, work: () => Promise<void>): Promise<void> {
    const { signal } = this.#ending;
    while (!signal.aborted) {
      await work();
      await sleep(everyMs, null, { signal }).catch(() => null);
    }
  }
}

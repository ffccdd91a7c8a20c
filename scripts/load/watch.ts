/** Looks at a running bot from outside, like a monitor: its memory, what it says of it, and how soon /healthz answers. */
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Sample } from './figures.ts';
import type { Bot } from './stage.ts';

const PAGE_BYTES = 4096;
const HEALTH_EVERY_MS = 100;
const MEMORY_EVERY_MS = 500;
const METRICS_EVERY_MS = 5000;
const LIVE_HEAP = /^docker_gentoo_live_heap_bytes (\d+)$/m;

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
  /** Megabytes that its main thread needs, without garbage. */
  readonly liveHeap: Sample[] = [];
  /** Milliseconds until /healthz answered. */
  readonly health: number[] = [];
  readonly #ending = new AbortController();
  readonly #running: Promise<unknown>;

  /**
   * @param url where the bot answers
   * @param bot one of its processes, which may be another one later
   */
  constructor(url: string, bot: () => Bot | undefined) {
    this.#running = Promise.all([
      this.#repeat(HEALTH_EVERY_MS, () => this.#look(url)),
      this.#repeat(MEMORY_EVERY_MS, () => this.#weigh(bot()?.process.child.pid)),
      this.#repeat(METRICS_EVERY_MS, () => this.#ask(bot()?.url)),
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

  async #ask(url: string | undefined): Promise<void> {
    if (url === undefined) return;
    const response = await fetch(`${url}/metrics`).catch(() => null);
    const [, bytes] = LIVE_HEAP.exec((await response?.text()) ?? '') ?? [];
    if (bytes !== undefined) this.liveHeap.push({ at: performance.now(), value: Number(bytes) / 1e6 });
  }

  async #weigh(pid = 0): Promise<void> {
    const value = rssOf(pid);
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

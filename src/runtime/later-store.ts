/** The store of a process, opened when somebody first needs it: neither a start nor an ordinary answer waits for it. */
import { existsSync } from 'node:fs';
import type { SeenStore } from '../chat/seen.ts';
import type { CountTogether, Installations, KeptTexts } from '../chat/shared.ts';
import type { Asker } from '../core/command.ts';
import { type MemorySource, NOTHING_RECALLED, type Recalled } from '../core/memory.ts';
import { createNoStore, type Store, type StorePlace } from '../store/store.ts';

type Log = (line: string) => void;

const SWEEP_MS = 60 * 60_000;

export class LaterStore {
  readonly #place: StorePlace;
  readonly #log: Log;
  #opened: Promise<Store> | null = null;
  #sweeping: NodeJS.Timeout | null = null;

  constructor(place: StorePlace, log: Log) {
    this.#place = place;
    this.#log = log;
  }

  /** The store; never rejects. */
  open(): Promise<Store> {
    this.#opened ??= this.#create();
    return this.#opened;
  }

  /** For a process that runs for long. */
  readonly memory: MemorySource = {
    recall: async (asker) => (await this.open()).memory.recall(asker),
    open: async () => (await this.open()).memory,
  };

  readonly seen: SeenStore = {
    claim: async (key) => (await this.open()).seen.claim(key),
    forget: async (key) => (await this.open()).seen.forget(key),
    finish: async (key) => (await this.open()).seen.finish(key),
  };

  readonly count: CountTogether = async (keys, stretchMs) => (await this.open()).count(keys, stretchMs);

  readonly lines: KeptTexts = {
    keep: async (texts) => (await this.open()).lines.keep(texts),
    find: async (key) => (await this.open()).lines.find(key),
  };

  readonly locales: KeptTexts = {
    keep: async (texts) => (await this.open()).locales.keep(texts),
    find: async (key) => (await this.open()).locales.find(key),
  };

  readonly installations: Installations = {
    keep: async (id, sealed) => (await this.open()).installations.keep(id, sealed),
    find: async (id) => (await this.open()).installations.find(id),
    list: async () => (await this.open()).installations.list(),
    replace: async (before, sealed) => (await this.open()).installations.replace(before, sealed),
    remove: async (id) => (await this.open()).installations.remove(id),
  };

  /** Opens it, and deletes from now on what has been kept for long enough. */
  async start(): Promise<void> {
    const store = await this.open();
    this.#sweeping = setInterval(() => void store.sweep(), SWEEP_MS).unref();
    await store.sweep();
  }

  async close(): Promise<void> {
    if (this.#sweeping) clearInterval(this.#sweeping);
    await (await this.#opened)?.close();
  }

  async #create(): Promise<Store> {
    if (this.#place.kind === 'none') return createNoStore();
    const { openStore } = await import('../store/open-store.ts');
    return openStore(this.#place, { log: this.#log });
  }
}

/** The memory of a process that answers one question, mostly from a file that was never made. */
export function createTerminalMemory(place: StorePlace, store: LaterStore): MemorySource {
  async function recall(asker: Asker): Promise<Recalled> {
    if (place.kind !== 'sqlite' || !existsSync(place.file)) return NOTHING_RECALLED;
    try {
      const { quickRecall } = await import('../store/sqlite/quick-recall.ts');
      return quickRecall(place.file, asker);
    } catch {
      // The file may be of an earlier release: opening it makes it one of this. What else is wrong, that says.
      return (await store.open()).memory.recall(asker);
    }
  }
  return { recall, open: store.memory.open };
}

/**
 * What was said in a thread, for the next words there: which question was answered last, which files were reviewed. A
 * place is a thread or a direct message, or a review whose buttons are to be pressed.
 */
import type { CallOptions } from './question.ts';

/** A file of a thread. What it says is not kept, but for text that was pasted: the platform has the rest. */
export interface ThreadFile {
  readonly name: string;
  /** The platform's own description of the file, or the text itself; only who wrote it reads it. */
  readonly reference: string;
}

/** What a review found, to tell the next one from it. */
export interface ReviewMark {
  readonly names: readonly string[];
  /** Capabilities by id: their titles, and whether they worked. */
  readonly capabilities: readonly { readonly id: string; readonly title: string; readonly isFine: boolean }[];
  /** Symbols that were to be changed. */
  readonly changes: readonly string[];
}

export interface Thread {
  /** The question that was answered last: a command with its arguments. Absent: files were reviewed last. */
  readonly question?: readonly string[];
  /** What its asker said about the host and wanted reviewed. */
  readonly options: CallOptions;
  readonly files: readonly ThreadFile[];
  readonly review?: ReviewMark;
}

/** Where threads are remembered. Replicas need a shared one. */
export interface ThreadMemory {
  /** What was said there, undefined when nothing was, or long ago. */
  find(place: string): Promise<Thread | undefined>;
  /** Remembers it, in the place of what was said there before. */
  keep(place: string, thread: Thread): Promise<void>;
}

const TTL_MS = 6 * 60 * 60_000;
const MAX_THREADS = 2000;
/** Characters of all references together, and of those of one thread: longer ones are not kept. */
const MAX_TOGETHER = 8 * 1024 * 1024;
const MAX_EACH = 256 * 1024;

function sizeOf({ files }: Thread): number {
  return files.reduce((sum, { reference }) => sum + reference.length, 0);
}

interface Kept {
  readonly thread: Thread;
  readonly until: number;
}

/** In the memory of this process: for six hours, within a bound; what was said longest ago goes first. */
export class MemoryThreads implements ThreadMemory {
  readonly #threads = new Map<string, Kept>();
  readonly #now: () => number;
  #size = 0;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  find(place: string): Promise<Thread | undefined> {
    const kept = this.#threads.get(place);
    if (kept !== undefined && kept.until < this.#now()) this.#forget(place);
    return Promise.resolve(this.#threads.get(place)?.thread);
  }

  keep(place: string, thread: Thread): Promise<void> {
    this.#forget(place);
    const kept = sizeOf(thread) > MAX_EACH ? { ...thread, files: [] } : thread;
    this.#threads.set(place, { thread: kept, until: this.#now() + TTL_MS });
    this.#size += sizeOf(kept);
    while (this.#threads.size > MAX_THREADS || this.#size > MAX_TOGETHER) {
      const [oldest = ''] = this.#threads.keys();
      this.#forget(oldest);
    }
    return Promise.resolve();
  }

  #forget(place: string): void {
    const kept = this.#threads.get(place);
    if (!kept) return;
    this.#threads.delete(place);
    this.#size -= sizeOf(kept.thread);
  }
}

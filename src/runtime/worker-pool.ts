/**
 * Worker threads for what may take long. One that passes its limits is ended and replaced; the others, and the event
 * loop, never notice. Threads start when the first work comes and end when none comes for a while: they hold a copy of
 * the facts.
 */
import type { Piscina } from 'piscina';
import type { HeavyWork } from '../chat/session.ts';
import { restarting } from '../chat/turns.ts';
import type { CommandCall } from '../core/command.ts';
import { UserError } from '../core/errors.ts';
import type { Reply } from '../core/reply.ts';
import { MemoryKeeper } from './give-back-memory.ts';

export interface WorkerLimits {
  readonly threads: number;
  /** Milliseconds for one answer, the start of a thread included. */
  readonly timeMs: number;
  /** Megabytes of heap for each thread. */
  readonly memoryMb: number;
}

const IDLE_MS = 5000;
/** The function of {@link WORKER} that is called. */
const ANSWER = 'answer';
const WORKER = new URL('../worker.ts', import.meta.url).href;

/** What a thread that ran out of memory is ended with. */
function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

/** The library says no more of a thread that ended in the middle of its work, without an error. */
const ENDED = /^worker exited with code/;

/** A thread that ended before it could take its work. */
class EndedAtStart extends Error {}

/** Nothing is wrong with the work of a thread that just ended. */
function hasEnded(error: unknown): boolean {
  return error instanceof EndedAtStart || (error instanceof Error && ENDED.test(error.message));
}

/** The files are handed over, not copied: a file that has memory of its own moves. */
function buffersOf({ files }: CommandCall): ArrayBuffer[] {
  return files.flatMap(({ bytes }) =>
    bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength ? [bytes.buffer] : [],
  );
}

export class WorkerPool {
  readonly #limits: WorkerLimits;
  readonly #onError: (error: unknown) => void;
  readonly #program: string;
  readonly #memory = new MemoryKeeper();
  /** What ends each piece of work that was handed to the pool and is not done, in its order. */
  readonly #under = new Set<AbortController>();
  #pool: Promise<Piscina> | null = null;

  /**
   * @param onError is told when a thread ends that should not
   * @param program what a thread runs
   */
  constructor(limits: WorkerLimits, onError: (error: unknown) => void, program: string = WORKER) {
    this.#limits = limits;
    this.#onError = onError;
    this.#program = program;
  }

  /** Answers a call in a thread, within the limits. */
  readonly answer: HeavyWork = async (call, ending) => {
    const { timeMs } = this.#limits;
    this.#pool ??= this.#create();
    const pool = await this.#pool;
    const late = AbortSignal.timeout(timeMs);
    const left = new AbortController();
    this.#under.add(left);
    try {
      const reply: Reply = await pool.run(call, {
        name: ANSWER,
        signal: AbortSignal.any([late, ending, left.signal]),
        transferList: buffersOf(call),
      });
      return reply;
    } catch (thrown) {
      if (ending.aborted) throw restarting();
      if (late.aborted) throw new UserError('too-large', (words) => words.chat.tookTooLong(timeMs / 1000));
      const error: unknown = left.signal.aborted ? left.signal.reason : thrown;
      if (isOutOfMemory(error)) throw new UserError('too-large', (words) => words.chat.tookTooMuch);
      if (hasEnded(error)) {
        this.#onError(error);
        throw new UserError('busy', (words) => words.chat.cutOff, [], { cause: error });
      }
      throw error;
    } finally {
      this.#under.delete(left);
      this.#memory.touch();
    }
  };

  /** Ends all threads. */
  async stop(): Promise<void> {
    await (await this.#pool)?.destroy();
  }

  /** The library is loaded when it is first needed: a start does not wait for it. */
  async #create(): Promise<Piscina> {
    const { Piscina } = await import('piscina');
    const pool = new Piscina({
      filename: this.#program,
      minThreads: 0,
      maxThreads: this.#limits.threads,
      idleTimeout: IDLE_MS,
      recordTiming: false,
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.memoryMb, maxYoungGenerationSizeMb: 8 },
    });
    let reason: unknown;
    pool.on('error', (error) => {
      reason = error;
      this.#onError(error);
    });
    // Not at once: the work of a thread that dies at it is told so by the pool itself, a moment later.
    pool.on('workerDestroy', () => setImmediate(() => this.#endLeft(pool, reason)));
    return pool;
  }

  /**
   * A thread that dies at its start leaves the work that it was started for in the queue, where nobody takes it: it is
   * ended. What waits there is the youngest.
   */
  #endLeft(pool: Piscina, reason: unknown): void {
    const left = Math.min(this.#under.size, this.#limits.threads) - pool.threads.length;
    if (left <= 0) return;
    const error = reason ?? new EndedAtStart('a thread ended at its start');
    for (const work of [...this.#under].slice(-left)) work.abort(error);
  }
}

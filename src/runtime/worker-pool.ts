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

/** The files are handed over, not copied: a file that has memory of its own moves. */
function buffersOf({ files }: CommandCall): ArrayBuffer[] {
  return files.flatMap(({ bytes }) =>
    bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength ? [bytes.buffer] : [],
  );
}

export class WorkerPool {
  readonly #limits: WorkerLimits;
  readonly #onError: (error: unknown) => void;
  readonly #memory = new MemoryKeeper();
  #pool: Promise<Piscina> | null = null;

  /** @param onError is told when a thread ends that had no work */
  constructor(limits: WorkerLimits, onError: (error: unknown) => void) {
    this.#limits = limits;
    this.#onError = onError;
  }

  /** Answers a call in a thread, within the limits. */
  readonly answer: HeavyWork = async (call, ending) => {
    const { timeMs } = this.#limits;
    this.#pool ??= this.#create();
    const pool = await this.#pool;
    const late = AbortSignal.timeout(timeMs);
    try {
      const reply: Reply = await pool.run(call, {
        name: ANSWER,
        signal: AbortSignal.any([late, ending]),
        transferList: buffersOf(call),
      });
      return reply;
    } catch (error) {
      if (ending.aborted) throw restarting();
      if (late.aborted) throw new UserError('too-large', (words) => words.chat.tookTooLong(timeMs / 1000));
      if (isOutOfMemory(error)) throw new UserError('too-large', (words) => words.chat.tookTooMuch);
      throw error;
    } finally {
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
      filename: WORKER,
      minThreads: 0,
      maxThreads: this.#limits.threads,
      idleTimeout: IDLE_MS,
      recordTiming: false,
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.memoryMb, maxYoungGenerationSizeMb: 8 },
    });
    pool.on('error', this.#onError);
    return pool;
  }
}

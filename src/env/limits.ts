/** Limits that the operator may set. */
import { availableParallelism } from 'node:os';
import { EnvError } from '../chat/env/env-error.ts';
import type { Source } from '../chat/env/source.ts';
import type { ChatLimits } from '../runtime/create-session.ts';

type NumberVariable = `WORKER_${string}` | `MAX_${string}`;

/** With less a thread cannot hold the facts and a large file; where one cannot even start, V8 ends the process. */
const LEAST_WORKER_MEMORY = 64;

/** A whole number, not below the least. */
function readNumber(source: Source, variable: NumberVariable, fallback: number, least = 1): number {
  const value = source[variable];
  if (!value) return fallback;
  if (!/^[1-9]\d{0,5}$/.test(value) || Number(value) < least)
    throw new EnvError(variable, (words) => words.numberWrong(least));
  return Number(value);
}

/** @throws EnvError naming the variable that is wrong */
export function readLimits(source: Source): ChatLimits {
  const threads = readNumber(source, 'WORKER_THREADS', Math.max(1, availableParallelism() - 1));
  return {
    worker: {
      threads,
      timeMs: readNumber(source, 'WORKER_SECONDS', 4) * 1000,
      memoryMb: readNumber(source, 'WORKER_MEMORY', 256, LEAST_WORKER_MEMORY),
    },
    waiting: readNumber(source, 'MAX_WAITING', 20),
    waitingPerPerson: readNumber(source, 'MAX_WAITING_PER_PERSON', 2),
    questions: {
      perPerson: readNumber(source, 'MAX_QUESTIONS_PER_PERSON', 40),
      perWorkspace: readNumber(source, 'MAX_QUESTIONS_PER_WORKSPACE', 1000),
    },
  };
}

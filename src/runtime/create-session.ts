/** The session that all bots of the process share, with what it needs of the process: threads, turns, limits. */
import { Session, type SessionParts } from '../chat/session.ts';
import type { CountTogether } from '../chat/shared.ts';
import { Turns } from '../chat/turns.ts';
import type { Dispatcher } from '../core/dispatch.ts';
import { createRateLimiter, type RateLimits } from './rate-limiter.ts';
import { type WorkerLimits, WorkerPool } from './worker-pool.ts';

/** What the operator may set; .env.example says what each is. */
export interface ChatLimits {
  readonly worker: WorkerLimits;
  readonly waiting: number;
  readonly waitingPerPerson: number;
  readonly questions: RateLimits;
}

/** Beside the threads that work: files are being brought for the next. */
const FETCHING = 2;
/** Both waits and the time that the work may take end within ten seconds: by then there is an answer of some kind. */
const TURN_PATIENCE_MS = 3000;
const SLOT_PATIENCE_MS = 2500;

/** Where the session says what happens. */
interface SessionWatch extends Pick<SessionParts, 'logError' | 'metrics' | 'log'> {
  /** How replicas count questions together. */
  readonly count?: CountTogether;
}

/** A session and the threads behind it. */
export interface RunningSession {
  readonly session: Session;
  /** How many reviews and long pastes wait. */
  waiting(): number;
  /** Ends what is under way after some milliseconds, and the threads. */
  stop(timeoutMs: number): Promise<void>;
}

/** Builds both; no thread runs before it is needed. */
export function createSession(
  dispatcher: Dispatcher,
  limits: ChatLimits,
  { logError, count, ...watch }: SessionWatch,
): RunningSession {
  const { worker, waiting, waitingPerPerson, questions } = limits;
  const pool = new WorkerPool(worker, (error) => logError('worker', error));
  const slots = new Turns({
    running: worker.threads,
    waiting: FETCHING + 1,
    waitingPerPerson: FETCHING + 1,
    patienceMs: SLOT_PATIENCE_MS,
  });
  const turns = new Turns({
    running: worker.threads + FETCHING,
    waiting,
    waitingPerPerson,
    patienceMs: TURN_PATIENCE_MS,
  });
  const session = new Session({
    ...watch,
    dispatcher,
    heavy: (call, signal) => slots.take('', () => pool.answer(call, signal)),
    turns,
    limiter: createRateLimiter(questions, count),
    logError,
  });
  return {
    session,
    waiting: () => turns.waiting,
    async stop(timeoutMs) {
      await session.stop(timeoutMs);
      await pool.stop();
    },
  };
}

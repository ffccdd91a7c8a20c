/** The session of a bot that runs in the test's own process: the same code, without threads and with room for all. */
import { Session, type SessionParts } from '../../src/chat/session.ts';
import { Turns } from '../../src/chat/turns.ts';
import type { Dispatcher } from '../../src/core/dispatch.ts';

/** @param parts to be other ones than usual */
export function createLocalSession(dispatcher: Dispatcher, parts: Partial<SessionParts> = {}): Session {
  return new Session({
    dispatcher,
    heavy: (call) => dispatcher.dispatch(call),
    turns: new Turns({ running: 1, waiting: 1000, waitingPerPerson: 1000, patienceMs: 60_000 }),
    limiter: { take: () => Promise.resolve(0) },
    logError(_id, error) {
      throw error; // a defect: no test expects one
    },
    ...parts,
  });
}

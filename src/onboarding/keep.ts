/** Takes an event of a person to where their onboarding is kept. Of two clicks at once, wherever they arrive, one counts. */
import type { Asker } from '../core/asker.ts';
import type { Memory, Onboarding, OnboardingChange } from '../core/memory.ts';
import { advance, type OnboardingEvent, type Outcome } from './advance.ts';
import { END, readState, START, type State, writeState } from './state.ts';
import { type Ground, settle } from './way.ts';

/** Who loses against another click reads again; who loses so often is told to try again. */
const TRIES = 3;

export function stateOf(row: Pick<Onboarding, 'state'> | null): State {
  return row === null ? START : readState(row.state);
}

/** An event that says at which stop it was meant, so that it does not count for the next one. */
function pinned(event: OnboardingEvent, state: State): OnboardingEvent {
  if (event.type === 'restart' || event.type === 'resume' || event.at !== undefined) return event;
  return { ...event, at: state.at };
}

/** What is kept along with a step. @param isFirst whether the onboarding begins with it */
export type AlongWith = (state: State, isFirst: boolean) => Pick<OnboardingChange, 'host' | 'reminder'>;

/**
 * Applies an event and keeps what comes of it: one write, where somebody else was faster one more read and write.
 * @param row what was read of the asker
 * @param alongWith what is kept in the same write
 * @throws UserError when the memory does not answer
 */
export async function keep(
  asker: Asker,
  event: OnboardingEvent,
  row: Onboarding | null,
  ground: Ground,
  memory: Memory,
  alongWith: AlongWith = () => ({}),
): Promise<Outcome> {
  const meant = pinned(event, settle(stateOf(row), ground));
  let current = row;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const before = stateOf(current);
    const { state, said } = advance(before, meant, ground);
    if (said !== 'moved' && said !== 'noted') return { state, said };
    const along = said === 'moved' || current === null ? alongWith(state, current === null) : {};
    const change = { step: state.at, state: writeState(state), isFinished: state.at === END, ...along };
    if (await memory.saveOnboarding(asker, change, current?.version ?? null)) return { state, said };
    current = (await memory.recall(asker)).onboarding;
  }
  return { state: settle(stateOf(current), ground), said: 'stale' };
}

/** The machine of the onboarding: a state and an event become the next state, and what is to be said about it. Pure. */
import type { Question } from '../knowledge/schema/names.ts';
import { CHOOSING, END, START, type State, withFailure } from './state.ts';
import { choicesAt, type Ground, isQuestion, nextOpen, settle, stopsOf } from './way.ts';

/**
 * What a person does. `at` says at which stop the button stood that they pressed: pressed again, or after somebody else
 * was faster, it changes nothing.
 */
export type OnboardingEvent =
  | { readonly type: 'done' | 'skip' | 'back'; readonly at?: string | undefined }
  | { readonly type: 'failed'; readonly at?: string | undefined; readonly symptom: string | null }
  | { readonly type: 'choose'; readonly at?: string | undefined; readonly value: string }
  | {
      readonly type: 'reviewed';
      readonly at?: string | undefined;
      readonly kinds: readonly string[];
      readonly isClean: boolean;
    }
  | { readonly type: 'resume'; readonly state: State }
  | { readonly type: 'restart' };

/**
 * What became of it. `stale`: the button was of another stop; `needs-answer`: a question is neither done nor skipped;
 * `no-choice`: that is no answer here; `not-clean`: the review found something grave; `unrelated`: no file for this step.
 */
export type Said = 'moved' | 'stale' | 'needs-answer' | 'no-choice' | 'noted' | 'not-clean' | 'unrelated';

export interface Outcome {
  readonly state: State;
  readonly said: Said;
}

function without(names: readonly string[], name: string): string[] {
  return names.filter((each) => each !== name);
}

function markDone(state: State, stop: string): State {
  return { ...state, done: [...without(state.done, stop), stop], skipped: without(state.skipped, stop) };
}

function markSkipped(state: State, stop: string): State {
  return { ...state, skipped: [...without(state.skipped, stop), stop], done: without(state.done, stop) };
}

function moveOn(state: State, ground: Ground): Outcome {
  return { state: { ...state, at: nextOpen(state, ground) }, said: 'moved' };
}

function isStep(stop: string): boolean {
  return stop !== CHOOSING && stop !== END && !isQuestion(stop);
}

function finish(state: State, ground: Ground): Outcome {
  if (!isStep(state.at)) return { state, said: state.at === END ? 'stale' : 'needs-answer' };
  return moveOn(markDone(state, state.at), ground);
}

/** A question that is skipped leaves the host as it is assumed; without a path there is nothing to skip to. */
function skip(state: State, ground: Ground): Outcome {
  const { at } = state;
  if (at === CHOOSING || at === END) return { state, said: at === END ? 'stale' : 'needs-answer' };
  if (!isQuestion(at)) return moveOn(markSkipped(state, at), ground);
  const { [at]: _, ...answers } = state.answers;
  return moveOn(markSkipped({ ...state, answers }, at), ground);
}

function goBack(state: State, ground: Ground): Outcome {
  const stops = stopsOf(state, ground);
  const here = state.at === END ? stops.length : stops.indexOf(state.at);
  return { state: { ...state, at: stops[Math.max(here - 1, 0)] ?? CHOOSING }, said: 'moved' };
}

function answerQuestion(state: State, question: Question, value: string, ground: Ground): Outcome {
  return moveOn(markDone({ ...state, answers: { ...state.answers, [question]: value } }, question), ground);
}

function choose(state: State, value: string, ground: Ground): Outcome {
  if (!choicesAt(state.at, state, ground).includes(value)) return { state, said: 'no-choice' };
  if (isQuestion(state.at)) return answerQuestion(state, state.at, value, ground);
  return moveOn({ ...state, path: value }, ground);
}

function takeReview(state: State, kinds: readonly string[], isClean: boolean, ground: Ground): Outcome {
  const done = ground.step(state.at)?.done;
  if (!done?.accepts.some((kind) => kinds.includes(kind))) return { state, said: 'unrelated' };
  if (!isClean) return { state, said: 'not-clean' };
  return moveOn([state.at, ...done.settles].reduce(markDone, state), ground);
}

function apply(state: State, event: OnboardingEvent, ground: Ground): Outcome {
  switch (event.type) {
    case 'done':
      return finish(state, ground);
    case 'skip':
      return skip(state, ground);
    case 'back':
      return goBack(state, ground);
    case 'failed':
      return isStep(state.at)
        ? { state: withFailure(state, { step: state.at, symptom: event.symptom }), said: 'noted' }
        : { state, said: 'needs-answer' };
    case 'choose':
      return choose(state, event.value, ground);
    case 'reviewed':
      return takeReview(state, event.kinds, event.isClean, ground);
    // What failed is for the team to know, whoever starts over or comes from elsewhere.
    case 'resume':
      return { state: settle({ ...event.state, failures: state.failures }, ground), said: 'moved' };
    case 'restart':
      return { state: { ...START, failures: state.failures }, said: 'moved' };
  }
}

/** The state after an event. */
export function advance(before: State, event: OnboardingEvent, ground: Ground): Outcome {
  const state = settle(before, ground);
  if ('at' in event && event.at !== undefined && event.at !== state.at) return { state, said: 'stale' };
  return apply(state, event, ground);
}

/** Where somebody is, in one line: for a place that shows it without being asked. */
import { type AnswerContext, tongue } from '../answers/shared.ts';
import type { Onboarding } from '../core/memory.ts';
import { groundOf } from './ground.ts';
import { stateOf } from './keep.ts';
import { titleOf } from './scene.ts';
import { END } from './state.ts';
import { settle, stepsOf } from './way.ts';

/** Null: not begun. */
export function tellProgress(context: AnswerContext, onboarding: Onboarding | null): string | null {
  if (onboarding === null) return null;
  const { home, homeFinished } = tongue(context).words.onboarding;
  const ground = groundOf(context);
  const state = settle(stateOf(onboarding), ground);
  if (state.at === END) return homeFinished;
  const steps = stepsOf(state, ground);
  const done = steps.filter((id) => state.done.includes(id)).length;
  return home(done, steps.length, titleOf(state.at, { ground, context }));
}

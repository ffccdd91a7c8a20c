/** What a reply about an onboarding is made from, and what such replies share. */
import { offer } from '../answers/offers.ts';
import { type AnswerContext, tongue } from '../answers/shared.ts';
import { CARD, leadingSentences } from '../core/card.ts';
import type { Action } from '../core/reply.ts';
import { END, type State } from './state.ts';
import { type Ground, hostOf, hostSaid, isQuestion } from './way.ts';

/** Four answers have a button; the other answers are in the list behind them. */
export const FIRST_ANSWERS = 4;

/** What a reply about a state is made from. */
export interface Scene {
  readonly state: State;
  readonly ground: Ground;
  readonly context: AnswerContext;
  /** What has to be said first. */
  readonly notice?: string | undefined;
}

/** The context of an answer for the host of the onboarding. */
export function contextOf({ state, ground, context }: Scene): AnswerContext {
  const said = hostSaid(state, ground);
  const toldBy = Object.fromEntries(Object.keys(said).map((key) => [key, 'person' as const]));
  return { ...context, profile: hostOf(state, ground), toldBy: { ...context.toldBy, ...toldBy } };
}

/** A command line as something to press. */
export function button(command: string, label: string, scene: Pick<Scene, 'context'>, primary = false): Action {
  return { ...offer(command, scene.context, label), ...(primary && { primary: true as const }) };
}

/** The step of a stop in a few words. */
export function titleOf(stop: string, { ground, context }: Pick<Scene, 'ground' | 'context'>): string {
  const { words, tell } = tongue(context);
  const step = ground.step(stop);
  if (step) return tell(step.title);
  if (stop === END) return words.onboarding.team.finished;
  return isQuestion(stop)
    ? leadingSentences(words.onboarding.questions[stop].title, CARD.adviceColumns)
    : words.onboarding.team.choosing;
}

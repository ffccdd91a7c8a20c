/** What can be answered to free text: an answer, a guess, or that nothing is known. */

import type { Finding } from '../core/messages/diagnose.ts';
import type { OptionTalk } from '../core/option-talk/read.ts';
import type { ProfileOverrides } from '../core/profile.ts';
import type { FactOf } from '../knowledge/knowledge-base.ts';
import type { Fact } from '../knowledge/schema/fact.ts';
import type { HostWords } from './host-words.ts';

export type Backend = FactOf<'backend'>;

/** What is to be answered. */
export type Decision =
  | { readonly kind: 'fact'; readonly fact: Fact; readonly others: readonly Fact[] }
  | { readonly kind: 'findings'; readonly findings: readonly Finding[] }
  | { readonly kind: 'compare'; readonly backends: readonly Backend[] }
  | { readonly kind: 'recommend'; readonly about: ProfileOverrides }
  | { readonly kind: 'move'; readonly from: Backend }
  | { readonly kind: 'onboard' }
  | { readonly kind: 'options'; readonly talk: OptionTalk }
  /** `noFlag`: the question asks about a USE flag of this name, and no package here has one. */
  | { readonly kind: 'guess'; readonly facts: readonly Fact[]; readonly noFlag?: string }
  /** A paste says that something went wrong, and nothing is known about the line that says so (as it stands there). */
  | { readonly kind: 'unknown-message'; readonly line: string; readonly facts: readonly Fact[] }
  | {
      readonly kind: 'nothing';
      readonly because: 'unknown' | 'off-topic' | 'greeting' | 'thanks' | 'quiet-paste' | 'options-paste';
    };

/** What leaves a question open. */
const NO_ANSWERS: readonly Decision['kind'][] = ['guess', 'unknown-message', 'nothing'];

/** Whether a decision answers what was asked. */
export function isAnswer({ kind }: Decision): boolean {
  return !NO_ANSWERS.includes(kind);
}

/** Whether two decisions are the same answer. */
export function isSameAnswer(one: Decision, other: Decision): boolean {
  if (!isAnswer(one) || one.kind !== other.kind) return false;
  return one.kind !== 'fact' || (other.kind === 'fact' && one.fact === other.fact);
}

/** A decision, and what the text told about the host. */
export interface Decided {
  readonly decision: Decision;
  readonly host: HostWords;
}

/** How a question is asked. */
export type Mode = 'ask' | 'fix';

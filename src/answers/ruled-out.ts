/** When a fact is no answer to a question, however much of its words it has. */
import { otherProducts } from '../core/messages/other-programs.ts';
import type { FactKind } from '../knowledge/schema/fact.ts';
import type { Manner } from './manner.ts';
import type { Ranked } from './rank.ts';
import type { AnswerContext } from './shared.ts';

/** Kinds of facts that tell how something is done: none of them says why something is as it is. */
export const TELLS_HOW: ReadonlySet<FactKind> = new Set(['install-topic', 'onboarding-step']);

/** Whether a question is about Podman, or Docker on another system, and the fact never speaks of that. */
function isOfOtherProduct({ fact }: Ranked, { keys }: Manner, { knowledge: { search } }: AnswerContext): boolean {
  return otherProducts(keys).some((name) => !search.index.hasTerm(fact, name));
}

/** Whether a question spells out options of the kernel, and the fact speaks of none of them. */
function missesOptions({ it, fact }: Ranked, { options }: Manner, { knowledge: { search } }: AnswerContext): boolean {
  if (it.kind === 'kernel-option' || options.length === 0) return false;
  return !options.some((name) => search.index.hasTerm(fact, name));
}

/** Whether a question names what it is about, and the fact never speaks of that. */
export function isOfOtherSubject(fact: Ranked, how: Manner, context: AnswerContext): boolean {
  return isOfOtherProduct(fact, how, context) || missesOptions(fact, how, context);
}

/** Whether a fact is about another backend than the one of the question, or tells how to do what was done already. */
export function isBesideHost({ it, isOfOther }: Ranked, { isStillSo }: Manner): boolean {
  return isOfOther || (isStillSo && TELLS_HOW.has(it.kind));
}

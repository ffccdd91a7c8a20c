/** A text that is no more than what several messages begin with: which of them it is, it does not say. */
import type { Fact } from '../knowledge/schema/fact.ts';
import { MAX_GUESSES } from './decide-words.ts';
import type { Decision } from './decision.ts';
import type { AnswerContext } from './shared.ts';

/** Whether a fact tells of all others as causes of its message. */
function leadsToAll(fact: Fact, all: readonly Fact[]): boolean {
  if (fact.kind !== 'symptom') return false;
  const causes = fact.causes.map((cause) => cause.fact);
  return all.every((other) => other === fact || causes.includes(`${other.kind}:${other.id}`));
}

/** The symptom that is about to answer, unless all of a message stands there. */
function answering(decision: Decision): Fact | undefined {
  if (decision.kind === 'fact') return decision.fact;
  const [first] = decision.kind === 'findings' ? decision.findings : [];
  return first?.isWhole === false ? first.fact : undefined;
}

/**
 * A choice between all whose message begins with a text, where one of them was about to answer; the one that leads to all
 * of them answers.
 */
export function ofAllAlike(decision: Decision, folded: string, { knowledge: { search } }: AnswerContext): Decision {
  const fact = answering(decision);
  if (fact?.kind !== 'symptom') return decision;
  const numbers = search.messages.beginning(search.tokensOfFolded(folded));
  const alike = numbers.flatMap((number) => search.factAt(number) ?? []);
  if (alike.length < 2 || !alike.includes(fact)) return decision;
  const whole = alike.find((each) => leadsToAll(each, alike));
  if (whole) return { kind: 'fact', fact: whole, others: [] };
  return { kind: 'guess', facts: [fact, ...alike.filter((each) => each !== fact)].slice(0, MAX_GUESSES) };
}

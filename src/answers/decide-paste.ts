/** Decides what is said of a paste that no message explains for sure: what comes near, and which of its lines is not known. */
import { type Finding, findTrouble } from '../core/messages/diagnose.ts';
import { proseAround } from '../core/messages/paste.ts';
import type { Fact } from '../knowledge/schema/fact.ts';
import { decideByWords, factsOf, MAX_GUESSES } from './decide-words.ts';
import type { Decision } from './decision.ts';
import type { AnswerContext } from './shared.ts';

/** What the words around a paste speak of for sure: with the paste itself unexplained it is a guess all the same. */
function nearProse(folded: string, context: AnswerContext): readonly Fact[] {
  const prose = context.knowledge.search.mend(proseAround(folded));
  if (prose === '') return [];
  const decision = decideByWords(prose, 'ask', context);
  return decision.kind === 'fact' ? [decision.fact, ...decision.others] : [];
}

/**
 * A paste that no message explains for sure: the facts of whole messages in it, what comes near to the words around it or
 * to the line that says what went wrong, or nothing.
 */
export function decideUnexplained(
  text: string,
  folded: string,
  findings: readonly Finding[],
  context: AnswerContext,
): Decision {
  const whole = findings.filter(({ isWhole }) => isWhole).map(({ fact }) => fact);
  const trouble = findTrouble(text, context);
  const near = whole.length > 0 ? whole : nearProse(folded, context);
  const facts = near.length > 0 || !trouble ? near : factsOf(decideByWords(trouble.text, 'fix', context));
  if (trouble && whole.length === 0) {
    const line = text.split('\n', trouble.line)[trouble.line - 1] ?? '';
    return { kind: 'unknown-message', line, facts: facts.slice(0, MAX_GUESSES) };
  }
  return facts.length > 0
    ? { kind: 'guess', facts: facts.slice(0, MAX_GUESSES) }
    : { kind: 'nothing', because: 'quiet-paste' };
}

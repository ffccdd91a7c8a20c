/** Decides what is said of a paste that no message explains for sure: what comes near, and which of its lines is not known. */
import { type Finding, findTrouble } from '../core/messages/diagnose.ts';
import { commandsAround, proseAround } from '../core/messages/paste.ts';
import type { Fact } from '../knowledge/schema/fact.ts';
import { decideByWords, factsOf, MAX_GUESSES } from './decide-words.ts';
import type { Decision, Mode } from './decision.ts';
import type { AnswerContext } from './shared.ts';

/** Names of networks that work in another way than a bridge: who makes one asks about that one. */
const OTHER_NETWORKS = ['macvlan', 'ipvlan'];

/** Whether a fact is about the network that the commands beside a question make, or they make none of another kind. */
function isOfCommands(decision: Decision, commands: string, { knowledge: { search } }: AnswerContext): boolean {
  const made = OTHER_NETWORKS.filter((name) => commands.includes(name));
  if (decision.kind !== 'fact' || made.length === 0) return true;
  const { aliases, title } = decision.fact;
  const names = [...aliases, ...Object.values(title ?? {})].map((name = '') => search.fold(name));
  return made.some((network) => names.some((name) => name.includes(network)));
}

/** The same facts, to choose from. */
function asGuess(decision: Decision): Decision {
  return { kind: 'guess', facts: factsOf(decision).slice(0, MAX_GUESSES) };
}

/** What the words around a paste ask; undefined: there are none. */
function decideProse(folded: string, context: AnswerContext): Decision | undefined {
  const prose = context.knowledge.search.mend(proseAround(folded));
  if (prose === '') return undefined;
  const decision = decideByWords(prose, 'ask', context);
  return isOfCommands(decision, commandsAround(folded), context) ? decision : asGuess(decision);
}

/** What the words around a paste speak of for sure: with the paste itself unexplained it is a guess all the same. */
function nearProse(folded: string, context: AnswerContext): readonly Fact[] {
  const decision = decideProse(folded, context);
  return decision?.kind === 'fact' ? factsOf(decision) : [];
}

/**
 * A paste in which nothing went wrong, as a table or the time of day: it shows what the words around it ask about. Who wants
 * a message explained is not answered by them for sure.
 */
function decideQuiet(folded: string, mode: Mode, context: AnswerContext): Decision {
  const decision = decideProse(folded, context);
  const facts = decision ? factsOf(decision).slice(0, MAX_GUESSES) : [];
  if (decision && facts.length > 0) return mode === 'ask' ? decision : { kind: 'guess', facts };
  return { kind: 'nothing', because: 'quiet-paste' };
}

/**
 * A paste that no message explains for sure: the facts of whole messages in it, what comes near to the words around it or
 * to the line that says what went wrong, or nothing.
 */
export function decideUnexplained(
  { text, folded, mode }: { readonly text: string; readonly folded: string; readonly mode: Mode },
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
  if (whole.length === 0) return decideQuiet(folded, mode, context);
  return { kind: 'guess', facts: facts.slice(0, MAX_GUESSES) };
}

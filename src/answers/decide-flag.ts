/** Decides questions about a USE flag by its name. */
import { isPolar } from '../knowledge/search/polar.ts';
import { decideByWords, factsOf } from './decide-words.ts';
import type { Decision, Mode } from './decision.ts';
import { readNamedFlags } from './flag-words.ts';
import { type Ranked, rank } from './rank.ts';
import type { AnswerContext } from './shared.ts';

/** Of a question that names a USE flag the flag has to cover so much: it may be about something else. */
const FLAG_COVER = 0.35;
/** So many guesses stand beside the list of flags. */
const BESIDE_LIST = 3;

/** A question about a USE flag by name: the flag, or that no package here has one of that name. */
export function decideFlag(text: string, folded: string, mode: Mode, context: AnswerContext): Decision | null {
  const { knowledge } = context;
  const named = readNamedFlags(text, folded, context);
  if (named.length === 0 || (knowledge.search.has('failure', folded) && !isPolar(folded))) return null;
  const ranked = rank(folded, mode, context);
  const timesOf = ({ it }: Ranked): number => named.find(({ flag }) => flag === it)?.times ?? 0;
  const flags = ranked.filter((each) => each.cover >= FLAG_COVER && timesOf(each) > 0);
  const [first, ...others] = flags.sort((a, b) => timesOf(b) - timesOf(a)).map(({ it }) => it);
  if (first) return { kind: 'fact', fact: first, others };
  const noFlag = named.find(({ flag }) => flag === undefined)?.name;
  if (noFlag === undefined) return null;
  const { index } = knowledge.search;
  const topic = ranked.find(({ it, fact }) => it.kind === 'topic' && index.isCalled(fact, ['~flag', noFlag]));
  if (topic) return { kind: 'fact', fact: topic.it, others: [] };
  const near = factsOf(decideByWords(folded, mode, context));
  const list = knowledge.get('topic', 'use-flag-table');
  const facts = [...new Set([...near.slice(0, BESIDE_LIST), ...(list ? [list] : [])])];
  return { kind: 'guess', facts, noFlag };
}

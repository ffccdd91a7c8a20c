/** A question that is not known behind an answer: what that says of what is asked for is offered first, then it itself. */
import { CARD, cutToColumns } from '../../core/card.ts';
import type { Facet } from '../../core/facet-ids.ts';
import { plainProse } from '../../core/render/prose.ts';
import type { Action, Reply } from '../../core/reply.ts';
import { wordsFor } from '../../core/words/index.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import type { Thread } from '../thread-memory.ts';
import type { AnswerBefore, Understood, Words } from './answer-before.ts';
import { bareLine } from './next-line.ts';
import { facetsSaidIn } from './read-facet.ts';

/** So many facets are offered. */
const MAX_FACETS = 2;

function commandOf(action: Action): string {
  return action.type === 'ask' ? bareLine(action.command) : action.url;
}

/** A choice with some offers before all others, and one behind them, before that it was none of them. */
function withOffers(reply: Reply, first: readonly Action[], itself: Action | null): Reply {
  const offered = new Set(first.map(commandOf));
  const rest = reply.actions.filter((action) => !offered.has(commandOf(action)));
  const last = itself !== null && rest.every((action) => commandOf(action) !== commandOf(itself)) ? [itself] : [];
  return { ...reply, actions: [...first, ...rest.slice(0, -1), ...last, ...rest.slice(-1)] };
}

/** What was answered before, by its name; null: a part of it is offered already. */
function itselfOf({ line, subject, title }: Thread, { actions }: Reply): Action | null {
  const label = subject ?? title;
  if (line === undefined || label === undefined) return null;
  const whole = bareLine(line);
  const isOfIt = (command: string): boolean => command === whole || command.startsWith(`${whole} `);
  if (actions.some((action) => isOfIt(commandOf(action)))) return null;
  return { type: 'ask', command: line, label: cutToColumns(plainProse(label), CARD.labelColumns) };
}

/** Offers the parts of the answer before in a reply that does not know; another reply as it is. */
export async function withParts(
  understood: Understood,
  {
    thread,
    said,
    before,
    knowledge,
  }: {
    readonly thread: Thread;
    readonly said: Words;
    readonly before: AnswerBefore;
    readonly knowledge: KnowledgeBase;
  },
): Promise<Understood> {
  const { question } = understood;
  const reply = question.kind === 'reply' ? question.reply : question.kind === 'call' ? question.computed : undefined;
  if (reply?.outcome !== 'not-known' || thread.question === undefined || reply.section !== undefined) return understood;
  const { facets } = wordsFor(said.locale);
  const offerOf = async (facet: Facet): Promise<Action[]> => {
    const told = await before.facet(thread, facet, said);
    return told ? [{ type: 'ask', command: told.line, label: facets[facet].title }] : [];
  };
  const named = facetsSaidIn(said.text, knowledge).slice(0, MAX_FACETS);
  const first = (await Promise.all(named.map(offerOf))).flat();
  const offered = withOffers(reply, first, itselfOf(thread, reply));
  if (question.kind === 'reply') return { ...understood, question: { ...question, reply: offered } };
  return question.kind === 'call' ? { ...understood, question: { ...question, computed: offered } } : understood;
}

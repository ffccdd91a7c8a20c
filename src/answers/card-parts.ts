/** What goes onto cards: advice in one line, names that fit into a fact, the one thing to type. */
import { CARD, fitsFact, leadingSentences } from '../core/card.ts';
import { widthOf } from '../core/render/layout.ts';
import { plainProse } from '../core/render/prose.ts';
import type { Action, CardFact, Snippet, Step } from '../core/reply.ts';
import type { Words } from '../core/words/index.ts';
import type { Fact } from '../knowledge/schema/fact.ts';
import { type AnswerContext, tongue } from './shared.ts';

/** Advice in one line: what holds today where that is short enough, else the short form written for it. */
export function adviceOf({ now, short }: Pick<Fact, 'now' | 'short'>, context: AnswerContext): string {
  const { words, tell } = tongue(context);
  const { knowledge, profile } = context;
  const isToday = profile.docker === knowledge.defaultProfile.docker;
  const say = (text: string): string => (isToday ? text : words.today(text));
  const whole = say(tell(now));
  if (widthOf(plainProse(whole)) <= CARD.adviceColumns) return whole;
  return short === undefined ? leadingSentences(whole, CARD.adviceColumns) : say(tell(short));
}

/** What holds today as it stands in a list: in 60 columns where there is a short form. */
export function shortOf({ now, short }: Pick<Fact, 'now' | 'short'>, context: AnswerContext): string {
  const { tell } = tongue(context);
  const whole = tell(now);
  return widthOf(plainProse(whole)) <= CARD.factColumns || short === undefined ? whole : tell(short);
}

/** Names in one line of some columns; what does not fit is counted. */
export function fitNames(names: readonly string[], columns: number, words: Words): string {
  for (let count = names.length; count > 1; count -= 1) {
    const shown = words.marks.list(names.slice(0, count));
    const line = count === names.length ? shown : words.card.andOthers(shown, names.length - count);
    if (widthOf(line) <= columns) return line;
  }
  const [only = ''] = names;
  return names.length > 1 ? words.card.andOthers(only, names.length - 1) : only;
}

/** Names as one fact, or nothing when there are none. */
export function namesFact(label: string, names: readonly string[], words: Words): CardFact[] {
  return wholeFact(label, fitNames(names, CARD.factColumns - widthOf(label) - 2, words));
}

/** A fact where there is something to say that fits whole; half a statement is none. */
export function wholeFact(label: string, text: string): CardFact[] {
  return text !== '' && fitsFact({ label, text }) ? [{ label, text }] : [];
}

/** Whether something to type fits onto a card. */
function fitsCard({ text }: Snippet): boolean {
  const lines = text.split('\n');
  return lines.length <= CARD.snippetLines && lines.every((line) => widthOf(line) <= CARD.snippetColumns);
}

/** The first step that has something to type which fits, as the one thing to type; its text says what it is for. */
export function firstSnippet(steps: readonly Step[]): { snippet?: Snippet } {
  const step = steps.find(({ snippets = [] }) => snippets.length > 0);
  const [snippet, ...others] = step?.snippets ?? [];
  if (!step || !snippet || others.length > 0 || !fitsCard(snippet)) return {};
  const caption = snippet.caption ?? step.text;
  return {
    snippet: widthOf(caption) <= CARD.captionColumns ? { caption, text: snippet.text } : { text: snippet.text },
  };
}

/** Each command once, the first of them kept. */
export function eachOnce(actions: readonly Action[]): Action[] {
  const keyOf = (action: Action): string => (action.type === 'ask' ? action.command : action.url);
  return [...new Map(actions.toReversed().map((action) => [keyOf(action), action])).values()].reverse();
}

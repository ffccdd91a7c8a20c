/** What goes onto cards: advice in one line, names that fit into a fact, the one thing to type. */
import { CARD, firstOfEach, fitsFact, keyOf, leadingSentences } from '../core/card.ts';
import { widthOf } from '../core/render/layout.ts';
import { plainProse } from '../core/render/prose.ts';
import type { Action, CardFact, Snippet, Step } from '../core/reply.ts';
import type { Words } from '../core/words/index.ts';
import type { Fact } from '../knowledge/schema/fact.ts';
import { type AnswerContext, tongue } from './shared.ts';

/**
 * Advice in one line: what holds today where that is short enough, else the short form written for it.
 * @param columns how long it may be: less where a note stands above it
 */
export function adviceOf(
  { now, short }: Pick<Fact, 'now' | 'short'>,
  context: AnswerContext,
  columns: number = CARD.adviceColumns,
): string {
  const { words, tell } = tongue(context);
  const { knowledge, profile } = context;
  const isToday = profile.docker === knowledge.defaultProfile.docker;
  const say = (text: string): string => (isToday ? text : words.today(text));
  const whole = say(tell(now));
  if (widthOf(plainProse(whole)) <= columns) return whole;
  return short === undefined ? leadingSentences(whole, CARD.adviceColumns) : say(tell(short));
}

/** What holds today as it stands in a list: in 60 columns where there is a short form. */
export function shortOf({ now, short }: Pick<Fact, 'now' | 'short'>, context: AnswerContext): string {
  const { tell } = tongue(context);
  const whole = tell(now);
  return widthOf(plainProse(whole)) <= CARD.factColumns || short === undefined ? whole : tell(short);
}

/** Names in one line of some columns; those that do not fit are counted. The first is always there. */
export function fitNames(names: readonly string[], columns: number, words: Words): string {
  const line = (shown: readonly string[]): string => {
    const list = words.marks.list(shown);
    return shown.length === names.length ? list : words.card.andOthers(list, names.length - shown.length);
  };
  if (widthOf(line(names)) <= columns) return line(names);
  const [first = '', ...others] = names;
  let shown = [first];
  for (const name of others) if (widthOf(line([...shown, name])) <= columns) shown = [...shown, name];
  return line(shown);
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

/**
 * What the first step has to type, where that fits; its text says what it is for. What a later step types does nothing
 * where the steps before it are left out, or worse.
 */
export function firstSnippet([step]: readonly Step[], words: Words): { snippet?: Snippet } {
  const [snippet, ...others] = step?.snippets ?? [];
  if (!step || !snippet || others.length > 0 || !fitsCard(snippet)) return {};
  const told = snippet.caption === undefined ? step.text : words.marks.alone(snippet.caption);
  const caption = leadingSentences(told, CARD.captionColumns);
  // Half a sentence above what is to be typed is worse than asking for all steps.
  if (!told.startsWith(caption)) return {};
  return { snippet: { caption, text: snippet.text } };
}

/** Each command once, where it stands first. */
export function eachOnce(actions: readonly Action[]): Action[] {
  return firstOfEach(actions, keyOf);
}

/** The short form of an answer as markdown: one screen of a phone. */
import { CARD, type CardView } from '../../../core/card.ts';
import type { Words } from '../../../core/words/index.ts';
import { BUDGET } from './limits.ts';
import { codeBlocks, proseLine } from './markup.ts';
import { CHECK_ICONS, TONE_ICONS } from './pieces.ts';

function facts({ facts: all }: CardView, words: Words): string[] {
  return all.map(({ label, text }) => {
    const lead = label === undefined ? '' : `**${proseLine(label, BUDGET.heading)}**${words.marks.colon}`;
    return lead + proseLine(text, BUDGET.heading);
  });
}

/** What works and what does not, a line each; a few may be as long as many short ones together. */
function checks({ checks: all }: CardView): string[] {
  const room = Math.floor((CARD.checks * BUDGET.heading) / Math.max(1, all.length));
  return all.map(({ state, text }) => `${CHECK_ICONS[state]} ${proseLine(text, room)}`);
}

function snippet({ snippet: shown }: CardView): string[] {
  if (shown === undefined) return [];
  const caption = shown.caption === undefined ? [] : [proseLine(shown.caption, BUDGET.heading)];
  return [...caption, ...codeBlocks(shown.text, BUDGET.snippet, 'sh').slice(0, 1)];
}

/** What stands between the title and the grey lines of a card; lengths are bounded by {@link CARD}. */
export function cardBody(card: CardView, words: Words): string {
  const advice =
    card.advice === undefined
      ? []
      : [`${TONE_ICONS[card.tone]} ${proseLine(card.advice, BUDGET.heading + CARD.adviceColumns)}`];
  const notes = card.notes.map(({ tone, text }) => `> ${TONE_ICONS[tone]} ${proseLine(text, BUDGET.note * 2)}`);
  return [...notes, ...advice, ...checks(card), ...facts(card, words), ...snippet(card)].join('\n');
}

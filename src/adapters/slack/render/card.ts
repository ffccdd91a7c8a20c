/** The short form of an answer in Block Kit: one screen of a phone. */
import type { types } from '@slack/bolt';
import type { CardView } from '../../../core/card.ts';
import { cut } from '../../../core/render/text.ts';
import type { Words } from '../../../core/words/index.ts';
import { CHECK_ICONS, TONE_ICONS } from './pieces.ts';
import { icon, inline, preformatted, type RichElement, section } from './rich-text.ts';

/** A note is a line or two. In characters. */
const MAX_NOTE = 400;

function facts({ facts: all }: CardView, words: Words): RichElement[] {
  return all.map(({ label, text }) =>
    section([...(label === undefined ? [] : inline(label + words.marks.colon, true)), ...inline(text)]),
  );
}

/** What works and what does not, a line each. */
function checks({ checks: all }: CardView): RichElement[] {
  return all.map(({ state, text }) => section([...icon(CHECK_ICONS[state]), ...inline(text)]));
}

function snippet({ snippet: shown }: CardView): RichElement[] {
  if (shown === undefined) return [];
  const caption = shown.caption === undefined ? [] : [section(inline(shown.caption))];
  return [...caption, ...preformatted(shown.text)];
}

/** What stands between the title and the grey lines of a card. */
export function cardBlocks(card: CardView, words: Words): types.KnownBlock[] {
  const advice = card.advice === undefined ? [] : [section([...icon(TONE_ICONS[card.tone]), ...inline(card.advice)])];
  const notes = card.notes.map(
    ({ tone, text }): RichElement => ({
      type: 'rich_text_quote',
      elements: [...icon(TONE_ICONS[tone]), ...inline(cut(text, MAX_NOTE))],
    }),
  );
  const elements = [...notes, ...advice, ...checks(card), ...facts(card, words), ...snippet(card)];
  return elements.length > 0 ? [{ type: 'rich_text', elements }] : [];
}

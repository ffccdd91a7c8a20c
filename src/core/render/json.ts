/** Renders a reply for scripts: the review document where there is one, else the reply itself. */
import { cardOf } from '../card.ts';
import type { Reply } from '../reply.ts';

/** What JSON.stringify leaves as it is, though a terminal may obey it or a reader cannot see it. */
const UNSEEN = /[\u007f-\u009f\u2028\u2029\p{Cf}]/gu;

function escapeUnseen(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}

/** A value as indented JSON in which nothing is invisible; ends with a line break. */
export function toVisibleJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replaceAll(UNSEEN, escapeUnseen)}\n`;
}

/** Pretty-printed JSON; ends with a line break. */
export function renderJson(reply: Reply): string {
  const { document, sections, ...rest } = reply;
  const named = sections.map(({ blocks: _, ...section }) => section);
  return toVisibleJson(document ?? { schemaVersion: 1, ...rest, card: cardOf(reply), sections: named });
}

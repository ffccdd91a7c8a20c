/** Renders a reply for scripts: the review document where there is one, else the reply itself. */
import { cardOf } from '../card.ts';
import { COMMAND_LINE, replaceHints, sayFor } from '../hints.ts';
import type { Reply } from '../reply.ts';
import { wordsFor } from '../words/index.ts';

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
  const told = sayFor(reply, COMMAND_LINE);
  const { document, sections, line: _, ...rest } = told;
  const named = sections.map(({ blocks: _, ...section }) => section);
  // A document holds prose of findings; its other texts have no such braces.
  if (document !== undefined) return replaceHints(toVisibleJson(document), COMMAND_LINE, wordsFor(reply.locale));
  return toVisibleJson({ schemaVersion: 1, ...rest, card: cardOf(told), sections: named });
}

/** A short text in the form in which whole phrases are compared: folded, without marks, without what only leads in. */
import { trimEndOf } from '../../core/trim-end.ts';
import { hasWord } from '../../core/words/beside.ts';
import { type Heard, heard } from '../../core/words/heard.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';

const HAN = /\p{Script=Han}/u;

/** Folded words with single blanks between them, without marks: `How do I turn that on?` is `how do i turn that on`. */
export function plainWords(text: string, { search }: Pick<KnowledgeBase, 'search'>): string {
  return search
    .fold(text)
    .replaceAll(/[^\p{L}\p{N}'._+=/-]/gu, ' ')
    .split(' ')
    .map((word) => trimEndOf(word, '.'))
    .filter((word) => word !== '')
    .join(' ');
}

/** Where a filler ends that a text begins with; 0 where it begins with none. */
function leadOf(text: string, fillers: readonly string[]): number {
  const found = fillers.filter(
    (filler) => text.startsWith(filler) && (HAN.test(filler) || text[filler.length] === ' ') && text !== filler,
  );
  return Math.max(0, ...found.map(({ length }) => length));
}

function tailOf(text: string, fillers: readonly string[]): number {
  const found = fillers.filter(
    (filler) => text.endsWith(filler) && (HAN.test(filler) || text.at(-filler.length - 1) === ' ') && text !== filler,
  );
  return Math.max(0, ...found.map(({ length }) => length));
}

/** Takes what says nothing by itself from the end: `好了 谢谢` is `好`. */
export function withoutEnds(plain: string): string {
  const behind = heard(({ fillers }) => fillers.behind);
  let text = plain;
  for (;;) {
    const shorter = text.slice(0, text.length - tailOf(text, behind)).trim();
    if (shorter === text) return text;
    text = shorter;
  }
}

/** Takes what says nothing by itself from both ends: `ok, but why then` is `why`. */
export function withoutFillers(plain: string): string {
  const before = heard(({ fillers }) => fillers.before);
  const behind = heard(({ fillers }) => fillers.behind);
  let text = plain;
  for (;;) {
    const start = leadOf(text, before);
    const rest = text.slice(start).trim();
    const shorter = rest.slice(0, rest.length - tailOf(rest, behind)).trim();
    if (shorter === text) return text;
    text = shorter;
  }
}

/** Whether a text begins with a word and goes on behind it, in Chinese without a blank between. */
export function beginsWith(plain: string, word: string): boolean {
  return plain.startsWith(HAN.test(word) ? word : `${word} `);
}

/** Whether one of some words stands in a folded text: as a word, in Chinese anywhere. */
export function says(folded: string, pick: (heard: Heard) => readonly string[]): boolean {
  return hasWord(folded, heard(pick));
}

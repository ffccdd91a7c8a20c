/** Changes words of a line; its blanks, its other words and its comment stay as they are. */
import type { WordEdit } from '../edit.ts';

const WORD_AND_BLANKS = /[^ \t]+[ \t]*/g;

/** Whether a piece of a line, a word with the blanks behind it, is the word that an edit names. */
function names(piece: string, { word }: WordEdit): boolean {
  const written = piece.trimEnd();
  return written === word || written === `+${word}`;
}

/** A line after all edits of it; null where nothing is left that says something. */
export function editWords(line: string, edits: readonly WordEdit[]): string | null {
  const indent = line.slice(0, line.length - line.trimStart().length);
  const pieces = line.trimStart().match(WORD_AND_BLANKS) ?? [];
  const comment = pieces.findIndex((piece) => piece.startsWith('#'));
  const words = comment < 0 ? pieces : pieces.slice(0, comment);
  const kept = words.flatMap((piece) => {
    const edit = edits.find((each) => names(piece, each));
    if (!edit) return [piece];
    return edit.text === null ? [] : [piece.replace(piece.trimEnd(), () => edit.text ?? '')];
  });
  // A prefix such as `PYTHON_TARGETS:` alone says nothing either.
  const isIdle = kept.length <= 1 && words.length > kept.length;
  return isIdle ? null : (indent + [...kept, ...pieces.slice(words.length)].join('')).trimEnd();
}

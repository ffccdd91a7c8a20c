/** An edit that takes one word out of a line. */

import type { LineEdit } from '../edit.ts';
import type { SourceText } from '../evidence.ts';

/** @param line 1-based; the blank before the word goes with it */
export function withoutWord(source: SourceText, line: number, word: string): LineEdit {
  const text = source.lines[line - 1] ?? '';
  const inside = text.replace(` ${word}`, '');
  return { target: 'line', source, line, text: inside === text ? text.replace(word, '') : inside };
}

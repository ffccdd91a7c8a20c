/** What somebody wrote themselves, and no program: letters, and the words around a paste. */
import { readCodeBlocks } from '../code-blocks.ts';
import { isPrinted, TROUBLE } from './printed.ts';

/** A sentence has so many words, or so many Chinese characters. */
const LEAST = { words: 4, han: 5 };
/** What stands before a line of somebody who writes at length: an item of a list, a quote, a heading. */
const MARK = /^[\s>*#•-]{0,12}(?:\(?\d{1,2}[.)] )?/;
/** A word of a sentence, with what punctuation puts around it. */
const PLAIN_WORD = /^[("'*_“]{0,3}\p{L}[\p{L}\d'’/-]{0,30}[)"'*_”.,;:!?…]{0,3}$/u;
/** So much of a sentence are such words; paths, versions and commands may be the rest. */
const PLAIN_SHARE = 0.7;
const ASKED = /[?？]$/;
/** What stands in files and in columns, and in no sentence: an assignment, an option of the kernel, an object of JSON. */
const OF_A_FILE = /\w=["\w/]|config_[a-z]|[{}]|":| {3}/;
/** As files and programs name a value: `Server Version: 28.0`. */
const STATED = /^[\w /.-]{1,40}:(?:\s|$)/;
/** An address or a path, which somebody shows. */
const SHOWN = /^`?(?:https?:\/)?\/[^\s/]\S{0,2000}$/;
const FENCE = /^\s{0,3}(?:```|~~~)/;
/** A longer line is no sentence. In characters. */
const MOST = 8000;

type Writing = 'sentence' | 'aside';

/** Of words: whether they are a sentence, or too few for one. */
function writingOf(text: string): Writing | null {
  const words = text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word));
  const plain = words.filter((word) => PLAIN_WORD.test(word)).length;
  if (words.length < LEAST.words) return plain === words.length && !STATED.test(text) ? 'aside' : null;
  return plain >= LEAST.words && plain >= words.length * PLAIN_SHARE ? 'sentence' : null;
}

/** Whether somebody wrote a line: as a sentence, or as what stands between sentences; null, they did not. */
function readWriting(line: string): Writing | null {
  const low = line.slice(0, MOST).toLowerCase();
  const text = low.replace(MARK, '').trim();
  if (FENCE.test(low)) return null;
  if (text === '' || SHOWN.test(text)) return 'aside';
  if (OF_A_FILE.test(text) || isPrinted(low)) return null;
  if ((text.match(/\p{Script=Han}/gu)?.length ?? 0) >= LEAST.han) return 'sentence';
  const writing = writingOf(text);
  return writing === 'aside' && ASKED.test(text) ? 'sentence' : writing;
}

/** Whether somebody wrote a line, and no program. */
export function isSentence(line: string): boolean {
  return readWriting(line) === 'sentence';
}

/** Of some lines those that somebody wrote before anything else stands there, up to the last sentence. */
function writtenFirst(lines: readonly string[]): readonly string[] {
  let end = 0;
  for (const [index, line] of lines.entries()) {
    const writing = readWriting(line);
    if (writing === null) break;
    if (writing === 'sentence') end = index + 1;
  }
  return lines.slice(0, end);
}

/** Nobody writes a letter of more lines. */
const LETTER_LINES = 200;
/** One line of names and settings may stand among sentences. In characters. */
const NAMES = 260;

/** Whether somebody wrote some lines: a letter, with paths and addresses in it, and one line of names at most. */
export function areWritten(lines: readonly string[]): boolean {
  const said = lines.filter((line) => line.trim() !== '');
  if (said.length > LETTER_LINES) return false;
  const others = said.filter((line) => readWriting(line) === null);
  const isNames = (line: string): boolean => line.length <= NAMES && !FENCE.test(line) && !TROUBLE.test(line);
  return said.some(isSentence) && others.length <= 1 && said.length > 2 * others.length && others.every(isNames);
}

/** What stands before a message that somebody quotes. */
const QUOTED = /^[\s`*>]{1,12}/;
/** Nobody writes more lines between the code blocks of a message. */
const BETWEEN_BLOCKS = 12;

/** What stands outside the code blocks of a message, where that is little: sentences, and a message that they quote. */
function betweenBlocks(lines: readonly string[]): readonly string[] | null {
  const { blocks, outside: all } = readCodeBlocks(lines);
  const outside = all.filter((line) => line.trim() !== '');
  if (blocks.length === 0 || outside.length > BETWEEN_BLOCKS || !outside.some(isSentence)) return null;
  return outside
    .map((line) => line.replace(QUOTED, ''))
    .filter((line) => readWriting(line) !== null || isPrinted(line.toLowerCase()));
}

/** The lines that somebody wrote above and below what they pasted, and between its code blocks; none where nobody did. */
export function wordsAround(all: readonly string[]): readonly string[] {
  const between = betweenBlocks(all);
  if (between) return between;
  const lines = readCodeBlocks(all).outside;
  const above = writtenFirst(lines);
  const below = writtenFirst(lines.slice(above.length).toReversed()).toReversed();
  return [...above, ...below].filter((line) => line.trim() !== '');
}

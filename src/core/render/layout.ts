/** Fits prose into columns: widths as a terminal shows them, line breaks that Chinese readers accept. */
import { createRequire } from 'node:module';

/**
 * Text of characters that are a reader's character each, and take one column or two: ASCII, Latin letters, punctuation,
 * arrows, lines of boxes; kana, Han and full-width characters. All that we write ourselves is of these.
 */
const PLAIN =
  /^[\x20-\x7e\xa1-\xac\xae-\xff\u2010-\u2027\u2030-\u205e\u2190-\u21ff\u2500-\u257f\u3001-\u3029\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uff01-\uff60]*$/;
/** Of these, the first that takes two columns. */
const FIRST_WIDE = 0x3001;

type StringWidth = typeof import('string-width').default;
let stringWidth: StringWidth | null = null;

/** The library is loaded by the first text that needs it: its regular expressions take longer than a short answer. */
function measure(text: string): number {
  stringWidth ??= createRequire(import.meta.url)('string-width').default as StringWidth;
  return stringWidth(text);
}

/** A word or one wide character, with the punctuation that must not begin or end a line. */
const TOKENS =
  /\s+|[（《“‘【「]*(?:[\p{Script=Han}\u3000-\u303f\uff00-\uffef]|[^\s\p{Script=Han}\u3000-\u303f\uff00-\uffef]+)[，。；：！？、）》”’】」]*/gu;

/** What a reader takes for one character: widths of these add up. */
let segmenter: Intl.Segmenter | null = null;

function graphemesOf(text: string): Iterable<Intl.SegmentData> {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

function charactersOf(text: string): Iterable<string> {
  return PLAIN.test(text) ? text : Array.from(graphemesOf(text), ({ segment }) => segment);
}

/** Widths of what was measured before, which costs a hundred times as much as to look here. */
const known = new Map<string, number>();
/** As many as the Chinese characters in use, and as much again. */
const MAX_KNOWN = 40_000;
/** Words in Chinese and single characters of any kind are shorter. In code units. */
const MAX_KNOWN_LENGTH = 16;

function widthOfShort(text: string): number {
  const found = known.get(text);
  if (found !== undefined) return found;
  const width = measure(text);
  if (known.size >= MAX_KNOWN) known.clear();
  if (text.length <= MAX_KNOWN_LENGTH) known.set(text, width);
  return width;
}

function widthOfPlain(text: string): number {
  let width = text.length;
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) >= FIRST_WIDE) width += 1;
  return width;
}

/** Columns that a text takes. */
export function widthOf(text: string): number {
  if (PLAIN.test(text)) return widthOfPlain(text);
  if (text.length <= MAX_KNOWN_LENGTH) return widthOfShort(text);
  let width = 0;
  for (const { segment } of graphemesOf(text)) width += widthOfShort(segment);
  return width;
}

/** Pads with blanks on the right. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

const CLOSING = /^[，。；：！？、）》”’】」]/;

/** Where a line ends before a character: a closing mark takes along what it stands behind, unless that is all. */
function endBefore(character: string, line: readonly string[]): number {
  if (!CLOSING.test(character)) return line.length;
  const last = line.findLastIndex((each) => !CLOSING.test(each));
  return last > 0 ? last : line.length;
}

function breakLongToken(token: string, width: number): string[] {
  const pieces: string[] = [];
  let line: string[] = [];
  let room = width;
  for (const character of charactersOf(token)) {
    const taken = widthOf(character);
    if (taken > room && line.length > 0) {
      const end = endBefore(character, line);
      pieces.push(line.slice(0, end).join(''));
      line = line.slice(end);
      room = width - widthOf(line.join(''));
    }
    line.push(character);
    room -= taken;
  }
  return [...pieces, line.join('')];
}

/** What of a word stands on lines of its own; blanks where a line ends go. */
function piecesOf(word: string, wordWidth: number, width: number): string[] {
  if (word === ' ') return [''];
  return wordWidth <= width ? [word] : breakLongToken(word, width);
}

/** Wraps one paragraph; no line is wider than `width`, except one character that is wider by itself. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  // Kept beside the line: measuring it again for each word would cost its length each time.
  let taken = 0;
  for (const [token] of text.trim().matchAll(TOKENS)) {
    const word = token.trim() === '' ? ' ' : token;
    const wordWidth = widthOf(word);
    if (taken + wordWidth <= width) {
      line += word;
      taken += wordWidth;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
    const pieces = piecesOf(word, wordWidth, width);
    for (const piece of pieces.slice(0, -1)) lines.push(piece);
    line = pieces.at(-1) ?? '';
    taken = widthOf(line);
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines.length > 0 ? lines : [''];
}

/** Wraps text with several paragraphs. */
export function wrapAll(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => wrap(paragraph, width));
}

const MIN_COLUMN = 10;
const GAP = 2;

/** Column widths of a table that fit into `width`: what a column needs, else its share of the space. */
export function fitColumns(rows: readonly (readonly string[])[], width: number): number[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const natural = Array.from({ length: count }, (_, column) =>
    Math.max(1, ...rows.map((row) => widthOf(row[column] ?? ''))),
  );
  const room = width - GAP * (count - 1);
  const fits: number[] = [];
  let left = room;
  let open = natural.map((_, column) => column);
  // Narrow columns get what they need; the wide ones share the rest evenly.
  for (let changed = true; changed && open.length > 0; ) {
    const share = Math.floor(left / open.length);
    const narrow = open.filter((column) => (natural[column] ?? 0) <= share);
    changed = narrow.length > 0;
    for (const column of narrow) {
      fits[column] = natural[column] ?? 0;
      left -= fits[column] ?? 0;
    }
    open = open.filter((column) => !narrow.includes(column));
  }
  for (const column of open) fits[column] = Math.max(MIN_COLUMN, Math.floor(left / open.length));
  return fits;
}

/** Lays cells out in columns; each cell wraps inside its own. */
export function layRow(cells: readonly string[], widths: readonly number[]): string[] {
  const columns = widths.map((width, index) => wrapAll(cells[index] ?? '', width));
  const height = Math.max(1, ...columns.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    columns
      .map((lines, index) => padEnd(lines[line] ?? '', widths[index] ?? 0))
      .join(' '.repeat(GAP))
      .trimEnd(),
  );
}

/** Reading what programs print in columns. */
import type { SourceText } from './evidence.ts';

/** A line cut at its blanks. */
export interface Row {
  /** 1-based. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** So many cells of a line are looked at. */
const MOST_CELLS = 256;

/** More lines than any of these programs prints; the rest is not read. */
const MOST_LINES = 20_000;

/** The lines of a text, each with its number. */
export function* numberedLines(source: SourceText): Generator<readonly [number, string]> {
  for (const [index, text] of source.firstLines(MOST_LINES).entries()) yield [index + 1, text];
}

/**
 * The lines of a text that have so many characters at least, all of them however many they are: a million empty lines
 * take no time that anybody notices.
 */
export function* linesFrom(lines: readonly string[], least: number): Generator<readonly [number, string]> {
  for (let index = 0; index < lines.length; index += 1) {
    const text = lines[index] ?? '';
    if (text.length >= least) yield [index + 1, text];
  }
}

/** The words of a line. */
export function cellsOf(line: string): string[] {
  const trimmed = line.trim();
  return trimmed === '' ? [] : trimmed.split(/\s+/, MOST_CELLS);
}

/** The lines that have words, each cut into them. */
export function* rowsOf(source: SourceText): Generator<Row> {
  for (const [line, text] of numberedLines(source)) {
    const cells = cellsOf(text);
    if (cells.length > 0) yield { line, cells };
  }
}

/** The line without a comment of `#`, and without blanks around it. */
export function withoutComment(line: string): string {
  const start = line.indexOf('#');
  return (start === -1 ? line : line.slice(0, start)).trim();
}

/** A value without the quotes that a shell takes off, where it stands in one pair of them. */
export function unquoted(value: string): string {
  const quote = value[0];
  const isQuoted = (quote === '"' || quote === "'") && value.length > 1 && value.endsWith(quote);
  return isQuoted ? value.slice(1, -1) : value;
}

/** So many lines of a text are looked at to find out what it is. */
const MOST_LOOKED_AT = 2000;

/** The words of the first lines of a text. */
export function headRows(head: string): string[][] {
  return head.split('\n', MOST_LOOKED_AT).map(cellsOf);
}

/**
 * Reads a kernel configuration. One pass that only notes which lines name a symbol; values and line numbers are read when
 * somebody asks for them, which is for some hundred of ten thousand symbols.
 * Rules as in the kernel's own reader, scripts/kconfig/confdata.c: `CONFIG_X=…` and `# CONFIG_X is not set` count, the
 * last one wins, everything else is a comment.
 */

import { addToHash, EMPTY_HASH, hashName, SymbolIndex } from './symbol-index.ts';

export interface KernelConfig {
  /** Which line counts for a symbol. */
  readonly offsets: SymbolIndex;
  /** Where comments start that look like an assignment: `# CONFIG_VETH=m`. */
  readonly commentedOut: readonly number[];
  readonly text: string;
  /** Where the lines begin that are not the file's own and so have no number; all are its own where this is absent. */
  readonly ownEnd?: number;
  /** For a text that was put together: the line of the original that each line stands for. */
  readonly sourceLines?: readonly number[];
}

const HASH = 35;
const UPPER_C = 67;
const SPACE = 32;
const TAB = 9;
const NEWLINE = 10;
const EQUALS = 61;
const UNSET_SUFFIX = ' is not set';
const PREFIX = 'CONFIG_';
const UNSET_PREFIX = '# CONFIG_';

/** Where the name of the symbol ends when the line at `start` unsets one, else -1. */
function endOfUnsetName(text: string, start: number, end: number): number {
  if (!text.startsWith(UNSET_PREFIX, start)) return -1;
  let last = end;
  while (last > start && (text.charCodeAt(last - 1) === SPACE || text.charCodeAt(last - 1) === TAB)) last -= 1;
  const nameEnd = last - UNSET_SUFFIX.length;
  return nameEnd > start && text.startsWith(UNSET_SUFFIX, nameEnd) ? nameEnd : -1;
}

function findOrEnd(text: string, wanted: string, from: number): number {
  const at = text.indexOf(wanted, from);
  return at === -1 ? text.length : at;
}

function trimEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && text.charCodeAt(last - 1) === SPACE) last -= 1;
  return last;
}

function skipBlanks(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) === SPACE || text.charCodeAt(at) === TAB) at += 1;
  return at;
}

/**
 * Adds a line as the kernel writes them all, `CONFIG_X=…` or `# CONFIG_X is not set`, in the one pass that finds where it
 * ends. Any other line is left to {@link LineReader}.
 * @returns whether it was added
 */
function addAsWritten(index: SymbolIndex, text: string, start: number, lineNumber: number): boolean {
  const isUnset = text.charCodeAt(start) === HASH;
  if (!text.startsWith(isUnset ? UNSET_PREFIX : PREFIX, start)) return false;
  const nameStart = start + (isUnset ? UNSET_PREFIX : PREFIX).length;
  let hash = EMPTY_HASH;
  let nameEnd = nameStart;
  // Up to a blank, a line break, a sign of equality or the end of the text.
  for (let code = text.charCodeAt(nameEnd); code > SPACE && code !== EQUALS; code = text.charCodeAt(nameEnd)) {
    hash = addToHash(hash, code);
    nameEnd += 1;
  }
  if (nameEnd === nameStart) return false;
  const isWhole = isUnset
    ? text.startsWith(UNSET_SUFFIX, nameEnd) && text.charCodeAt(nameEnd + UNSET_SUFFIX.length) === NEWLINE
    : text.charCodeAt(nameEnd) === EQUALS;
  if (isWhole) index.add(lineNumber, nameStart, nameEnd, hash);
  return isWhole;
}

/** What a line may look like that a person wrote. */
class LineReader {
  readonly #text: string;
  readonly #index: SymbolIndex;
  readonly commentedOut: number[] = [];
  /** The next '=' is searched once and kept, so that many lines without one do not cost a search to the end each. */
  #equals = -1;

  constructor(text: string, index: SymbolIndex) {
    this.#text = text;
    this.#index = index;
  }

  /** Adds the line if it sets or unsets a symbol, or remembers that it looks as if it had. */
  add(start: number, end: number, lineNumber: number): void {
    const text = this.#text;
    const at = skipBlanks(text, start);
    const first = text.charCodeAt(at);
    let nameStart = -1;
    let nameEnd = -1;
    if (first === UPPER_C && text.startsWith(PREFIX, at)) {
      nameStart = at + PREFIX.length;
      if (this.#equals < nameStart) this.#equals = findOrEnd(text, '=', nameStart);
      nameEnd = this.#equals;
    } else if (first === HASH) {
      nameStart = at + UNSET_PREFIX.length;
      nameEnd = endOfUnsetName(text, at, end);
      if (nameEnd === -1 && text.startsWith(PREFIX, skipBlanks(text, at + 1))) this.commentedOut.push(at);
    }
    if (nameEnd <= nameStart || nameEnd >= end) return;
    const last = trimEnd(text, nameStart, nameEnd);
    this.#index.add(lineNumber, nameStart, last, hashName(text, nameStart, last));
  }
}

/** Parses text whose lines end in \n. Never throws. */
export function parseKernelConfig(text: string): KernelConfig {
  const offsets = new SymbolIndex(text);
  const reader = new LineReader(text, offsets);
  for (let start = 0, lineNumber = 1; start < text.length; lineNumber += 1) {
    const isAdded = addAsWritten(offsets, text, start, lineNumber);
    const end = findOrEnd(text, '\n', start);
    if (!isAdded) reader.add(start, end, lineNumber);
    start = end + 1;
  }
  return { offsets, commentedOut: reader.commentedOut, text };
}

/** The letter that stands alone behind `CONFIG_X=`, as it does in nearly every line. */
function loneLetter(text: string, at: number): 'y' | 'm' | 'n' | null {
  if (text.charCodeAt(at) !== EQUALS || text.charCodeAt(at + 2) !== NEWLINE) return null;
  const letter = text.charAt(at + 1);
  return letter === 'y' || letter === 'm' || letter === 'n' ? letter : null;
}

/** A value: `y`, `m`, `n` (also for `is not set`), a number or a quoted string; null when the file does not name the symbol. */
export function readValue(config: KernelConfig, symbol: string): string | null {
  const { offsets, text } = config;
  const nameStart = offsets.get(symbol);
  if (nameStart === undefined) return null;
  if (
    text.charCodeAt(nameStart - UNSET_PREFIX.length) === HASH &&
    text.startsWith(UNSET_PREFIX, nameStart - UNSET_PREFIX.length)
  )
    return 'n';
  const nameEnd = nameStart + symbol.length;
  const letter = loneLetter(text, nameEnd);
  if (letter !== null) return letter;
  const rest = text.slice(nameEnd, findOrEnd(text, '\n', nameEnd));
  const value = rest.slice(rest.indexOf('=') + 1).trim();
  // The kernel looks at the first letter of a tristate only, so a trailing comment does no harm.
  return /^[ymn](\s|#|$)/.test(value) ? value.charAt(0) : value;
}

const lineStarts = new WeakMap<KernelConfig, readonly number[]>();

/** Where the lines of a configuration start; computed once, when the first line number is asked for. */
function lineStartsOf(config: KernelConfig): readonly number[] {
  const known = lineStarts.get(config);
  if (known) return known;
  const starts = [0];
  for (let at = config.text.indexOf('\n'); at !== -1; at = config.text.indexOf('\n', at + 1)) starts.push(at + 1);
  lineStarts.set(config, starts);
  return starts;
}

/** The 1-based number of the line at an offset. */
export function lineAt(config: KernelConfig, offset: number): number {
  const starts = lineStartsOf(config);
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return config.sourceLines?.[low] ?? low + 1;
}

/** The 1-based line that counts for a symbol; null when the file does not name it. */
export function readLine(config: KernelConfig, symbol: string): number | null {
  const { offsets, ownEnd, sourceLines } = config;
  const line = offsets.lineNumber(symbol);
  if (line === undefined || (ownEnd !== undefined && (offsets.get(symbol) ?? 0) > ownEnd)) return null;
  return sourceLines?.[line - 1] ?? line;
}

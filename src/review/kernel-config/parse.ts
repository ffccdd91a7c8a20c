/**
 * Reads a kernel configuration. One pass that only notes which lines name a symbol; values and line numbers are read when
 * somebody asks for them, which is for some hundred of ten thousand symbols.
 * Rules as in the kernel's own reader, scripts/kconfig/confdata.c: `CONFIG_X=…` and `# CONFIG_X is not set` count, the
 * last one wins, everything else is a comment.
 */

import { SymbolIndex } from './symbol-index.ts';

export interface KernelConfig {
  /** Which line counts for a symbol. */
  readonly offsets: SymbolIndex;
  /** Where comments start that look like an assignment: `# CONFIG_VETH=m`. */
  readonly commentedOut: readonly number[];
  readonly text: string;
  /** For a text that was put together: the line of the original that each line stands for. */
  readonly sourceLines?: readonly number[];
}

const HASH = 35;
const UPPER_C = 67;
const SPACE = 32;
const TAB = 9;
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

/** Parses text whose lines end in \n. Never throws. */
export function parseKernelConfig(text: string): KernelConfig {
  const offsets = new SymbolIndex(text);
  const commentedOut: number[] = [];
  // The next '=' is searched once and kept, so that many lines without one do not cost a search to the end each.
  let equals = -1;
  for (let start = 0; start < text.length; ) {
    const end = findOrEnd(text, '\n', start);
    const at = skipBlanks(text, start);
    const first = text.charCodeAt(at);
    let nameStart = -1;
    let nameEnd = -1;
    if (first === UPPER_C && text.startsWith(PREFIX, at)) {
      nameStart = at + PREFIX.length;
      if (equals < nameStart) equals = findOrEnd(text, '=', nameStart);
      nameEnd = equals;
    } else if (first === HASH) {
      nameStart = at + UNSET_PREFIX.length;
      nameEnd = endOfUnsetName(text, at, end);
      if (nameEnd === -1 && text.startsWith(PREFIX, skipBlanks(text, at + 1))) commentedOut.push(at);
    }
    if (nameEnd > nameStart && nameEnd < end) offsets.add(at, nameStart, trimEnd(text, nameStart, nameEnd));
    start = end + 1;
  }
  return { offsets, commentedOut, text };
}

/** A value: `y`, `m`, `n` (also for `is not set`), a number or a quoted string; null when the file does not name the symbol. */
export function readValue(config: KernelConfig, symbol: string): string | null {
  const start = config.offsets.get(symbol);
  if (start === undefined) return null;
  if (config.text.charCodeAt(start) === HASH) return 'n';
  const line = config.text.slice(start, findOrEnd(config.text, '\n', start));
  const value = line.slice(line.indexOf('=') + 1).trim();
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
  const start = config.offsets.get(symbol);
  return start === undefined ? null : lineAt(config, start);
}

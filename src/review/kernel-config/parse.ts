/**
 * Reads a kernel configuration: of the lines that name a symbol the last one wins. Values are read when somebody asks for
 * them.
 */
import { type KernelLines, readKernelLines } from '../../core/kernel-lines/kernel-lines.ts';
import type { SymbolIndex } from '../../core/kernel-lines/symbol-index.ts';

export interface KernelConfig {
  /** Which line counts for a symbol. */
  readonly offsets: SymbolIndex;
  /** Where comments start that look like an assignment: `# CONFIG_VETH=m`. */
  readonly commentedOut: readonly number[];
  /** How many lines are neither as the kernel reads them nor comments. */
  readonly strange: number;
  readonly text: string;
  /** Where the lines begin that are not the file's own and so have no number; all are its own where this is absent. */
  readonly ownEnd?: number;
  /** For a text that was put together: the line of the original that each line stands for. */
  readonly sourceLines?: readonly number[];
}

const HASH = 35;
const NEWLINE = 10;
const EQUALS = 61;
const UNSET_PREFIX = '# CONFIG_';

function findOrEnd(text: string, wanted: string, from: number): number {
  const at = text.indexOf(wanted, from);
  return at === -1 ? text.length : at;
}

/**
 * Parses text whose lines end in \n. Never throws.
 * @param lines of this text, where somebody has read them already
 */
export function parseKernelConfig(text: string, lines: KernelLines = readKernelLines(text)): KernelConfig {
  const { offsets, commentedOut, strange } = lines;
  return { offsets, commentedOut, strange, text };
}

/** The letter that stands alone behind `CONFIG_X=`, as it does in nearly every line. */
function loneLetter(text: string, at: number): 'y' | 'm' | 'n' | null {
  if (text.charCodeAt(at) !== EQUALS || text.charCodeAt(at + 2) !== NEWLINE) return null;
  const letter = text.charAt(at + 1);
  return letter === 'y' || letter === 'm' || letter === 'n' ? letter : null;
}

/**
 * A value: `y`, `m`, `n` (also for `is not set`), a number or a quoted string; null when the file does not name the symbol.
 * @param hash of the symbol, where it is at hand
 */
export function readValue(config: KernelConfig, symbol: string, hash?: number): string | null {
  const { offsets, text } = config;
  const nameStart = offsets.get(symbol, hash);
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
  const value = rest.slice(rest.indexOf('=') + 1).trimEnd();
  // The kernel looks at the first letter of a tristate only, so a trailing comment does no harm, nor does `yes`.
  return /^[ymn]/.test(value) ? value.charAt(0) : value;
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

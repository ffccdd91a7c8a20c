/**
 * A line of a kernel configuration as a person may have written it. Rules as in the kernel's own reader,
 * scripts/kconfig/confdata.c: `CONFIG_X=…` and `# CONFIG_X is not set` count, everything else is a comment.
 */
import type { LineTable } from './line-table.ts';
import { hashName } from './names.ts';
import { PREFIX } from './symbol-index.ts';

const HASH = 35;
const UPPER_C = 67;
const SPACE = 32;
const TAB = 9;
const UNSET_SUFFIX = ' is not set';
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

function skipBlanks(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) === SPACE || text.charCodeAt(at) === TAB) at += 1;
  return at;
}

export class LineReader {
  readonly #text: string;
  readonly #table: LineTable;
  /** Where comments start that look like an assignment: `# CONFIG_VETH=m`. */
  readonly commentedOut: number[] = [];
  /** How many lines are neither as the kernel reads them nor comments. */
  strange = 0;
  /** The next '=' is searched once and kept, so that many lines without one do not cost a search to the end each. */
  #equals = -1;

  constructor(text: string, table: LineTable) {
    this.#text = text;
    this.#table = table;
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
    const isRead = nameEnd > nameStart && nameEnd < end && text.charCodeAt(nameEnd - 1) !== SPACE;
    if ((!isRead || at > start) && first !== HASH && at < end) this.strange += 1;
    if (isRead) this.#table.add(lineNumber, nameStart, nameEnd, hashName(text, nameStart, nameEnd));
  }
}

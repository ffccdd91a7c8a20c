/** The assignments of a file of shell form, as Portage's getconfig reads it: quotes, continued lines, `source`. */

export interface Assignment {
  readonly name: string;
  /** Without its quotes; newlines as they were, so that a word can be traced to its line. */
  readonly value: string;
  /** 1-based, where the name stands. */
  readonly line: number;
  /** What stands behind the value, which a shell takes for a command and Portage for the next name. */
  readonly rest?: string;
  /** The quote that begins the value, where nothing closes it. */
  readonly unclosed?: string;
}

export interface Assignments {
  readonly assignments: readonly Assignment[];
  readonly sourced: readonly { readonly path: string; readonly line: number }[];
  readonly unread: readonly number[];
  /** The last line that was read, where there were too many assignments for all of them. */
  readonly readTo: number | null;
}

const MAX_ASSIGNMENTS = 5_000;
/** More lines that say nothing tell no more than these. */
const MAX_UNREAD = 2 * MAX_ASSIGNMENTS;
const NAME = /^(?:export\s+)?([A-Za-z_]\w*)(\+?)=/;
const SOURCE = /^(?:source|\.)\s+(\S+)/;

/** Where the value that begins at `from` ends, and the text in it. */
interface Value {
  readonly text: string;
  readonly end: number;
  readonly unclosed?: string;
}

/**
 * Reads up to the closing quote; a quote that never closes takes the rest of its line only.
 * @param unclosed the kinds of quote that nothing closes from some place on, so that nobody looks for them again
 */
function readQuoted(text: string, from: number, unclosed: Set<string>): Value {
  const quote = text.charAt(from);
  if (unclosed.has(quote)) return readToLineEnd(text, from);
  let close = text.indexOf(quote, from + 1);
  while (quote === '"' && close > 0 && text.charAt(close - 1) === '\\') close = text.indexOf(quote, close + 1);
  if (close < 0) {
    unclosed.add(quote);
    return readToLineEnd(text, from);
  }
  // A backslash at the end of a line only joins it with the next; the newline is kept to count lines by.
  return { text: text.slice(from + 1, close).replaceAll('\\\n', '\n'), end: close + 1 };
}

function readToLineEnd(text: string, from: number): Value {
  const end = lineEnd(text, from);
  return { text: text.slice(from + 1, end), end, unclosed: text.charAt(from) };
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** Reads a value: quoted and bare pieces side by side, up to a blank. */
function readValue(text: string, from: number, unclosed: Set<string>): Value {
  let at = from;
  let value = '';
  let open: string | undefined;
  while (at < text.length && !/[\s;]/.test(text.charAt(at))) {
    const character = text.charAt(at);
    if (character === '"' || character === "'") {
      const quoted = readQuoted(text, at, unclosed);
      value += quoted.text;
      at = quoted.end;
      open ??= quoted.unclosed;
    } else {
      value += character;
      at += 1;
    }
  }
  return { text: value, end: at, ...(open !== undefined && { unclosed: open }) };
}

/** Behind a value: nothing, a comment, another command, or one more assignment. */
const NO_WORDS = /^(?:$|[#;&|]|[A-Za-z_]\w*\+?=)/;

/** The words behind a value that make a command of it. `export A=b c` exports two names. */
function restOf(text: string, from: number, isExported: boolean): string | undefined {
  const rest = text.slice(from, lineEnd(text, from)).trim();
  return isExported || NO_WORDS.test(rest) ? undefined : rest;
}

function countLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

/** Reads a file from top to bottom; each character is looked at a fixed number of times. */
export function readAssignments(raw: string): Assignments {
  // A return alone ends no line: lines have the numbers of the text that was given.
  const text = raw.replaceAll('\r\n', '\n').replaceAll('\r', ' ');
  const assignments: Assignment[] = [];
  const sourced: { path: string; line: number }[] = [];
  const unread: number[] = [];
  const unclosed = new Set<string>();
  let line = 1;
  let at = 0;
  while (at < text.length && assignments.length < MAX_ASSIGNMENTS) {
    const end = lineEnd(text, at);
    const indent = text.slice(at, end);
    const bare = indent.trimStart();
    const start = at + indent.length - bare.length;
    const name = NAME.exec(bare);
    let next = end;
    if (name?.[1] !== undefined) {
      const value = readValue(text, start + name[0].length, unclosed);
      const before = name[2] === '+' ? `\${${name[1]}} ` : '';
      const rest = restOf(text, value.end, name[0].startsWith('export'));
      const { unclosed: quote } = value;
      assignments.push({
        name: name[1],
        value: before + value.text,
        line,
        ...(rest !== undefined && { rest }),
        ...(quote !== undefined && { unclosed: quote }),
      });
      next = lineEnd(text, value.end);
    } else {
      const path = SOURCE.exec(bare)?.[1];
      if (path !== undefined) sourced.push({ path, line });
      else if (bare !== '' && !bare.startsWith('#') && unread.length < MAX_UNREAD) unread.push(line);
    }
    line += countLines(text, at, next) + 1;
    at = next + 1;
  }
  const isWhole = at >= text.length || text.slice(at).trim() === '';
  return { assignments, sourced, unread, readTo: isWhole ? null : line - 1 };
}

/** Mends what people break in JSON, one fault after the other; lines keep their numbers. */
import type { FaultReason, JsonFault } from './json.ts';
import { readJson } from './read-json.ts';

/** What was wrong, by a name for the words about it. */
type Breakage =
  | 'trailing-comma'
  | 'missing-comma'
  | 'extra-comma'
  | 'comment'
  | 'quotes'
  | 'unquoted'
  | 'literal'
  | 'colon'
  | 'braces'
  | 'extra-brace'
  | 'unclosed'
  | 'cut'
  | 'nested-object'
  | 'backslash'
  | 'other';

/** A text that was mended, and what was wrong at first. */
export interface Repaired {
  /** The text as it should be; null when no mending helped. */
  readonly text: string | null;
  /** The first fault's kind. */
  readonly breakage: Breakage;
}

interface Mend {
  readonly breakage: Breakage;
  /** Null: what is missing can only be told by whoever has it. */
  readonly text: string | null;
}

/** Who has broken more than that is told the first. */
const MOST_MENDS = 40;
/** A daemon.json is shorter; what is longer is told the fault only, as each mend reads all of it again. */
const LONGEST = 32 * 1024;
const SMART_QUOTES = /[“”„‟＂]/g;
const WORD = /[A-Za-z_][\w.-]*/y;

function splice(text: string, start: number, end: number, insert: string): string {
  return text.slice(0, start) + insert + text.slice(end);
}

/** The index of the last character in front of `at` that is no blank; -1 when there is none. */
function before(text: string, at: number): number {
  let index = at - 1;
  while (index >= 0 && /\s/.test(text.charAt(index))) index -= 1;
  return index;
}

function wordAt(text: string, at: number): string {
  WORD.lastIndex = at;
  return WORD.exec(text)?.[0] ?? '';
}

/** A comment that begins at a place, without its line break. */
function mendComment(text: string, at: number): Mend | null {
  if (text.startsWith('/*', at)) {
    const close = text.indexOf('*/', at);
    const end = close === -1 ? text.length : close + 2;
    return { breakage: 'comment', text: splice(text, at, end, text.slice(at, end).replaceAll(/[^\n]/g, '')) };
  }
  if (!text.startsWith('//', at) && text.charAt(at) !== '#') return null;
  const end = text.indexOf('\n', at);
  return { breakage: 'comment', text: splice(text, at, end === -1 ? text.length : end, '') };
}

/** Quotation marks of other kinds. */
function mendQuotes(text: string, at: number): Mend | null {
  const char = text.charAt(at);
  if (char.match(SMART_QUOTES)) return { breakage: 'quotes', text: text.replaceAll(SMART_QUOTES, '"') };
  if (char !== "'") return null;
  const close = text.indexOf("'", at + 1);
  const line = text.indexOf('\n', at);
  if (close === -1 || (line !== -1 && line < close)) return null;
  return { breakage: 'quotes', text: splice(text, at, close + 1, JSON.stringify(text.slice(at + 1, close))) };
}

/** The brace that closes the one at a place; -1 when there is none. */
function closing(text: string, at: number): number {
  let depth = 0;
  let isInString = false;
  for (let index = at; index < text.length; index += 1) {
    const char = text.charAt(index);
    if (isInString && char === '\\') index += 1;
    else if (char === '"') isInString = !isInString;
    else if (!isInString && (char === '{' || char === '[')) depth += 1;
    else if (!isInString && (char === '}' || char === ']')) {
      depth -= 1;
      if (depth === 0) return index;
    }
  }
  return -1;
}

function mendKey(text: string, at: number): Mend | null {
  const char = text.charAt(at);
  const comma = before(text, at);
  if ((char === '}' || char === ',') && text.charAt(comma) === ',')
    return { breakage: char === '}' ? 'trailing-comma' : 'extra-comma', text: splice(text, comma, comma + 1, '') };
  if (char === '{') {
    const close = closing(text, at);
    if (close === -1) return null;
    return { breakage: 'nested-object', text: splice(splice(text, close, close + 1, ''), at, at + 1, '') };
  }
  const word = wordAt(text, at);
  return word === '' ? null : { breakage: 'unquoted', text: splice(text, at, at + word.length, `"${word}"`) };
}

const LITERALS: Readonly<Record<string, string>> = {
  true: 'true',
  false: 'false',
  null: 'null',
  none: 'null',
  yes: 'true',
  no: 'false',
  on: 'true',
  off: 'false',
};

function mendValue(text: string, at: number): Mend | null {
  const char = text.charAt(at);
  const comma = before(text, at);
  if (char === ']' && text.charAt(comma) === ',')
    return { breakage: 'trailing-comma', text: splice(text, comma, comma + 1, '') };
  if (char === ',' && text.charAt(comma) === ',')
    return { breakage: 'extra-comma', text: splice(text, at, at + 1, '') };
  const word = wordAt(text, at);
  if (word === '') return null;
  const literal = LITERALS[word.toLowerCase()];
  const breakage = literal === undefined ? 'unquoted' : 'literal';
  return { breakage, text: splice(text, at, at + word.length, literal ?? `"${word}"`) };
}

/** A literal that goes wrong behind its first letter: the word begins before. */
function mendLiteral(text: string, at: number): Mend | null {
  let start = at;
  while (start > 0 && /\w/.test(text.charAt(start - 1))) start -= 1;
  return mendValue(text, start);
}

/** A value that begins like a number and is none: `10m`, `172.17.0.1/16`. */
function mendUnquotedNumber(text: string, at: number): Mend | null {
  const isPart = (index: number): boolean => /[\w./:+-]/.test(text.charAt(index));
  if (!isPart(at) || !/\w/.test(text.charAt(at - 1))) return null;
  let [start, end] = [at, at];
  while (start > 0 && isPart(start - 1)) start -= 1;
  while (end < text.length && isPart(end)) end += 1;
  return { breakage: 'unquoted', text: splice(text, start, end, `"${text.slice(start, end)}"`) };
}

function mendAfterItem(text: string, at: number, reason: FaultReason): Mend | null {
  const char = text.charAt(at);
  const number = mendUnquotedNumber(text, at);
  if (number) return number;
  const last = before(text, at);
  if (char === '"' || char === '{' || char === '[' || /[\w“]/.test(char))
    return { breakage: 'missing-comma', text: splice(text, last + 1, last + 1, ',') };
  if (char === ';') return { breakage: 'missing-comma', text: splice(text, at, at + 1, ',') };
  if (char === '}' && reason === 'after-element')
    return { breakage: 'unclosed', text: splice(text, last + 1, last + 1, ']') };
  return null;
}

function mendColon(text: string, at: number): Mend | null {
  const char = text.charAt(at);
  if (char === '=')
    return { breakage: 'colon', text: splice(text, at, at + (text.charAt(at + 1) === '>' ? 2 : 1), ':') };
  if (!/["{[\w-]/.test(char)) return null;
  const last = before(text, at);
  return { breakage: 'colon', text: splice(text, last + 1, last + 1, ':') };
}

/** What stands behind the first value. */
function mendTrailing(text: string, at: number): Mend | null {
  const char = text.charAt(at);
  if (char === ':' && text.trimStart().startsWith('"')) {
    const start = text.length - text.trimStart().length;
    const end = text.trimEnd().replace(/,$/, '');
    return { breakage: 'braces', text: `${text.slice(0, start)}{${end.slice(start)}}\n` };
  }
  if (char === '}' || char === ']') return { breakage: 'extra-brace', text: splice(text, at, at + 1, '') };
  return char === ',' ? { breakage: 'extra-comma', text: splice(text, at, at + 1, '') } : null;
}

/** The braces and brackets that are open at the end. */
function mendEnd(text: string): Mend | null {
  const open: string[] = [];
  let isInString = false;
  for (let index = 0; index < text.length; index += 1) {
    const char = text.charAt(index);
    if (isInString && char === '\\') index += 1;
    else if (char === '"') isInString = !isInString;
    else if (!isInString && (char === '{' || char === '[')) open.push(char === '{' ? '}' : ']');
    else if (!isInString && (char === '}' || char === ']')) open.pop();
  }
  if (open.length === 0) return null;
  const end = text.trimEnd();
  const closed = `${end}${open.reverse().join('')}\n`;
  // A number may go on.
  const isWhole = !isInString && !/\d$/.test(end) && readJson(closed).fault === null;
  return isWhole ? { breakage: 'unclosed', text: closed } : { breakage: 'cut', text: null };
}

function mend(text: string, { reason, at }: JsonFault): Mend | null {
  if (reason === 'end') return mendEnd(text);
  const shared = reason === 'string' || reason === 'escape' ? null : (mendComment(text, at) ?? mendQuotes(text, at));
  if (shared) return shared;
  switch (reason) {
    case 'key':
      return mendKey(text, at);
    case 'value':
      return mendValue(text, at);
    case 'literal':
      return mendLiteral(text, at);
    case 'after-pair':
    case 'after-element':
      return mendAfterItem(text, at, reason);
    case 'after-key':
      return mendColon(text, at);
    case 'trailing':
      return mendTrailing(text, at);
    case 'escape': {
      const slash = text.lastIndexOf('\\', at);
      return { breakage: 'backslash', text: splice(text, slash, slash, '\\') };
    }
    default:
      return null;
  }
}

/** Mends a text that is no JSON as far as that can be told from it. */
export function repairJson(text: string, fault: JsonFault): Repaired {
  let current = text;
  let left: JsonFault | null = text.length > LONGEST ? null : fault;
  let breakage: Breakage | null = null;
  for (let count = 0; left && count < MOST_MENDS; count += 1) {
    const mended = mend(current, left);
    breakage ??= mended?.breakage ?? 'other';
    if (!mended || mended.text === null) return { text: null, breakage };
    current = mended.text;
    left = readJson(current).fault;
    if (!left) return { text: current, breakage };
  }
  return { text: null, breakage: breakage ?? 'other' };
}

/** Values of things that are called password, token, secret: in shells, JSON, YAML, INI, addresses and command lines. */
import { MASK } from './private-keys.ts';

/** The end of a name, the mark behind it, and where the value begins. `_FILE`, `_PATH` and the like are no longer names of secrets. */
const NAME =
  /(pass(?:word|wd|phrase|code)?|pwd|secret|token|api[-_]?key|(?:access|secret|private|encryption|shared|signing|license|account|master|auth|preshared|sharedaccess|webhook)[-_]?key|private[-_]?key[-_]?id|credentials?|auth|authorization|cookie)(?:[-_]?(?:hash|value|string|\d{1,3}))?(\\?["'])?([ \t]{0,4}(?:=>|:=|=|:)[ \t]{0,4}|[ \t]{1,4})(?=\S)/gi;

/** Values that tell nothing: switches, and what programs say about passwords. */
const OPEN = new Set(
  'y n m yes no true false on off none null nil unset empty { [ | > xxx xxxx xxxxx masked redacted hidden removed'.split(
    ' ',
  ),
);
const REMARK = /^(?:required|optional|disabled|enabled|default|incorrect|invalid|missing|wrong)\b/i;

function tellsNothing(value: string): boolean {
  return /^(?:\d|\*+)$/.test(value) || /^[&!]/.test(value) || OPEN.has(value.toLowerCase()) || REMARK.test(value);
}

/** A place where the value is to be read. */
const REFERENCE =
  /^(?:\$[A-Z_][A-Z0-9_]*|\$\{\w+\}|\$\(.*|\$\{\{.*|~?\/(?:app|boot|certs?|config|data|dev|etc|home|lib|media|mnt|opt|proc|root|run|secrets?|srv|sys|tmp|usr|var)(?:\/.*)?|\.{1,2}\/.*)$/;
const MAX_NAME = 200;
const MAX_VALUE = 4096;

interface Place {
  readonly text: string;
  /** Where the whole name begins: `MY_DB_PASSWORD`. */
  readonly nameStart: number;
  readonly keyword: string;
  readonly separator: string;
  /** The quotation mark between name and separator. */
  readonly nameQuote: string;
  readonly valueStart: number;
}

function startOfName(text: string, end: number): number {
  let start = end;
  while (start > end - MAX_NAME && /[\w.-]/.test(text[start - 1] ?? ' ')) start -= 1;
  return start;
}

/** Up to the closing mark, with backslashes in front of what is quoted; to the end of the line when it never closes. */
function quotedEnd(text: string, start: number, quote: string): number {
  const last = Math.min(text.length, start + MAX_VALUE);
  for (let at = start; at < last; at += 1) {
    if (text[at] === '\n' || text.startsWith(quote, at)) return at;
    if (text[at] === '\\' && !quote.startsWith('\\')) at += 1;
  }
  return last;
}

function bareEnd(text: string, start: number): number {
  const piece = text.slice(start, start + MAX_VALUE);
  const stop = piece.search(/[\s"'`]/);
  return start + (stop === -1 ? piece.length : stop);
}

/** The rest of a line, as far as a value reaches. */
function restOfLine(text: string, start: number): string {
  return text.slice(start, start + MAX_VALUE).split('\n', 1)[0] ?? '';
}

/** What stands in front of a name in its line; null when that is too much to be indentation. */
function beforeName(text: string, nameStart: number): string | null {
  const before = text.slice(Math.max(0, nameStart - MAX_NAME), nameStart);
  const lineBreak = before.lastIndexOf('\n');
  return lineBreak === -1 && nameStart > MAX_NAME ? null : before.slice(lineBreak + 1);
}

/** Where the value ends, and where what is to be masked of it begins. */
function valueRange({ text, nameStart, separator, nameQuote, valueStart }: Place): readonly [number, number] {
  const opening = /^(?:\\?["'`])/.exec(text.slice(valueStart, valueStart + 2))?.[0];
  if (opening !== undefined)
    return [valueStart + opening.length, quotedEnd(text, valueStart + opening.length, opening)];
  const before = text[nameStart - 1];
  if (nameQuote === '' && (before === '"' || before === "'") && text[nameStart - 2] !== '=')
    return [valueStart, quotedEnd(text, valueStart, before)];
  // YAML: everything up to the end of the line or a comment.
  if (separator.startsWith(':') && nameQuote === '' && isLineStart(text, nameStart)) {
    const line = restOfLine(text, valueStart);
    const comment = line.search(/\s#/);
    return [valueStart, valueStart + (comment === -1 ? line : line.slice(0, comment)).trimEnd().length];
  }
  return [valueStart, bareEnd(text, valueStart)];
}

/** Whether a name begins its line: indentation, bullets, margins and `export` aside. */
function isLineStart(text: string, nameStart: number): boolean {
  const before = beforeName(text, nameStart);
  return before !== null && /^[\s>|*+#{-]*(?:export |set |env |-e )?["']?$/.test(before);
}

/** What nobody writes as a word: letters with digits or with other marks. */
function looksRandom(value: string): boolean {
  return value.length >= 6 && /\d/.test(value) && /[a-z]/i.test(value);
}

/** Whether what follows a name is its value, and not the rest of a sentence. */
function isAssigned(place: Place, value: string): boolean {
  const { text, nameStart, keyword, separator, nameQuote } = place;
  const name = text.slice(nameStart, place.valueStart - separator.length);
  if (name.startsWith('CONFIG_')) return false;
  if (separator.trim() === '') return isFlag(place, value);
  const isWhole = ['pass', 'pwd', 'auth', 'cookie'].includes(keyword);
  const before = text[nameStart + name.toLowerCase().lastIndexOf(keyword) - 1] ?? ' ';
  if (isWhole && /[a-z]/i.test(before)) return false;
  if (separator.includes('=')) return !(keyword === 'pwd' && value.startsWith('/'));
  if (keyword === 'authorization' || keyword === 'cookie') return value.length >= 8 && looksRandom(value);
  if (nameQuote !== '' || isLineStart(text, nameStart)) return true;
  return looksRandom(value) && !(isWhole && name.toLowerCase() === keyword);
}

/** `--password hunter2`, `requirepass hunter2`, and the lines of a .netrc. */
function isFlag({ text, nameStart, keyword, nameQuote }: Place, value: string): boolean {
  if (nameQuote !== '' || value.startsWith('-')) return false;
  const name = text.slice(nameStart, nameStart + MAX_NAME);
  if (/^(?:--[a-z]|(?:requirepass|masterauth)\s)/i.test(name)) return true;
  if (keyword !== 'password' || !/^password\s/i.test(name)) return false;
  const before = beforeName(text, nameStart) ?? '';
  return (
    /\blogin \S{1,99} $/.test(before) || (/^\s+$/.test(before) && /^\S+\s+\S+\s*$/.test(restOfLine(text, nameStart)))
  );
}

/** Takes the values of secrets out of a text. */
export function maskAssignments(text: string): string {
  let masked = '';
  let done = 0;
  for (const match of text.matchAll(NAME)) {
    const [all, keyword = '', nameQuote = '', separator = ''] = match;
    if (match.index < done) continue;
    const valueStart = match.index + all.length;
    const nameStart = startOfName(text, match.index);
    const place = { text, nameStart, keyword: keyword.toLowerCase(), separator, nameQuote, valueStart };
    const [start, end] = valueRange(place);
    const value = text.slice(start, end);
    if (value === '' || tellsNothing(value) || REFERENCE.test(value) || !isAssigned(place, value)) continue;
    masked += `${text.slice(done, start)}${MASK}`;
    done = end;
  }
  return masked + text.slice(done);
}

const LOGIN = /\b(?:login|sshpass|mysql|mysqldump|psql|curl|wget)\b/;
const SHORT_FLAG = /([ \t]-(?:p|u)[ \t]{0,4}["']?)([^\s"']{1,200})/g;
const PORTS = /^[\d.:[\]-]+(?:\/(?:tcp|udp|sctp))?$/;

function maskFlagsOfLine(line: string): string {
  if (!LOGIN.test(line)) return line;
  const takesUser = /\b(?:curl|wget)\b/.test(line);
  return line.replaceAll(SHORT_FLAG, (all: string, flag: string, value: string) => {
    const isUser = flag.includes('-u');
    if (PORTS.test(value) || value.startsWith('-')) return all;
    if (isUser) return takesUser && value.includes(':') ? `${flag}${MASK}` : all;
    return takesUser ? all : `${flag}${MASK}`;
  });
}

/** Passwords behind `-p` and `-u` of the programs that take them there. */
export function maskShortFlags(text: string): string {
  if (!text.includes(' -p') && !text.includes(' -u')) return text;
  return text.split('\n').map(maskFlagsOfLine).join('\n');
}

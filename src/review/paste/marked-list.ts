/** Reads lists in people's own words: `[missing] CONFIG_VETH`, `CONFIG_VETH — not set`, `[ ] CONFIG_VETH`, `CONFIG_VETH ✓`. */
import type { Said } from './statement.ts';

const OFF = 'missing|not set|not enabled|not found|disabled|unset|absent|✗|✘|❌|×';
const ON = 'enabled|built[- ]in|present|✓|✔|✅';
const MODULE = 'as module|module';
/** Words that also begin a sentence: they count where nothing follows. */
const SHORT: Readonly<Record<string, string>> = {
  off: 'n',
  no: 'n',
  n: 'n',
  on: 'y',
  yes: 'y',
  y: 'y',
  ok: 'y',
  set: 'y',
  m: 'm',
};

/** The mark stands in front; in brackets the prefix of the name may be left out. */
const BEFORE = new RegExp(`^(?:(?<mark>${OFF}|${ON}|${MODULE}):?\\s+CONFIG_(?<full>\\w+)\\b)`, 'i');
const BRACKETS = new RegExp(
  `^\\[\\s?(?<mark>${OFF}|${ON}|${MODULE})\\s?\\]:?\\s+(?:CONFIG_)?(?<symbol>[A-Za-z0-9_]+)\\b`,
  'i',
);
const BOX = /^(?:\[(?<tick>[ xX*]?)\]|<(?<tri>[ M*]?)>)\s+(?:.{1,80}\()?CONFIG_(?<symbol>\w+)/;
const AFTER = new RegExp(
  `^"?CONFIG_(?<symbol>\\w+)"?(?:\\s*[|:=→>.–—-]{1,5}\\s*|\\s+)(?:is\\s+)?[[(]?(?:(?<mark>${OFF}|${ON}|${MODULE})(?=$|[\\s\\])(|,;.!:])|(?<short>off|no|n|on|yes|y|ok|set|m)[\\])|.\\s]*$)`,
  'i',
);
/** A headline: what follows it, name by name, is not there. */
const HEAD = /\b(?:missing|not set|not enabled|disabled)\b[^:]*:$/i;
const NAME = /^(?:CONFIG_)(\w+)[,;.]?$/;
const IS_OFF = new RegExp(`^(?:${OFF})$`, 'i');
const IS_MODULE = new RegExp(`^(?:${MODULE})$`, 'i');

function readMark(mark: string): string {
  if (IS_OFF.test(mark)) return 'n';
  return IS_MODULE.test(mark) ? 'm' : 'y';
}

function toSaid(symbol: string | undefined, value: string): Said | null {
  // People write the names of options in capitals; other words behind a mark are prose.
  if (symbol === undefined || symbol !== symbol.toUpperCase() || !/[A-Z]/.test(symbol)) return null;
  return { symbol, value, wants: value === 'n' ? 'set' : null };
}

function readBox(line: string): Said | null {
  const groups = BOX.exec(line)?.groups;
  const mark = groups?.tick ?? groups?.tri ?? '';
  return toSaid(groups?.symbol, mark.trim() === '' ? 'n' : mark === 'M' ? 'm' : 'y');
}

/** What a marked line says, or null. */
export function readMarkedLine(line: string): Said | null {
  const box = readBox(line);
  if (box) return box;
  const brackets = BRACKETS.exec(line)?.groups;
  if (brackets) return toSaid(brackets.symbol, readMark(brackets.mark ?? ''));
  const before = BEFORE.exec(line)?.groups;
  if (before) return toSaid(before.full, readMark(before.mark ?? ''));
  const after = AFTER.exec(line)?.groups;
  if (!after) return null;
  return toSaid(after.symbol, after.mark ? readMark(after.mark) : (SHORT[(after.short ?? '').toLowerCase()] ?? 'y'));
}

/** Whether a line says that what is listed below it is missing. */
export function isMissingHead(line: string): boolean {
  return HEAD.test(line);
}

/** A line of such a list, or null. */
export function readBareName(line: string): Said | null {
  return toSaid(NAME.exec(line)?.[1], 'n');
}

/** Whether YAML that people write by hand ends in the middle of something. What may be whole is taken for whole. */
import { endOfQuote, scanLine } from './scan.ts';

/** A word alone in its line where names have values. */
const FRAGMENT = /^[a-z][\w-]{0,40}$/;
const KEY = /^[\w.-]{1,60}:(?:\s|$)/;
const OPENS_TEXT = /[|>][+\-0-9]{0,3}$/;
/** So many lines above the last one tell what it belongs to. */
const MOST_ABOVE = 200;

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** Whether a quote is opened at the beginning of a value or of an item and never closed. */
function hasOpenQuote(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const isQuote = text[at] === '"' || text[at] === "'";
    if (!isQuote || (at > 0 && !' \t[{,'.includes(text[at - 1] ?? ''))) continue;
    at = endOfQuote(text, at);
    if (at >= text.length) return true;
  }
  return false;
}

/** Whether a line stands where entries of a mapping do: beside one, with a text above neither. */
function isAmongEntries(lines: readonly string[], indent: number): boolean {
  const above = lines.slice(-MOST_ABOVE - 1, -1).toReversed();
  const outer = above.find((line) => indentOf(line) < indent);
  if (outer !== undefined && OPENS_TEXT.test(outer.trimEnd())) return false;
  const [before = ''] = above;
  if (indentOf(before) === indent) return KEY.test(before.trim());
  return outer === before && MAPPINGS.has(before.trim());
}

/** Keys of Compose below which there are names with values, and nothing else. */
const MAPPINGS = new Set(
  ['services', 'deploy', 'resources', 'limits', 'reservations', 'healthcheck', 'logging', 'options', 'volumes'].map(
    (key) => `${key}:`,
  ),
);

/** @param all the lines of a text */
export function yamlBreaksOff(all: readonly string[]): boolean {
  const lines = all.filter((line) => line.trim() !== '' && !line.trimStart().startsWith('#'));
  const last = lines.at(-1) ?? '';
  const text = last.trim();
  if (hasOpenQuote(text)) return true;
  if (scanLine(text).depth > 0) return true;
  return FRAGMENT.test(text) && isAmongEntries(lines, indentOf(last));
}

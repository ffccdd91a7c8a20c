/** Reads lists in people's own words: `[missing] CONFIG_VETH`, `CONFIG_VETH — not set`, `[ ] CONFIG_VETH`, `CONFIG_VETH ✓`. */
import { type Forms, hasForm } from '../../core/words/forms.ts';
import { heard, heardAs } from '../../core/words/heard.ts';
import type { Said } from './statement.ts';
import { type State, TICKS, VALUE_OF } from './states.ts';

/** Marks, and what they say of a name; in brackets, behind the name and alone there are more of them. */
type Marks = ReadonlyMap<string, State>;
const MARKS: Marks = new Map([...TICKS, ...heardAs(({ marks }) => marks)]);
const MARKS_IN_BRACKETS: Marks = new Map([...MARKS, ...heardAs(({ marksInBrackets }) => marksInBrackets)]);
const MARKS_BEHIND: Marks = new Map([...MARKS, ...heardAs(({ marksBehind }) => marksBehind)]);
/** Words that also begin a sentence: they count where nothing follows. */
const MARKS_ALONE: Marks = new Map<string, State>([
  ['y', 'on'],
  ['m', 'module'],
  ['n', 'off'],
  ...heardAs(({ marksAlone }) => marksAlone),
]);
const LINKS: readonly string[] = heard(({ markLinks }) => markLinks);

/** Behind a mark in front; in brackets the prefix of the name may be left out. */
const BEHIND_MARK = /^:?\s{1,4}CONFIG_(?<symbol>\w+)/i;
const BRACKET = /^\[\s?/;
const BEHIND_IN_BRACKETS = /^\s?\]:?\s{1,4}(?:CONFIG_)?(?<symbol>\w+)/i;
const BOX = /^(?:\[(?<tick>[ xX*]?)\]|<(?<tri>[ M*]?)>)\s/;
const NAME_FIRST = /^"?CONFIG_(?<symbol>\w+)"?(?<rest>[\s|:=→>.,–—-].*)$/;
/** Behind a name in a table, a value that is left open: not set. */
const LEFT_OPEN = /^\|\s?[-–—]$/;
/** More behind a name is prose. */
const MAX_REST = 200;
/** A menu line before the name in parentheses is no longer. */
const MAX_PROMPT = 80;
/** A mark behind a name ends so, and one of those that stand alone so. */
const END = /^(?:$|[\s\])(|,;.!:])/;
const END_ALONE = /^[\])|.]?$/;
/** Hardly any line ends like that. */
const COLON = /[:：]$/;
/** A headline: what follows it, name by name, is not there. */
const HEAD: Forms = heard(({ pasteForms }) => pasteForms.missingHead);
/** The same without a colon: `缺失的配置项`. */
const HEAD_ALONE: Forms = heard(({ pasteForms }) => pasteForms.missingHeadAlone);

/** A mark that a text begins with, and what stands behind it; null: none, or what stands there has not the form. */
function markAt(text: string, marks: Marks, behind: RegExp): { value: string; found: RegExpExecArray } | null {
  const lower = text.toLowerCase();
  for (const [mark, state] of marks) {
    const found = lower.startsWith(mark) ? behind.exec(text.slice(mark.length)) : null;
    if (found) return { value: VALUE_OF[state], found };
  }
  return null;
}

/** `CONFIG_X: missing`, `CONFIG_X — not set`, `CONFIG_X ✓`. */
function readBehind(line: string): Said | null {
  const groups = NAME_FIRST.exec(line)?.groups;
  if ((groups?.rest?.length ?? 0) > MAX_REST) return null;
  if (LEFT_OPEN.test(groups?.rest?.trim() ?? '')) return toSaid(groups?.symbol, 'n');
  const rest = groups?.rest?.replace(/^[\s|:=→>.,–—-]{1,12}/, '').trim() ?? '';
  const link = LINKS.find((word) => rest.toLowerCase().startsWith(`${word} `));
  const said = (link === undefined ? rest : rest.slice(link.length + 1)).replace(/^[[(]/, '');
  const mark = markAt(said, MARKS_BEHIND, END) ?? markAt(said, MARKS_ALONE, END_ALONE);
  return mark === null ? null : toSaid(groups?.symbol, mark.value);
}

function toSaid(symbol: string | undefined, value: string): Said | null {
  // People write the names of options in capitals; other words behind a mark are prose.
  if (symbol === undefined || symbol !== symbol.toUpperCase() || !/[A-Z]/.test(symbol)) return null;
  return { symbol, value, wants: value === 'n' ? 'set' : null };
}

/** `[ ] CONFIG_VETH`, `<M> Virtual ethernet pair device (CONFIG_VETH)`. */
function readBox(line: string): Said | null {
  const box = BOX.exec(line);
  const behind = box ? line.slice(box[0].length).trimStart() : '';
  const start = behind.indexOf('CONFIG_');
  if (!box || start === -1 || start > MAX_PROMPT) return null;
  if (start > 0 && behind.indexOf('(') !== start - 1) return null;
  const { tick, tri } = box.groups ?? {};
  const mark = tick ?? tri ?? '';
  const symbol = /^CONFIG_(\w+)/.exec(behind.slice(start))?.[1];
  return toSaid(symbol, mark.trim() === '' ? 'n' : mark === 'M' ? 'm' : 'y');
}

/** What a marked line says, or null. */
export function readMarkedLine(line: string): Said | null {
  const box = readBox(line);
  if (box) return box;
  const bracket = BRACKET.exec(line);
  const marked = bracket
    ? markAt(line.slice(bracket[0].length), MARKS_IN_BRACKETS, BEHIND_IN_BRACKETS)
    : markAt(line, MARKS, BEHIND_MARK);
  return marked ? toSaid(marked.found.groups?.symbol, marked.value) : readBehind(line);
}

/** Whether a line says that what is listed below it is missing. */
export function isMissingHead(line: string): boolean {
  return (COLON.test(line) && hasForm(line, HEAD)) || hasForm(line, HEAD_ALONE);
}

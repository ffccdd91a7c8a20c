/** Reads one line of a paste, in whatever words it says something about an option. */
import { readCheckConfigLine } from './check-config-output.ts';
import { readConfigLine } from './config-excerpt.ts';
import { readInline } from './inline.ts';
import { withNamesWritten } from './joined-names.ts';
import { readKconfigWarning } from './kconfig-warnings.ts';
import { readMarkedLine } from './marked-list.ts';
import { readMenuLine } from './menu-view.ts';
import { readMenuconfigLine } from './menuconfig-search.ts';
import { readMergeLine } from './merge-config-output.ts';
import type { OptionNames } from './option-names.ts';
import { readPortageLine } from './portage-messages.ts';
import type { Said } from './statement.ts';

/** What a paste was made by, the most telling first. */
export const KINDS = [
  'portage-messages',
  'check-config-output',
  'merge-config-output',
  'kconfig-warnings',
  'menuconfig-search',
  'menu-view',
  'option-list',
  'option-names',
  'loaded-modules',
  'kernel-excerpt',
] as const;
export type PasteKind = (typeof KINDS)[number];

/** Nothing is looked at more closely that has none of these. */
const TELLING = /CONFIG_|\[=|\[\s?missing|symbol|unexpected data/i;
/** Begins like a line of menuconfig. */
const MENU = /^(?:\[[ *]?\]|<[ M*]?>|-[M*]-|\{[M*]\})\s/;
/** Every name has one. */
const CAPITAL = /[A-Z]/;
/** A name without `CONFIG_` at the beginning of a line, or behind a mark. */
const BARE = [
  /^"?(?<name>[A-Z][A-Z0-9_]{2,80})(?!\w)/,
  /^(?:\[[^\]]{1,14}\]:?\s{1,4}|[A-Za-z✗✘❌✓✔✅×]{1,12}:?\s{1,4})(?<name>[A-Z][A-Z0-9_]{2,80})(?!\w)/,
];

type Read = readonly [PasteKind, Said];

function readTelling(line: string, names: OptionNames): readonly Read[] {
  const merged = readMergeLine(line);
  if (merged) return [['merge-config-output', merged]];
  const warned = readKconfigWarning(line);
  if (warned) return [['kconfig-warnings', warned]];
  const config = readConfigLine(line);
  if (config) return [['kernel-excerpt', config.said]];
  const checked = readCheckConfigLine(line);
  if (checked) return [['check-config-output', checked]];
  const complaint = readPortageLine(line);
  if (complaint) return [['portage-messages', complaint]];
  const searched = readMenuconfigLine(line);
  if (searched.length > 0) return searched.map((said) => ['menuconfig-search', said]);
  return readWords(line, line, names).map((said) => ['option-list', said]);
}

/** A marked name, unless a sentence says something of several. @param marked the line with `CONFIG_` before its name */
function readWords(line: string, marked: string, names: OptionNames): readonly Said[] {
  const said = readInline(line, names);
  const first = said.length > 1 ? null : readMarkedLine(marked);
  return first ? [first] : said;
}

const NOTHING: readonly Read[] = [];

function readLine(joined: string, names: OptionNames): readonly Read[] {
  const line = withNamesWritten(joined, names);
  const said = TELLING.test(line) ? readTelling(line, names) : [];
  const menu = said.length === 0 && MENU.test(line) ? readMenuLine(line, names) : null;
  return menu ? [['menu-view', menu]] : said;
}

/** Logs repeat their lines; where there are more, it takes longer to keep them than to read them again. */
const MOST_KEPT = 1000;

/** What each line says, by its index; the same line is read once. */
function readEach(lines: readonly string[], read: (line: string) => readonly Read[]): (readonly Read[])[] {
  const kept = new Map<string, readonly Read[]>();
  return lines.map((line) => {
    const before = kept.get(line);
    if (before) return before;
    const said = read(line);
    if (kept.size < MOST_KEPT) kept.set(line, said);
    return said;
  });
}

/** What the lines of a paste say; they are asked for several times. */
const known = new WeakMap<readonly string[], readonly (readonly Read[])[]>();

/** What each line says, with the kind of paste that it belongs to, by its index. */
export function readLines(lines: readonly string[], names: OptionNames): readonly (readonly Read[])[] {
  const read = known.get(lines) ?? readEach(lines, (line) => readLine(line, names));
  known.set(lines, read);
  return read;
}

/** What each line says of options that it names without `CONFIG_`, where it names none with it; by its index. */
export function readBareLines(lines: readonly string[], names: OptionNames): readonly (readonly Read[])[] {
  return readEach(lines, (line) => (line.includes('CONFIG_') ? NOTHING : readBareLine(line, names)));
}

function readBareLine(line: string, names: OptionNames): readonly Read[] {
  if (!CAPITAL.test(line)) return NOTHING;
  const found = BARE.map((each) => each.exec(line)).find((match) => names.isOption(match?.groups?.name ?? ''));
  const start = found ? found[0].length - (found.groups?.name ?? '').length : 0;
  const marked = found ? `${line.slice(0, start)}CONFIG_${line.slice(start)}` : line;
  return readWords(line, marked, names).map((said) => ['option-list', said]);
}

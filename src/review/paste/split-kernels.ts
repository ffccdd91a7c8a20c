/** Tells the kernels of one paste apart: each has its own lines, and stands in its own review. */
import { isRelease } from '../../core/release.ts';
import { readConfigLine } from './config-excerpt.ts';
import { findKernelRelease } from './kernel-release.ts';
import type { OptionNames } from './option-names.ts';
import { readTable } from './option-table.ts';
import { readLine } from './read-line.ts';

/** What a paste says about one kernel: all its lines, those about others emptied. */
export interface KernelPart {
  /** What the paste calls it; null where it is the only one. */
  readonly label: string | null;
  readonly release: string | null;
  /** Its lines are a column of a table: they tell how a kernel is. */
  readonly isColumn?: true;
  readonly lines: readonly string[];
}

/** A file before a line of it, as grep prints it. */
const FILE = /^([^\s:=#]{1,200}):(?:\d{1,9}[:-])?$/;
/** More is no comparison any more. */
const MOST_KERNELS = 4;

function isSame(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`) || a.startsWith(`${b}-`) || b.startsWith(`${a}-`);
}

function fileOf(line: string): string | null {
  const file = FILE.exec(line.slice(0, Math.max(0, line.search(/CONFIG_|#/))).trim())?.[1];
  // `120:CONFIG_VETH=m` has a line number in front.
  return file === undefined || /^\d+$/.test(file) || readConfigLine(line) === null ? null : file;
}

/** `grep VETH /boot/config-*`: the file stands before each line. */
function byFile(lines: readonly string[]): KernelPart[] {
  const files = lines.map(fileOf);
  const labels = [...new Set(files.flatMap((file) => file ?? []))];
  return labels.map((label) => ({
    label,
    release: findKernelRelease([label]),
    lines: lines.map((line, index) => (files[index] === label ? line : '')),
  }));
}

function byColumn(lines: readonly string[], names: OptionNames): KernelPart[] {
  return readTable(lines, names.isOption).map(({ label, lines: own }) => {
    const word = label.split(/\s/).find(isRelease) ?? findKernelRelease([label]);
    return { label, release: word ?? null, isColumn: true, lines: own };
  });
}

/** One command after the other, or headings: what follows the name of a kernel is about that one. */
function byHeading(lines: readonly string[], names: OptionNames): KernelPart[] {
  const releases: string[] = [];
  let current = -1;
  const owners = lines.map((line, index) => {
    if (readLine(line, names).length > 0) return current;
    const release = findKernelRelease(lines.slice(index, index + 2));
    const isOwn = release !== null && (line.includes(release) || (lines[index + 1] ?? '').trim() === release);
    if (!isOwn) return current;
    const known = releases.findIndex((each) => isSame(each, release));
    current = known === -1 ? releases.push(release) - 1 : known;
    return current;
  });
  const telling = new Set(
    lines.flatMap((line, index) => (readLine(line, names).length > 0 ? owners[index] : []) ?? []),
  );
  // What stands before the first name belongs to the first kernel.
  const own = releases.map((release, at) => ({ release, at })).filter(({ at }) => telling.has(at));
  return own.map(({ release, at }, place) => ({
    label: release,
    release,
    lines: lines.map((line, index) => (owners[index] === at || (owners[index] === -1 && place === 0) ? line : '')),
  }));
}

/** What stands above what is told of one kernel: `laptop:`, `## server`, and where check-config.sh begins. */
const TITLES = [
  /^#{1,4}\s\S.{0,60}$/,
  /^={2,4}\s?\w.{0,60}$/,
  /^[^#:：]{1,60}[:：]$/,
  /^info: reading kernel config from \S{1,200}/,
];

/** The values that each section gives to symbols; a section is its lines up to the next title. */
function sectionsOf(
  lines: readonly string[],
  names: OptionNames,
): { title: string; from: number; values: Map<string, string> }[] {
  const sections: { title: string; from: number; values: Map<string, string> }[] = [];
  for (const [index, line] of lines.entries()) {
    const said = readLine(line, names);
    if (said.length === 0 && TITLES.some((title) => title.test(line)))
      sections.push({ title: line, from: index, values: new Map() });
    for (const [, { symbol, value }] of said) if (value !== null) sections.at(-1)?.values.set(symbol, value);
  }
  return sections;
}

/** Titles that tell kernels apart: below one of them an option has another value than below the one before. */
function byTitle(lines: readonly string[], names: OptionNames): KernelPart[] {
  const starts: { title: string; from: number }[] = [];
  let values = new Map<string, string>();
  let title: { title: string; from: number } | null = null;
  for (const section of sectionsOf(lines, names)) {
    // A title without lines of its own stands above the next one: `laptop:`, then what check-config.sh printed.
    title ??= section;
    if (section.values.size === 0) continue;
    const isOther = [...section.values].some(([symbol, value]) => values.has(symbol) && values.get(symbol) !== value);
    if (isOther || starts.length === 0) {
      starts.push(title);
      values = new Map();
    }
    for (const [symbol, value] of section.values) values.set(symbol, value);
    title = null;
  }
  return starts.map(({ title: label, from }, at) => {
    const end = starts[at + 1]?.from ?? lines.length;
    const own = lines.map((line, index) => (index >= from && index < end ? line : ''));
    return { label: label.replace(/[:：]$/, ''), release: findKernelRelease(own), lines: own };
  });
}

/** The kernels that the lines of a paste are about; one without a label where they are not told apart. */
export function splitKernels(lines: readonly string[], names: OptionNames): readonly KernelPart[] {
  const table = byColumn(lines, names);
  const files = table.length > 0 ? table : byFile(lines);
  const named = files.length > 1 ? files : byHeading(lines, names);
  const titled = named.length > 1 && files.length > 1 ? [] : byTitle(lines, names);
  const parts = titled.length > 1 && titled.length >= named.length ? titled : named;
  if (parts.length > 1 && parts.length <= MOST_KERNELS) return parts;
  const [column] = table;
  if (column) return [{ ...column, label: null }];
  // A kernel may be named before the one that is spoken of.
  return [{ label: null, release: parts.length === 1 ? (parts[0]?.release ?? null) : null, lines }];
}

/** Tells the kernels of one paste apart: each has its own lines, and stands in its own review. */
import { isRelease } from '../../core/release.ts';
import { readConfigLine } from './config-excerpt.ts';
import { findKernelRelease } from './kernel-release.ts';
import { NamedReleases } from './named-releases.ts';
import type { OptionNames } from './option-names.ts';
import { readTable } from './option-table.ts';
import { readLines } from './read-line.ts';

/** What a paste says about one kernel: all its lines, those about others emptied. */
export interface KernelPart {
  /** What the paste calls it; null where it is the only one. */
  readonly label: string | null;
  readonly release: string | null;
  /** Its lines are a column of a table: they tell how a kernel is. */
  readonly isColumn?: true;
  readonly lines: readonly string[];
}

/** Kernels that are told apart. Their parts are made for those that are wanted: a long text can name thousands. */
interface Split {
  readonly count: number;
  parts(): KernelPart[];
}

const NONE: Split = { count: 0, parts: () => [] };

/** A file before a line of it, as grep prints it. */
const FILE = /^([^\s:=#]{1,200}):(?:\d{1,9}[:-])?$/;
/** More is no comparison any more. */
const MOST_KERNELS = 4;

function fileOf(line: string): string | null {
  const file = FILE.exec(line.slice(0, Math.max(0, line.search(/CONFIG_|#/))).trim())?.[1];
  // `120:CONFIG_VETH=m` has a line number in front.
  return file === undefined || /^\d+$/.test(file) || readConfigLine(line) === null ? null : file;
}

/** `grep VETH /boot/config-*`: the file stands before each line. */
function byFile(lines: readonly string[]): Split {
  const files = lines.map(fileOf);
  const labels = [...new Set(files.flatMap((file) => file ?? []))];
  return {
    count: labels.length,
    parts: () =>
      labels.map((label) => ({
        label,
        release: findKernelRelease([label]),
        lines: lines.map((line, index) => (files[index] === label ? line : '')),
      })),
  };
}

function byColumn(lines: readonly string[], names: OptionNames): KernelPart[] {
  return readTable(lines, names.isOption).map(({ label, lines: own }) => {
    const word = label.split(/\s/).find(isRelease) ?? findKernelRelease([label]);
    return { label, release: word ?? null, isColumn: true, lines: own };
  });
}

/** One command after the other, or headings: what follows the name of a kernel is about that one. */
function byHeading(lines: readonly string[], names: OptionNames): Split {
  const releases = new NamedReleases();
  const read = readLines(lines, names);
  const isTelling = (index: number): boolean => (read[index]?.length ?? 0) > 0;
  let current = -1;
  const owners = lines.map((line, index) => {
    if (isTelling(index)) return current;
    const release = findKernelRelease(lines.slice(index, index + 2));
    const isOwn = release !== null && (line.includes(release) || (lines[index + 1] ?? '').trim() === release);
    if (!isOwn) return current;
    current = releases.numberOf(release);
    return current;
  });
  const telling = new Set(owners.filter((_owner, index) => isTelling(index)));
  // What stands before the first name belongs to the first kernel.
  const own = releases.all.map((release, at) => ({ release, at })).filter(({ at }) => telling.has(at));
  return {
    count: own.length,
    parts: () =>
      own.map(({ release, at }, place) => ({
        label: release,
        release,
        lines: lines.map((line, index) => (owners[index] === at || (owners[index] === -1 && place === 0) ? line : '')),
      })),
  };
}

/** What stands above what is told of one kernel: `laptop:`, `## server`, and where check-config.sh begins. */
const TITLES = [
  /^#{1,4}\s\S.{0,60}$/,
  /^={2,4}\s?\w.{0,60}$/,
  /^[^#:：]{1,60}[:：]$/,
  /^info: reading kernel config from \S{1,200}/,
];

/** The lines up to the next title. */
interface Section {
  readonly title: string;
  readonly from: number;
  readonly values: Map<string, string>;
}

/** The values that each section gives to symbols. */
function sectionsOf(lines: readonly string[], names: OptionNames): Section[] {
  const sections: Section[] = [];
  const read = readLines(lines, names);
  for (const [index, line] of lines.entries()) {
    const said = read[index] ?? [];
    if (said.length === 0 && TITLES.some((title) => title.test(line)))
      sections.push({ title: line, from: index, values: new Map() });
    for (const [, { symbol, value }] of said) if (value !== null) sections.at(-1)?.values.set(symbol, value);
  }
  return sections;
}

/** So many options below a comment are told once more, where it begins another kernel and not a part of the same file. */
const LEAST_REPEATED = 2;

/** Whether a section gives an option another value than the kernel above; below a comment one alone may be set once more. */
function isOtherKernel({ title, values }: Section, above: ReadonlyMap<string, string>): boolean {
  const repeated = [...values.keys()].filter((symbol) => above.has(symbol));
  if (title.startsWith('#') && repeated.length < Math.min(LEAST_REPEATED, values.size)) return false;
  return repeated.some((symbol) => values.get(symbol) !== above.get(symbol));
}

/** Titles that tell kernels apart: below one of them an option has another value than below the one before. */
function byTitle(lines: readonly string[], names: OptionNames): Split {
  const starts: { title: string; from: number }[] = [];
  let values = new Map<string, string>();
  let title: { title: string; from: number } | null = null;
  for (const section of sectionsOf(lines, names)) {
    // A title without lines of its own stands above the next one: `laptop:`, then what check-config.sh printed.
    title ??= section;
    if (section.values.size === 0) continue;
    const isOther = isOtherKernel(section, values);
    if (isOther || starts.length === 0) {
      starts.push(title);
      values = new Map();
    }
    for (const [symbol, value] of section.values) values.set(symbol, value);
    title = null;
  }
  return {
    count: starts.length,
    parts: () =>
      starts.map(({ title: label, from }, at) => {
        const end = starts[at + 1]?.from ?? lines.length;
        const own = lines.map((line, index) => (index >= from && index < end ? line : ''));
        return { label: label.replace(/[:：]$/, ''), release: findKernelRelease(own), lines: own };
      }),
  };
}

/** The kernels that the lines of a paste are about; one without a label where they are not told apart. */
export function splitKernels(lines: readonly string[], names: OptionNames): readonly KernelPart[] {
  const table = byColumn(lines, names);
  const files: Split = table.length > 0 ? { count: table.length, parts: () => table } : byFile(lines);
  const named = files.count > 1 ? files : byHeading(lines, names);
  const titled = files.count > 1 ? NONE : byTitle(lines, names);
  const split = titled.count > 1 && titled.count >= named.count ? titled : named;
  if (split.count > 1 && split.count <= MOST_KERNELS) return split.parts();
  const [column] = table;
  if (column) return [{ ...column, label: null }];
  // A kernel may be named before the one that is spoken of.
  const [only] = split.count === 1 ? split.parts() : [];
  return [{ label: null, release: only?.release ?? null, lines }];
}

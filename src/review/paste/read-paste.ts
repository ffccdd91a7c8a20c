/** Reads what a person pasted about a kernel: messages of checkers, lines that grep found, menuconfig, lists. */
import { LIMITS } from '../../core/limits.ts';
import { readWishes } from '../../core/option-talk/wishes.ts';
import { isRelease } from '../../core/release.ts';
import { type Forms, hasForm } from '../../core/words/forms.ts';
import { heard } from '../../core/words/heard.ts';
import { lacksHierarchy, readCgroupVersion, readMissingControllers } from './check-config-output.ts';
import { cleanLines } from './clean-lines.ts';
import { isLookup, readConfigLine } from './config-excerpt.ts';
import { isDiff, readDiff } from './diff.ts';
import { findKernelRelease, findNamedRelease, isOnlySaid } from './kernel-release.ts';
import { readLoadedModules } from './loaded-modules.ts';
import { linesBelowMissing, readNameLists } from './name-list.ts';
import type { OptionNames } from './option-names.ts';
import { findUncheckedList, readUncheckedItem } from './portage-messages.ts';
import { KINDS, type PasteKind, readBareLines, readLines } from './read-line.ts';
import { readStates } from './scripts-config.ts';
import { findSearchCommands, type SearchCommand } from './search-command.ts';
import { type KernelPart, splitKernels } from './split-kernels.ts';
import type { Said, Statement } from './statement.ts';

/** What a paste says about one kernel. */
export interface Paste {
  readonly kind: PasteKind;
  /** What the paste calls this kernel, where it is about several. */
  readonly label: string | null;
  /** One for each symbol: the last about it. */
  readonly statements: readonly Statement[];
  /** Lines about further symbols, which were not looked at. */
  readonly omitted: number;
  readonly kernelVersion: string | null;
  /** The kernel is read from somebody's words; no program names it. */
  readonly isKernelSaid: boolean;
  readonly dockerVersion: string | null;
  readonly cgroup: 1 | 2 | null;
  /** No control groups are mounted on the host. */
  readonly lacksHierarchy: boolean;
  /** cgroup v2 controllers that the host is said not to offer. */
  readonly missingControllers: readonly string[];
  /** What was looked for, where lines of a configuration are what searches have found. */
  readonly searches: readonly SearchCommand[];
  /** Lines stand behind the name of their file, or behind a command that looked for them. */
  readonly isLookedUp: boolean;
  /** The lines are those of a kernel that exists, not wishes for one. */
  readonly isFound: boolean;
}

/** A text without any of these says nothing about a kernel: most files of a host. */
const TELLING_TEXT: Forms = [
  // What programs print or are called.
  /CONFIG_|\[=|Unable to check for|diffconfig| -> |warning: |\blsmod\b|scripts\/config/i,
  /^Module\s{1,80}Size\s/im,
  // A name alone in its line.
  /^[\s>*•·-]{0,8}[A-Z][A-Z0-9]{1,20}_[A-Z0-9_]{2,60}[,;]?[ \t]{0,4}$/im,
  // The way into a menu, and its boxes.
  /(?:[\])}>]|^|\s)-{3,4}>/m,
  /^[\s│|]{0,12}(?:\[[ *]?\]|<[ M*]?>)\s/im,
  // A name and its state.
  /[=:|](?<=[A-Z]{3}\S{0,60}\s?[=:|])\s?(?:[ymn]\b|[✗✘❌×✓✔✅])/i,
  ...heard(({ pasteForms }) => pasteForms.tellsState),
];
/** So many options without `CONFIG_` are no accident; a line that stands alone is none either. */
const LEAST_BARE = 2;

/** What check-config.sh says before its lists, in whatever words those are written down. */
const CHECK_CONFIG_HEAD = /^(?:info: reading kernel config from |Generally Necessary:)/;

class Collector {
  readonly #bySymbol = new Map<string, Statement>();
  readonly #counts = new Map<PasteKind, number>();
  /** What only a drawn menu says to be on: wikis draw what to set. */
  readonly #drawn = new Set<string>();
  readonly kinds = new Set<PasteKind>();
  omitted = 0;

  add(kind: PasteKind, said: Said, line: number): void {
    this.kinds.add(kind);
    this.#counts.set(kind, this.countOf(kind) + 1);
    if (kind === 'menu-view' && said.wants === null) this.#drawn.add(said.symbol);
    else this.#drawn.delete(said.symbol);
    const known = this.#bySymbol.get(said.symbol);
    // A value that is told by the way takes no complaint back.
    if (known?.wants && said.wants === null && known.value === said.value) return;
    if (known || this.#bySymbol.size < LIMITS.complaints) this.#bySymbol.set(said.symbol, { ...said, line });
    else this.omitted += 1;
  }

  /** How many lines are of a kind. */
  countOf(kind: PasteKind): number {
    return this.#counts.get(kind) ?? 0;
  }

  /** A name without a state; what is told of it elsewhere counts. @param kind of the paste, where nothing else tells it */
  addUnchecked(symbol: string, line: number, kind: PasteKind | null): void {
    if (this.#bySymbol.has(symbol) && !this.#drawn.has(symbol)) return;
    if (this.#bySymbol.size >= LIMITS.complaints) this.omitted += 1;
    else this.#bySymbol.set(symbol, { symbol, value: null, wants: 'unchecked', line });
    if (kind !== null) this.kinds.add(kind);
  }

  get statements(): Statement[] {
    return [...this.#bySymbol.values()];
  }
}

/** Options that are named without `CONFIG_`, where that is meant: beside others, or several of them. */
function readBare(lines: readonly string[], names: OptionNames, isTold: boolean): ReadonlyMap<number, Said[]> {
  const found = new Map<number, Said[]>();
  let count = 0;
  for (const [index, read] of readBareLines(lines, names).entries()) {
    if (read.length === 0) continue;
    found.set(
      index,
      read.map(([, said]) => said),
    );
    count += read.length;
  }
  return isTold || count >= LEAST_BARE || lines.filter((line) => line !== '').length === 1 ? found : new Map();
}

function collect(lines: readonly string[], names: OptionNames): Collector {
  const collector = new Collector();
  const read = readLines(lines, names);
  const states = readStates(lines);
  const loaded = readLoadedModules(lines, names);
  const bare = readBare(lines, names, read.some(({ length }) => length > 0) || states.size > 0);
  const listed = readNameLists(lines, names);
  const missing = linesBelowMissing(lines, listed);
  for (const index of lines.keys()) {
    for (const [kind, each] of read[index] ?? []) collector.add(kind, each, index + 1);
    for (const each of states.get(index) ?? []) collector.add('kernel-excerpt', each, index + 1);
    for (const each of loaded.get(index) ?? []) collector.add('loaded-modules', each, index + 1);
    for (const each of bare.get(index) ?? []) collector.add('option-list', each, index + 1);
    const symbol = missing.has(index) ? listed.get(index) : undefined;
    if (symbol !== undefined) collector.add('option-list', { symbol, value: 'n', wants: 'set' }, index + 1);
  }
  collectUnchecked(collector, lines, listed);
  return collector;
}

/** Lists that say nothing of what they name: Portage's of what it could not check, and those of people. */
function collectUnchecked(collector: Collector, lines: readonly string[], listed: ReadonlyMap<number, string>): void {
  const isTold = collector.kinds.size > 0;
  const head = findUncheckedList(lines);
  if (head !== -1 && !isTold) {
    for (const [index, line] of lines.entries()) {
      const item = index >= head ? readUncheckedItem(line) : null;
      if (item) collector.add('portage-messages', item, index + 1);
    }
    return;
  }
  if (listed.size < LEAST_BARE) return;
  for (const [index, symbol] of listed) collector.addUnchecked(symbol, index + 1, isTold ? null : 'option-names');
}

/** Docker as a package, with or without its category; not one of the packages beside it. */
const PACKAGE = /(?:\bapp-(?:containers|emulation)\/|(?:^|[^\w/.-]))docker(?:-ce|-engine)?-(\d+(?:\.\d+)+(?:-r\d+)?)/;
/** The title of a report: `28.0.0: Cannot start with iptables=true`. Docker counts from 17 on. */
const TITLE = /^\s{0,8}\[?(?:v|docker )?((?:1[789]|[23]\d)\.\d{1,2}\.\d{1,3})\]?:\s/i;

function findDocker(text: string): string | null {
  const version = (PACKAGE.exec(text) ?? TITLE.exec(text))?.[1] ?? '';
  return isRelease(version) ? version : null;
}

function isFoundIn(lines: readonly string[]): boolean {
  return lines.some((line) => isLookup(line) || readConfigLine(line)?.isFound === true);
}

/** What a paste was made by: the most telling that is in it, though words beside many lines of a file tell less. */
function kindOf(found: Collector, lines: readonly string[]): PasteKind | null {
  const kind = KINDS.find((each) => found.kinds.has(each)) ?? null;
  if (kind !== 'option-list') return kind;
  if (lines.some((line) => CHECK_CONFIG_HEAD.test(line))) return 'check-config-output';
  return found.countOf('kernel-excerpt') > found.countOf('option-list') ? 'kernel-excerpt' : kind;
}

/** What a program names counts more than the words in which a kernel was found. */
function kernelIn(release: string | null, lines: readonly string[]): string | null {
  if (release === null) return findKernelRelease(lines);
  return isOnlySaid(release, lines) ? (findNamedRelease(lines) ?? release) : release;
}

function readPart(
  { label, release, lines, isColumn }: KernelPart,
  all: readonly string[],
  names: OptionNames,
): Paste | null {
  const found = collect(lines, names);
  const kind = kindOf(found, lines);
  if (kind === null) return null;
  const kernelVersion = label === null ? kernelIn(release, lines) : release;
  const isLookedUp = label !== null || isColumn === true || isFoundIn(all);
  return {
    kind,
    label,
    statements: found.statements,
    omitted: found.omitted,
    kernelVersion,
    isKernelSaid: label === null && kernelVersion !== null && isOnlySaid(kernelVersion, lines),
    dockerVersion: null,
    cgroup: readCgroupVersion(lines),
    lacksHierarchy: lacksHierarchy(lines),
    missingControllers: readMissingControllers(lines),
    searches: kind === 'kernel-excerpt' ? findSearchCommands(lines) : [],
    isLookedUp,
    isFound: kind !== 'kernel-excerpt' || isLookedUp,
  };
}

/** The lines without those that tell somebody what to set, as long as others say how a kernel is. */
function withoutWishes(lines: readonly string[], names: OptionNames): readonly string[] {
  const wished = readWishes(lines, names.isOption).lines;
  if (wished.size === 0) return lines;
  const rest = lines.map((line, index) => (wished.has(index) ? '' : line));
  return collect(rest, names).statements.length > 0 ? rest : lines;
}

/** Everything that a text says about kernels, one entry for each of them; empty when it says nothing. */
export function readPastes(text: string, names: OptionNames): readonly Paste[] {
  if (!hasForm(text, TELLING_TEXT)) return [];
  const cleaned = cleanLines(text);
  const isDifference = isDiff(cleaned);
  const lines = isDifference ? readDiff(cleaned) : withoutWishes(readDiff(cleaned), names);
  const parts = isDifference ? [{ label: null, release: null, lines }] : splitKernels(lines, names);
  const dockerVersion = findDocker(text);
  return parts
    .flatMap((part) => readPart(part, lines, names) ?? [])
    .map((paste) => ({
      ...paste,
      dockerVersion,
      isFound: paste.isFound || isDifference,
      isLookedUp: paste.isLookedUp || isDifference,
    }));
}

/** Reads what a person pasted about a kernel: messages of checkers, lines that grep found, menuconfig, lists. */
import { LIMITS } from '../../core/limits.ts';
import { isRelease } from '../../core/release.ts';
import { lacksHierarchy, readCgroupVersion, readMissingControllers } from './check-config-output.ts';
import { cleanLines } from './clean-lines.ts';
import { isLookup, readConfigLine } from './config-excerpt.ts';
import { isDiff, readDiff } from './diff.ts';
import { findKernelRelease } from './kernel-release.ts';
import { readLoadedModules } from './loaded-modules.ts';
import { isMissingHead, readBareName } from './marked-list.ts';
import type { OptionNames } from './option-names.ts';
import { findUncheckedList, readUncheckedItem } from './portage-messages.ts';
import { KINDS, type PasteKind, readBareLine, readLine } from './read-line.ts';
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
const TELLING_TEXT =
  /CONFIG_|\[=|\[\s?missing|Unable to check for|diffconfig| -> |warning: |^Module\s{1,80}Size\s|scripts\/config|(?:[\])}>]|^|\s)-{3,4}>|^[\s│|]{0,12}(?:\[[ *]?\]|<[ M*]?>)\s|[A-Z]{3}\S{0,60}\s?[=:|]\s?(?:[ymn]\b|not set|missing)|[A-Z]{3}\s(?:is )?(?:not set|missing)|(?:missing|not set)\]?:?\s[A-Z]{3}/im;
/** So many options without `CONFIG_` are no accident; a line that stands alone is none either. */
const LEAST_BARE = 2;

class Collector {
  readonly #bySymbol = new Map<string, Statement>();
  readonly kinds = new Set<PasteKind>();
  omitted = 0;

  add(kind: PasteKind, said: Said, line: number): void {
    this.kinds.add(kind);
    const known = this.#bySymbol.get(said.symbol);
    // A value that is told by the way takes no complaint back.
    if (known?.wants && said.wants === null && known.value === said.value) return;
    if (known || this.#bySymbol.size < LIMITS.complaints) this.#bySymbol.set(said.symbol, { ...said, line });
    else this.omitted += 1;
  }

  get statements(): Statement[] {
    return [...this.#bySymbol.values()];
  }
}

/** Options that are named without `CONFIG_`, where that is meant: beside others, or several of them. */
function readBare(lines: readonly string[], names: OptionNames, isTold: boolean): ReadonlyMap<number, Said[]> {
  const found = new Map<number, Said[]>();
  for (const [index, line] of lines.entries()) {
    if (line === '' || line.includes('CONFIG_')) continue;
    const said = readBareLine(line, names).map(([, each]) => each);
    if (said.length > 0) found.set(index, said);
  }
  const count = [...found.values()].flat().length;
  return isTold || count >= LEAST_BARE || lines.filter((line) => line !== '').length === 1 ? found : new Map();
}

function collect(lines: readonly string[], names: OptionNames): Collector {
  const collector = new Collector();
  const read = lines.map((line) => readLine(line, names));
  const states = readStates(lines);
  const loaded = readLoadedModules(lines, names);
  const bare = readBare(lines, names, read.some(({ length }) => length > 0) || states.size > 0);
  let isListed = false;
  for (const [index, line] of lines.entries()) {
    if (isMissingHead(line)) isListed = true;
    else if (line === '') isListed = false;
    const said = read[index] ?? [];
    for (const [kind, each] of said) collector.add(kind, each, index + 1);
    for (const each of states.get(index) ?? []) collector.add('kernel-excerpt', each, index + 1);
    for (const each of loaded.get(index) ?? []) collector.add('loaded-modules', each, index + 1);
    for (const each of bare.get(index) ?? []) collector.add('option-list', each, index + 1);
    const name = isListed && said.length === 0 ? readBareName(line) : null;
    if (name) collector.add('option-list', name, index + 1);
  }
  return collector;
}

/** A list of names, which says nothing of them: Portage's, or one of somebody who asks about them. */
function collectUnchecked(lines: readonly string[]): Collector {
  const collector = new Collector();
  const head = findUncheckedList(lines);
  const listed = lines.flatMap((line, index) => {
    const item = head === -1 ? readBareName(line) : index >= head ? readUncheckedItem(line) : null;
    return item ? [{ symbol: item.symbol, line: index + 1 }] : [];
  });
  if (head === -1 && listed.length < LEAST_BARE) return collector;
  for (const { symbol, line } of listed)
    collector.add(head === -1 ? 'option-names' : 'portage-messages', { symbol, value: null, wants: 'unchecked' }, line);
  return collector;
}

function findDocker(text: string): string | null {
  const version = /\bapp-(?:containers|emulation)\/docker-(\d+(?:\.\d+)+(?:-r\d+)?)/.exec(text)?.[1] ?? '';
  return isRelease(version) ? version : null;
}

function isFoundIn(lines: readonly string[]): boolean {
  return lines.some((line) => isLookup(line) || readConfigLine(line)?.isFound === true);
}

function readPart(
  { label, release, lines, isColumn }: KernelPart,
  all: readonly string[],
  names: OptionNames,
): Paste | null {
  const told = collect(lines, names);
  const found = told.kinds.size > 0 ? told : collectUnchecked(lines);
  const kind = KINDS.find((each) => found.kinds.has(each));
  if (kind === undefined) return null;
  const isLookedUp = label !== null || isColumn === true || isFoundIn(all);
  return {
    kind,
    label,
    statements: found.statements,
    omitted: found.omitted,
    kernelVersion: release ?? (label === null ? findKernelRelease(lines) : null),
    dockerVersion: null,
    cgroup: readCgroupVersion(lines),
    lacksHierarchy: lacksHierarchy(lines),
    missingControllers: readMissingControllers(lines),
    searches: kind === 'kernel-excerpt' ? findSearchCommands(lines) : [],
    isLookedUp,
    isFound: kind !== 'kernel-excerpt' || isLookedUp,
  };
}

/** Everything that a text says about kernels, one entry for each of them; empty when it says nothing. */
export function readPastes(text: string, names: OptionNames): readonly Paste[] {
  if (!TELLING_TEXT.test(text)) return [];
  const cleaned = cleanLines(text);
  const isDifference = isDiff(cleaned);
  const lines = readDiff(cleaned);
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

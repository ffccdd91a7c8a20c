/** Reads what a person pasted about a kernel: messages of checkers, lines that grep found, menuconfig, lists. */
import { LIMITS } from '../../core/limits.ts';
import { isRelease } from '../../core/release.ts';
import {
  lacksHierarchy,
  readCgroupVersion,
  readCheckConfigLine,
  readMissingControllers,
} from './check-config-output.ts';
import { cleanLines } from './clean-lines.ts';
import { isLookup, readConfigLine } from './config-excerpt.ts';
import { isDiff, readDiff } from './diff.ts';
import { findKernelRelease } from './kernel-release.ts';
import { isMissingHead, readBareName, readMarkedLine } from './marked-list.ts';
import { readMenuconfigLine } from './menuconfig-search.ts';
import { readMergeLine } from './merge-config-output.ts';
import { findUncheckedList, readPortageLine, readUncheckedItem } from './portage-messages.ts';
import { findSearchCommand, type SearchCommand } from './search-command.ts';
import type { Said, Statement } from './statement.ts';

/** What a paste was made by, the most telling first. */
const KINDS = [
  'portage-messages',
  'check-config-output',
  'merge-config-output',
  'menuconfig-search',
  'option-list',
  'kernel-excerpt',
] as const;
type PasteKind = (typeof KINDS)[number];

export interface Paste {
  readonly kind: PasteKind;
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
  /** What was looked for, where lines of a configuration are what a search has found. */
  readonly search: SearchCommand | null;
  /** The lines are those of a kernel that exists, not wishes for one. */
  readonly isFound: boolean;
}

/** Nothing is looked at more closely that has none of these. */
const TELLING = /CONFIG_|\[=|\[\s?missing/i;

/** A text without any of these says nothing about a kernel: most files of a host. */
const TELLING_TEXT = /CONFIG_|\[=|\[\s?missing|Unable to check for|diffconfig| -> /i;

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

/** What a line says, with the kind of paste that it belongs to. */
function readLine(line: string): readonly [PasteKind, Said][] {
  const merged = readMergeLine(line);
  if (merged) return [['merge-config-output', merged]];
  const config = readConfigLine(line);
  if (config) return [['kernel-excerpt', config.said]];
  const checked = readCheckConfigLine(line);
  if (checked) return [['check-config-output', checked]];
  const complaint = readPortageLine(line);
  if (complaint) return [['portage-messages', complaint]];
  const searched = readMenuconfigLine(line);
  if (searched.length > 0) return searched.map((said) => ['menuconfig-search', said]);
  const marked = readMarkedLine(line);
  return marked ? [['option-list', marked]] : [];
}

function collect(lines: readonly string[]): Collector {
  const collector = new Collector();
  let isListed = false;
  for (const [index, line] of lines.entries()) {
    if (isMissingHead(line)) isListed = true;
    else if (line === '') isListed = false;
    if (!TELLING.test(line)) continue;
    const said = readLine(line);
    for (const [kind, each] of said) collector.add(kind, each, index + 1);
    const name = isListed && said.length === 0 ? readBareName(line) : null;
    if (name) collector.add('option-list', name, index + 1);
  }
  return collector;
}

function collectUnchecked(lines: readonly string[]): Collector {
  const collector = new Collector();
  const head = findUncheckedList(lines);
  if (head === -1) return collector;
  for (const [index, line] of lines.entries()) {
    const item = index >= head ? readUncheckedItem(line) : null;
    if (item) collector.add('portage-messages', item, index + 1);
  }
  return collector;
}

function findDocker(text: string): string | null {
  const version = /\bapp-(?:containers|emulation)\/docker-(\d+(?:\.\d+)+(?:-r\d+)?)/.exec(text)?.[1] ?? '';
  return isRelease(version) ? version : null;
}

function isFoundIn(lines: readonly string[]): boolean {
  return lines.some((line) => isLookup(line) || readConfigLine(line)?.isFound === true);
}

/** Everything that a text says about a kernel, or null when it says nothing. */
export function readPaste(text: string): Paste | null {
  if (!TELLING_TEXT.test(text)) return null;
  const cleaned = cleanLines(text);
  const lines = readDiff(cleaned);
  const told = collect(lines);
  const found = told.kinds.size > 0 ? told : collectUnchecked(lines);
  const kind = KINDS.find((each) => found.kinds.has(each));
  if (kind === undefined) return null;
  return {
    kind,
    statements: found.statements,
    omitted: found.omitted,
    kernelVersion: findKernelRelease(lines),
    dockerVersion: findDocker(text),
    cgroup: readCgroupVersion(lines),
    lacksHierarchy: lacksHierarchy(lines),
    missingControllers: readMissingControllers(lines),
    search: kind === 'kernel-excerpt' ? findSearchCommand(lines) : null,
    isFound: kind !== 'kernel-excerpt' || isFoundIn(lines) || isDiff(cleaned),
  };
}

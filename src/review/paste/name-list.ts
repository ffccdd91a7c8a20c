/** Lists of options without a word on their state: a guide's, or what somebody asks about. `CONFIG_` may be left out. */
import { isMissingHead } from './marked-list.ts';
import type { OptionNames } from './option-names.ts';

/** A name alone in its line, or with a remark in parentheses: `CONFIG_IP_NF_NAT (iptable_nat)`. */
const NAME = /^(?<prefix>CONFIG_)?(?<symbol>[A-Z][A-Z0-9_]{2,80})(?:\s{0,4}[(（][^()（）]{0,80}[)）])?[,;.，；]?$/;
/** So many names without `CONFIG_` below each other are a list, where the facts know half of them. */
const LEAST_BARE = 3;
const KNOWN_SHARE = 2;

interface Name {
  readonly symbol: string;
  readonly isBare: boolean;
  /** Where it stands. */
  readonly index: number;
}

function nameIn(line: string, index: number): Name | null {
  const { prefix, symbol } = NAME.exec(line)?.groups ?? {};
  return symbol === undefined ? null : { symbol, isBare: prefix === undefined, index };
}

/** Names that follow each other; an empty line ends a run. */
function runsIn(lines: readonly string[]): Name[][] {
  const runs: Name[][] = [];
  for (const [index, line] of lines.entries()) {
    const name = nameIn(line, index);
    if (!name) continue;
    const run = runs.at(-1);
    if (run?.at(-1)?.index === index - 1) run.push(name);
    else runs.push([name]);
  }
  return runs;
}

function isList(run: readonly Name[], { isOption }: OptionNames): boolean {
  if (run.some(({ isBare }) => !isBare)) return true;
  const known = run.filter(({ symbol }) => isOption(symbol)).length;
  return run.length >= LEAST_BARE && known * KNOWN_SHARE >= run.length;
}

/** The names of all lists, by the index of the line of each. */
export function readNameLists(lines: readonly string[], names: OptionNames): ReadonlyMap<number, string> {
  const listed = runsIn(lines).filter((run) => isList(run, names));
  return new Map(listed.flat().map(({ index, symbol }) => [index, symbol]));
}

/** The indexes of the lines of lists below a headline that says that these are missing; it may stand apart. */
export function linesBelowMissing(lines: readonly string[], listed: ReadonlyMap<number, string>): ReadonlySet<number> {
  const below = new Set<number>();
  let isOpen = false;
  let hasBegun = false;
  for (const [index, line] of lines.entries()) {
    if (isMissingHead(line)) [isOpen, hasBegun] = [true, false];
    else if (line === '') isOpen &&= !hasBegun;
    else if (listed.has(index)) hasBegun = true;
    if (isOpen && listed.has(index)) below.add(index);
  }
  return below;
}

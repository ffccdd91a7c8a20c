/** Reads what `equery uses PACKAGE` (gentoolkit) prints: the flags as they would be, and as they are installed. */
import type { Parsed, SourceText } from '../../evidence.ts';
import { splitPackageVersion } from '../../portage/atom.ts';

interface QueriedFlag {
  readonly flag: string;
  /** As the package would be installed now. */
  readonly wanted: boolean;
  /** As it is installed; null when that column is missing. */
  readonly installed: boolean | null;
  /** 1-based. */
  readonly line: number;
}

interface QueriedPackage {
  readonly name: string;
  readonly version: string;
  readonly flags: readonly QueriedFlag[];
  /** 1-based. */
  readonly line: number;
}

export interface EqueryUses {
  readonly packages: readonly QueriedPackage[];
}

const MAX_LINES = 5_000;
const HEADLINE = /^ ?\*? ?Found these USE flags for (\S{3,200}?):?$/;
const FLAG = /^ *([+-]) (?:([+-]) )?([A-Za-z0-9][A-Za-z0-9+_@-]*)(?: +:|$)/;

/** Never throws; lines are 1-based. */
export function parseEqueryUses(source: SourceText): Parsed<EqueryUses> {
  const packages: { name: string; version: string; flags: QueriedFlag[]; line: number }[] = [];
  for (const [index, raw] of source.firstLines(MAX_LINES).entries()) {
    const text = raw.trimEnd();
    const headline = HEADLINE.exec(text)?.[1];
    const split = headline === undefined ? null : splitPackageVersion(headline);
    if (split) packages.push({ ...split, flags: [], line: index + 1 });
    const [, wanted, installed, flag] = FLAG.exec(text) ?? [];
    if (flag === undefined) continue;
    const isOn = installed === undefined ? null : installed === '+';
    packages.at(-1)?.flags.push({ flag, wanted: wanted === '+', installed: isOn, line: index + 1 });
  }
  return { content: { packages }, told: [] };
}

/** Reads /etc/portage/package.use, or all the files of such a folder one after the other: portage(5). */
import type { Parsed, SourceText, Told } from '../../evidence.ts';
import { type Atom, packageOf } from '../../portage/atom.ts';
import { tellInit } from '../../portage/init.ts';
import { readPackageLines } from '../../portage/lines.ts';
import { type FlagSetting, readFlags } from '../../portage/use-flags.ts';

interface PackageUseEntry {
  readonly atom: Atom;
  readonly flags: readonly FlagSetting[];
  /** 1-based. */
  readonly line: number;
}

export interface PackageUse {
  readonly entries: readonly PackageUseEntry[];
  /** Lines that Portage would leave out, 1-based. */
  readonly unread: readonly number[];
}

/** Never throws; lines are 1-based. */
export function parsePackageUse(source: SourceText): Parsed<PackageUse> {
  const { entries: lines, unread } = readPackageLines(source.lines);
  const entries = lines.map(({ atom, words, line }) => ({ atom, flags: readFlags(words), line }));
  const told = entries
    .filter(({ atom }) => packageOf(atom) === '*/*')
    .flatMap(({ flags }): readonly Told[] => tellInit(source, flags));
  return { content: { entries, unread }, told };
}

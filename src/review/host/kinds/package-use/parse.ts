/** Reads /etc/portage/package.use, or all the files of such a folder one after the other: portage(5). */
import type { Parsed, SourceText, Told } from '../../evidence.ts';
import { FlagLine } from '../../portage/flag-line.ts';
import { tellInit } from '../../portage/init.ts';
import { MOST_PACKAGE_LINES, readPackageLines } from '../../portage/lines.ts';

export interface PackageUse {
  readonly entries: readonly FlagLine[];
  /** Lines that Portage would leave out, 1-based. */
  readonly unread: readonly number[];
}

/** Never throws; lines are 1-based. */
export function parsePackageUse(source: SourceText): Parsed<PackageUse> {
  const { entries: lines, unread } = readPackageLines(source.firstLines(MOST_PACKAGE_LINES));
  const entries = lines.map((line) => new FlagLine(line));
  const told = entries
    .filter(({ atom }) => atom.category === '*' && atom.name === '*')
    .flatMap(({ flags }): readonly Told[] => tellInit(source, flags));
  return { content: { entries, unread }, told };
}

/** Reads /etc/portage/package.mask or package.unmask, a file or all files of the folder: portage(5). */
import type { Parsed, SourceText } from '../../evidence.ts';
import { MOST_PACKAGE_LINES, type PackageLine, readPackageLines } from '../../portage/lines.ts';

export interface Masks {
  /** What the name of the file says; its lines look the same. */
  readonly unmasks: boolean;
  readonly entries: readonly PackageLine[];
  /** Lines that Portage would leave out, 1-based. */
  readonly unread: readonly number[];
}

/** Never throws; lines are 1-based. `-atom`, a mask taken back, is passed over. */
export function parsePackageMask(source: SourceText): Parsed<Masks> {
  const { entries, unread } = readPackageLines(source.firstLines(MOST_PACKAGE_LINES));
  return { content: { unmasks: source.name.includes('unmask'), entries, unread }, told: [] };
}

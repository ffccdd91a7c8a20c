/** Reads /etc/portage/package.mask or package.unmask, a file or all files of the folder: portage(5). */
import type { Parsed, SourceText } from '../../evidence.ts';
import type { Atom } from '../../portage/atom.ts';
import { readPackageLines } from '../../portage/lines.ts';

interface MaskEntry {
  readonly atom: Atom;
  /** 1-based. */
  readonly line: number;
}

export interface Masks {
  /** What the name of the file says; its lines look the same. */
  readonly unmasks: boolean;
  readonly entries: readonly MaskEntry[];
  /** Lines that Portage would leave out, 1-based. */
  readonly unread: readonly number[];
}

/** Never throws; lines are 1-based. `-atom`, a mask taken back, is passed over. */
export function parsePackageMask(source: SourceText): Parsed<Masks> {
  const { entries, unread } = readPackageLines(source.lines);
  const masks = entries.map(({ atom, line }) => ({ atom, line }));
  return { content: { unmasks: source.name.includes('unmask'), entries: masks, unread }, told: [] };
}

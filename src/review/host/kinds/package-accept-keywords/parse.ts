/** Reads /etc/portage/package.accept_keywords (once package.keywords), a file or all files of the folder: portage(5). */
import type { Parsed, SourceText } from '../../evidence.ts';
import type { Atom } from '../../portage/atom.ts';
import { readPackageLines, type Word } from '../../portage/lines.ts';

interface AcceptedEntry {
  readonly atom: Atom;
  /** `~amd64`, `**`; none means the testing keyword of the host's own architecture. */
  readonly keywords: readonly Word[];
  /** 1-based. */
  readonly line: number;
}

export interface AcceptedKeywords {
  readonly entries: readonly AcceptedEntry[];
  /** Lines that Portage would leave out, 1-based. */
  readonly unread: readonly number[];
}

/** Never throws; lines are 1-based. */
export function parsePackageAcceptKeywords(source: SourceText): Parsed<AcceptedKeywords> {
  const { entries, unread } = readPackageLines(source.lines);
  const content = { entries: entries.map(({ atom, words, line }) => ({ atom, keywords: words, line })), unread };
  return { content, told: [] };
}

/** Reads /etc/portage/package.accept_keywords (once package.keywords), a file or all files of the folder: portage(5). */
import type { Parsed, SourceText } from '../../evidence.ts';
import { MOST_PACKAGE_LINES, type PackageLine, readPackageLines } from '../../portage/lines.ts';

export interface AcceptedKeywords {
  /** Behind an atom: `~amd64`, `**`; nothing means the testing keyword of the host's own architecture. */
  readonly entries: readonly PackageLine[];
  /** Lines that Portage would leave out, 1-based. */
  readonly unread: readonly number[];
}

/** Never throws; lines are 1-based. */
export function parsePackageAcceptKeywords(source: SourceText): Parsed<AcceptedKeywords> {
  return { content: readPackageLines(source.firstLines(MOST_PACKAGE_LINES)), told: [] };
}

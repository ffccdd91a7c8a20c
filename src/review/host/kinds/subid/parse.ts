/** /etc/subuid and /etc/subgid: which ids a person may use in a user namespace (subuid(5)). */
import { numberedLines } from '../../columns.ts';
import type { Parsed, SourceText } from '../../evidence.ts';

export interface IdRange {
  readonly owner: string;
  readonly start: number;
  readonly count: number;
  readonly line: number;
}

export interface Subid {
  readonly ranges: readonly IdRange[];
}

/** Reads `NAME:START:COUNT` lines. */
export function parseSubid(source: SourceText): Parsed<Subid> {
  const ranges: IdRange[] = [];
  for (const [line, text] of numberedLines(source)) {
    const [owner = '', start = '', count = '', ...rest] = text.trim().split(':', 5);
    const isRange = /^\d{1,10}$/.test(start) && /^\d{1,10}$/.test(count) && owner !== '' && rest.length === 0;
    if (isRange) ranges.push({ owner, start: Number(start), count: Number(count), line });
  }
  return { content: { ranges }, told: [] };
}

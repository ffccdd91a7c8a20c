/** Which kernel lines get no more fixes. */
import type { KernelLines } from '../knowledge/schema/kernel-lines.ts';
import { inRange } from '../knowledge/version.ts';

/** The end of a line: its last release and the day, as far as they are known. */
export interface KernelEnd {
  /** `4.14` */
  readonly line: string;
  readonly last?: string;
  readonly on?: string;
}

/** What is known of the end of a release's line; null when it is kept, or nothing is known. */
export function kernelEnd(release: string, { ended, longterm, knownBefore }: KernelLines): KernelEnd | null {
  const line = /^\d+\.\d+/.exec(release)?.[0];
  if (line === undefined) return null;
  const known = ended.find((each) => each.line === line);
  if (known) return { line, on: known.date, ...(known.last !== undefined && { last: known.last }) };
  return longterm.some((each) => each.line === line) || !inRange(line, `< ${knownBefore}`) ? null : { line };
}

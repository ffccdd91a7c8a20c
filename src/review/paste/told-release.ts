/** Which of some words is a release of the kernel at hand. */
import { isRelease } from '../../core/release.ts';
import { trimEndOf } from '../../core/trim-end.ts';

/** What may stand behind a release in a sentence or a path. */
const MARKS = '/.,:;)';

function withoutMarks(text: string): string {
  return trimEndOf(text.trim(), MARKS);
}

/** Whether what was read is a release, and not `5.11+` or `4.1.x`, which mean many. */
export function isTold(text: string): boolean {
  const release = withoutMarks(text);
  return isRelease(release) && !/^\d+\.\d+(?:\+|\.[xy])$/i.test(release);
}

/** The first that is one; null where none is. */
export function pickTold(candidates: readonly string[]): string | null {
  const told = candidates.find(isTold);
  return told === undefined ? null : withoutMarks(told);
}

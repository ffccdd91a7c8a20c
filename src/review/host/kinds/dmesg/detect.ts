/** The kernel's own log. */
import type { Sureness } from '../kind.ts';

/** The time since boot, or the date that `dmesg -T` has in its place. */
const STAMP = /^[ \t>|]{0,20}(?:<\d{1,3}>)?\[ {0,6}(?:\d{1,8}\.\d{6}|[A-Z][a-z]{2} [A-Z][a-z]{2} [\d: ]{14,18})\] \S/gm;
const FIRST = /\bLinux version \d{1,3}\.\d{1,4}[^\s(]{0,100} \(/;
const ENOUGH = 3;

export function detectDmesg(head: string): Sureness {
  const count = (head.match(STAMP) ?? []).length;
  if (count === 0) return 'no';
  if (FIRST.test(head)) return 'certain';
  return count >= ENOUGH ? 'likely' : 'possible';
}

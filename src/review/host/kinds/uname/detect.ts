import { isRelease } from '../../../../core/release.ts';
import { headRows } from '../../columns.ts';
import type { Detect } from '../kind.ts';

/** `Linux HOST RELEASE #1 …`, `Linux RELEASE MACHINE`, `Linux version RELEASE …` */
function isUname([system, first = '', second = '', third]: readonly string[]): boolean {
  if (system !== 'Linux') return false;
  const isFull = isRelease(second) && (third?.startsWith('#') === true || first === 'version');
  return isFull || (/^\d+\.\d/.test(first) && isRelease(first));
}

/** `uname -a`, `uname -srm`, /proc/version; a lone release may be that of `uname -r`. */
export const detectUname: Detect = (head) => {
  if (headRows(head).some(isUname)) return 'certain';
  const text = head.trim();
  return text.length < 100 && isRelease(text) && /^\d+\.\d+\.\d/.test(text) ? 'likely' : 'no';
};

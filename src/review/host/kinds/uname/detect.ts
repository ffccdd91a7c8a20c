import { isRelease } from '../../../../core/release.ts';
import type { Detect } from '../kind.ts';

const UNAME =
  /^Linux[ \t]+(?:\S{1,255}[ \t]+)?\d{1,2}\.\d{1,3}\S{0,100}[ \t]+(?:#\d|\S{1,40}[ \t]*$)|^Linux version \d/m;

/** `uname -a`, `uname -srm`, /proc/version; a lone release may be that of `uname -r`. */
export const detectUname: Detect = (head) => {
  if (UNAME.test(head)) return 'certain';
  const text = head.trim();
  return text.length < 100 && isRelease(text) && /^\d+\.\d+\.\d+/.test(text) ? 'likely' : 'no';
};

/** Tells the output of `emerge --info` by its first line and by the line of the repository. */
import type { Sureness } from '../kind.ts';

const FIRST = /^[ \t>$#]{0,8}Portage \d+\.\d+(?:\.\d+)*(?:[-_.][\w.-]+)? \(/m;
const REPOSITORY = /^(?:Timestamp of|Head commit of) repository \w/m;
const UNAME = /^System uname: Linux-/m;

export function detectEmergeInfo(head: string): Sureness {
  if (FIRST.test(head)) return 'certain';
  return UNAME.test(head) || REPOSITORY.test(head) ? 'likely' : 'no';
}

/** Tells the output of `emerge --info` by its first line and by the line of the repository. */
import type { Sureness } from '../kind.ts';
import { readFirstLine } from './first-line.ts';

const LATER = ['System uname: Linux-', 'Timestamp of repository ', 'Head commit of repository '];

export function detectEmergeInfo(head: string): Sureness {
  const lines = head.split('\n');
  if (lines.some((line) => readFirstLine(line) !== null)) return 'certain';
  return lines.some((line) => LATER.some((start) => line.startsWith(start))) ? 'likely' : 'no';
}

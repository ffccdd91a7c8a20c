/** Tells the output of `emerge -pv` by its lines of packages, and emerge's complaints by their words. */
import type { Sureness } from '../kind.ts';
import { readBox } from './box.ts';

const COMPLAINT =
  /^(?:emerge: there are no ebuilds |!!! All ebuilds that could satisfy |The following (?:USE|keyword|mask|license) changes are necessary to proceed)/m;

export function detectEmergePretend(head: string): Sureness {
  return COMPLAINT.test(head) || head.split('\n').some((line) => readBox(line) !== null) ? 'certain' : 'no';
}

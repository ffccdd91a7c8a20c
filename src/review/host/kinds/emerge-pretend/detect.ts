/** Tells the output of `emerge -pv` by its lines of packages, and emerge's complaints by their words. */
import type { Sureness } from '../kind.ts';

const PACKAGE = /^\[(?:ebuild|binary|nomerge|uninstall|blocks)\b[^\]\n]{0,20}\] [ \t]{0,40}\S+\//m;
const COMPLAINT =
  /^(?:emerge: there are no ebuilds |!!! All ebuilds that could satisfy |The following (?:USE|keyword|mask|license) changes are necessary to proceed)/m;

export function detectEmergePretend(head: string): Sureness {
  return PACKAGE.test(head) || COMPLAINT.test(head) ? 'certain' : 'no';
}

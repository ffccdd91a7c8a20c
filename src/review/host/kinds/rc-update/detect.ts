import { headRows } from '../../columns.ts';
import type { Detect } from '../kind.ts';

/** The runlevels that OpenRC brings; one of them stands in nearly every list. */
const RUNLEVELS = new Set(['sysinit', 'boot', 'default', 'shutdown', 'nonetwork']);

/** `NAME | RUNLEVEL…` */
function isService([, bar, ...runlevels]: readonly string[]): boolean {
  return bar === '|' && !runlevels.includes('|') && runlevels.some((each) => RUNLEVELS.has(each));
}

/** rc-status: a runlevel, and states in brackets below it. */
function isStatus(head: string): boolean {
  return /^Runlevel: /m.test(head) && head.includes('[ ');
}

/** Lists of services by runlevel: nothing else puts `|` between a name and `default`. */
export const detectRcUpdate: Detect = (head) => (headRows(head).some(isService) || isStatus(head) ? 'certain' : 'no');

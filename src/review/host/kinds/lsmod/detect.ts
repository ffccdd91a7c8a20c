import type { Detect } from '../kind.ts';

/** lsmod's header, and the lines of /proc/modules. */
const LSMOD = /^Module[ \t]+Size[ \t]+Used by\b|^\w{1,64} \d{1,10} \d{1,6} \S{1,2000} (?:Live|Loading|Unloading) 0x/m;

export const detectLsmod: Detect = (head) => (LSMOD.test(head) ? 'certain' : 'no');

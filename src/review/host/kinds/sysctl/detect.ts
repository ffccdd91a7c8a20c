import type { Detect } from '../kind.ts';

const LINE = /^-?(?:net|kernel|user|vm|fs|dev)[./][a-z_]{2,40}[\w./-]{0,120}[ \t]*=[ \t]*-?[\w"]/m;

/** Names of the kernel's own tree with a value: nothing else is written like that. */
export const detectSysctl: Detect = (head) => (LINE.test(head) ? 'certain' : 'no');

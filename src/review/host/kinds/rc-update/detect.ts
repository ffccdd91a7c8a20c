import type { Detect } from '../kind.ts';

/** The runlevels that OpenRC brings; one of them stands in nearly every list. */
const RUNLEVEL =
  /^[ \t]{0,60}[\w.@+:-]{1,64} \|[ \t](?:[^|\n]{0,80}[ \t])?(?:sysinit|boot|default|shutdown|nonetwork)(?:[ \t]|$)/m;
const STATUS = /^Runlevel: [\w-]{1,64}[ \t]*$/m;

/** Lists of services by runlevel: nothing else puts `|` between a name and `default`. */
export const detectRcUpdate: Detect = (head) => (RUNLEVEL.test(head) || STATUS.test(head) ? 'certain' : 'no');

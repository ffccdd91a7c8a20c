/** The kernel's own log. */
import type { Sureness } from '../kind.ts';

/**
 * The time since boot, or the date that `dmesg -T` and `dmesg -H` have in its place; `dmesg -x` tells before it how grave
 * it is. An X server stamps its log alike, with marks behind.
 */
const STAMPED =
  /^[ \t>|]{0,20}(?:[a-z0-9]{1,8} {0,3}:[a-z]{1,6} {0,3}: {0,3}|<\d{1,3}>)?\[(?: {0,6}\d{1,8}\.\d{3,9}| {0,3}\+\d{1,6}\.\d{6}|[A-Z][a-z]{2} ?\d{1,2} \d\d:\d\d|[A-Z][a-z]{2} [A-Z][a-z]{2} [\d: ]{14,18})\] (?!\((?:II|WW|EE|NI|--|\*\*|==|\+\+|!!|\?\?)\))\S/m;

/** As `dmesg --time-format iso` stamps its lines: nobody else writes a comma there. */
const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d,\d{6}[+-]\d\d:\d\d \S/m;

/**
 * A line of the kernel in a log of the system: `journalctl -k`, kern.log, metalog. A time, mostly a host, mostly without
 * the time since boot; syslogd of busybox says how grave it is.
 */
const OF_SYSTEM_LOG =
  /^(?:[^\n]{0,10}\d{4}-\d\d-\d\d[T ]|[^\s\d]{2,5} {1,2}\d{1,2} |\d{1,2}月 {1,2}\d{1,2} )\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?(?: [A-Z]{2,5})? (?:[\w.:-]{1,64} )?(?:kern\.[a-z]{1,7} )?(?:kernel: |\[kernel\] )\S/m;

/** No other program stamps its lines like that: one is enough, whatever stands around it. */
export function detectDmesg(head: string): Sureness {
  return [STAMPED, ISO, OF_SYSTEM_LOG].some((sign) => sign.test(head)) ? 'certain' : 'no';
}

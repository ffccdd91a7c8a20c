/** What a review may call good of a host: only what a rule has looked at from end to end. */
import type { Finding } from '../review.ts';
import { UNREADABLE } from '../unreadable.ts';

/** Rules that find a whole file to be as it should be. */
const COMFORTS: ReadonlySet<string> = new Set(['daemon/accepted', 'docker/healthy']);
/** Rules that tell of what was not read. */
const UNREAD: ReadonlySet<string> = new Set(['host/breaks-off', 'host/read-in-part', UNREADABLE]);

/** Whether a rule says that all is well. */
export function isComfort({ rule }: Pick<Finding, 'rule'>): boolean {
  return COMFORTS.has(rule);
}

/** Whether something is found to be good, and nothing was left unread that may say otherwise. */
export function isComforting(findings: readonly Finding[]): boolean {
  return findings.some(isComfort) && !findings.some(({ rule }) => UNREAD.has(rule));
}

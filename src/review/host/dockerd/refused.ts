/** The refusals of each daemon.json, mended where it was broken; shared by the rules about them. */

import type { RuleInput } from '../rules/rule.ts';
import { type Daemon, type DaemonFile, daemonOf } from './daemon.ts';
import { findRefusals, type Refusal } from './refusals.ts';

export interface Refused<R extends Refusal['reason']> {
  readonly file: DaemonFile;
  readonly daemon: Daemon;
  readonly refusal: Extract<Refusal, { reason: R }>;
}

/** All refusals for one reason, in the order in which dockerd finds them. */
export function refusedFor<R extends Refusal['reason']>(input: RuleInput, reason: R): Refused<R>[] {
  const daemon = daemonOf(input);
  return daemon.files.flatMap((file) => {
    const { root } = file.evidence.content;
    if (root?.type !== 'object') return [];
    return findRefusals({ root, fault: null, isEmpty: false }, input.knowledge.host.daemonOptions, input.profile.docker)
      .filter((refusal): refusal is Extract<Refusal, { reason: R }> => refusal.reason === reason)
      .map((refusal) => ({ file, daemon, refusal }));
  });
}

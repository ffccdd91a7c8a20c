/** The refusals of each daemon.json, mended where it was broken; shared by the rules about them. */

import type { RuleInput } from '../rule.ts';
import { type Daemon, type DaemonFile, daemonOf } from './daemon.ts';
import { findRefusals, type Refusal } from './refusals.ts';

export interface Refused<R extends Refusal['reason']> {
  readonly file: DaemonFile;
  readonly daemon: Daemon;
  readonly refusal: Extract<Refusal, { reason: R }>;
}

const known = new WeakMap<DaemonFile, readonly Refusal[]>();

/** The refusals of a file; the same for all rules of one review. */
function refusalsOf(file: DaemonFile, { knowledge, profile }: RuleInput): readonly Refusal[] {
  const before = known.get(file);
  if (before) return before;
  const { root } = file.evidence.content;
  const refusals =
    root?.type === 'object'
      ? findRefusals({ root, fault: null, isEmpty: false }, knowledge.host.daemonOptions, profile.docker)
      : [];
  known.set(file, refusals);
  return refusals;
}

/** All refusals for one reason, in the order in which dockerd finds them. */
export function refusedFor<R extends Refusal['reason']>(input: RuleInput, reason: R): Refused<R>[] {
  const daemon = daemonOf(input);
  return daemon.files.flatMap((file) =>
    refusalsOf(file, input)
      .filter((refusal): refusal is Extract<Refusal, { reason: R }> => refusal.reason === reason)
      .map((refusal) => ({ file, daemon, refusal })),
  );
}

/** A daemon.json that dockerd takes. */
import { daemonOf } from '../../dockerd/daemon.ts';
import { findRefusals } from '../../dockerd/refusals.ts';
import type { HostRule } from '../../rule.ts';

export const accepted: HostRule = {
  id: 'daemon/accepted',
  check: (input) =>
    daemonOf(input)
      .files.filter(({ evidence: { content } }) => {
        const file = { root: content.root, fault: content.fault, isEmpty: false };
        return findRefusals(file, input.knowledge.host.daemonOptions, input.profile.docker).length === 0;
      })
      .map(({ name, evidence }) => ({
        subject: name,
        values: { file: name, docker: input.profile.docker },
        places: [evidence.source.at(null)],
      })),
};

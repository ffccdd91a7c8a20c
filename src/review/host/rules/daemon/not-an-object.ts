/** The file is JSON, but no object. */
import { daemonOf } from '../../dockerd/daemon.ts';
import { findRefusals } from '../../dockerd/refusals.ts';
import type { HostRule } from '../../rule.ts';

export const notAnObject: HostRule = {
  id: 'daemon/not-an-object',
  check: (input) =>
    daemonOf(input).files.flatMap((file) => {
      const { root } = file.evidence.content;
      const [first] = findRefusals(
        { root, fault: null, isEmpty: false },
        input.knowledge.host.daemonOptions,
        input.profile.docker,
      );
      if (first?.reason !== 'not-an-object') return [];
      return [{ subject: file.name, values: { message: first.message }, places: [file.at(first.node)] }];
    }),
};

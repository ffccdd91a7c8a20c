/** A service sets a limit that cgroup v2 does not have: Docker drops it with a warning. */

import type { HostRule } from '../../rule.ts';
import { nodeAt, textOf } from '../../yaml/node.ts';

/** Limits that pkg/sysinfo/cgroup2_linux.go of moby does not find. */
const LIMITS = ['oom_kill_disable', 'mem_swappiness'];

export const composeOnlyCgroupV1: HostRule = {
  id: 'compose/only-cgroup-v1',
  check: ({ host, profile }) => {
    if (profile.cgroup === 1) return [];
    return host.of('compose').flatMap(({ content, source }) =>
      content.services.flatMap(({ name, node }) =>
        LIMITS.flatMap((limit) => {
          const value = nodeAt(node, limit);
          const text = textOf(value);
          if (!value || text === undefined || text === 'false') return [];
          return [{ subject: limit, values: { service: name, limit }, places: [source.at(value.line)] }];
        }),
      ),
    );
  },
};

/** The running kernel has a controller switched off. */
import type { HostRule } from '../../rule.ts';

const USED = ['memory', 'cpu', 'cpuset', 'cpuacct', 'blkio', 'pids', 'devices'];

export const runningControllerOff: HostRule = {
  id: 'cgroup/controller-off',
  check: ({ host }) =>
    host.of('cgroups').flatMap(({ content, source }) =>
      USED.flatMap((name) => {
        const controller = content.controllers.get(name);
        if (!controller || controller.isEnabled) return [];
        return [{ subject: name, values: { name }, places: [source.at(controller.line)] }];
      }),
    ),
};

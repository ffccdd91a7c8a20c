/** A budget of real time for all containers: cgroup v2 has none, and dockerd ends. */
import { type DaemonFile, daemonOf } from '../../dockerd/daemon.ts';
import type { HostRule } from '../../rule.ts';

const KEYS = ['cpu-rt-period', 'cpu-rt-runtime'];

export const cpuRealtime: HostRule = {
  id: 'daemon/cpu-realtime',
  check: (input) => {
    const daemon = daemonOf(input);
    const found = KEYS.flatMap((key) => {
      const budget = daemon.integer(key);
      return budget && budget.value !== 0 ? [{ ...budget, key, file: daemon.fileOf(key) }] : [];
    });
    const [first] = found;
    if (!first || input.profile.cgroup === 1) return [];
    const places = found.map(({ place }) => place);
    const remove = ({ file, key }: { file: DaemonFile | undefined; key: string }) => file?.remove(key) ?? [];
    return [{ subject: first.key, values: { key: first.key }, places, edits: found.flatMap(remove) }];
  },
};

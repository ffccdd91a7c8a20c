/** Docker 29 would keep images in containerd's store; naming a graph driver keeps it from that. */
import { daemonOf } from '../../dockerd/daemon.ts';
import { GRAPH_DRIVERS } from '../../dockerd/graph-drivers.ts';
import type { HostRule } from '../../rule.ts';

export const keepsGraphDriver: HostRule = {
  id: 'daemon/keeps-graph-driver',
  check: (input) => {
    const daemon = daemonOf(input);
    const driver = daemon.text('storage-driver');
    const store = daemon.feature('containerd-snapshotter');
    if (store?.value === false)
      return [{ subject: 'containerd-snapshotter', variant: 'switched-off', places: [store.place] }];
    if (store || !driver || !GRAPH_DRIVERS.has(driver.value)) return [];
    return [{ subject: driver.value, values: { driver: driver.value }, places: [driver.place] }];
  },
};

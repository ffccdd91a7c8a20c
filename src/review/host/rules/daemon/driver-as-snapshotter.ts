/** Containerd's image store is asked for, with a driver of the other one: its name is looked for among the snapshotters. */
import { daemonOf } from '../../dockerd/daemon.ts';
import type { HostRule } from '../../rule.ts';

/** Graph drivers whose names no snapshotter of containerd has; those that are gone from Docker are told by themselves. */
const NO_SNAPSHOTTER = new Set(['overlay2', 'vfs']);

export const driverAsSnapshotter: HostRule = {
  id: 'daemon/driver-as-snapshotter',
  check: (input) => {
    const daemon = daemonOf(input);
    const driver = daemon.text('storage-driver');
    const store = daemon.feature('containerd-snapshotter');
    if (!driver || store?.value !== true || !NO_SNAPSHOTTER.has(driver.value)) return [];
    const file = driver.path && daemon.fileOf('storage-driver');
    return [
      {
        subject: driver.value,
        values: { driver: driver.value },
        places: [driver.place, store.place],
        ...(file && { edits: [file.remove('storage-driver')] }),
      },
    ];
  },
};

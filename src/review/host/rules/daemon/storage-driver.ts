/** What a storage driver that is asked for needs of Portage and of the disk. */
import { daemonOf } from '../../dockerd/daemon.ts';
import type { HostRule } from '../rule.ts';

/** Drivers that need more than a kernel. */
const TOLD = new Set(['btrfs', 'zfs', 'vfs', 'fuse-overlayfs']);

export const storageDriver: HostRule = {
  id: 'daemon/storage-driver',
  check: (input) => {
    const daemon = daemonOf(input);
    const driver = daemon.text('storage-driver');
    if (!driver || !TOLD.has(driver.value)) return [];
    const root = daemon.text('data-root');
    const places = [driver.place, ...(root ? [root.place] : [])];
    return [
      {
        subject: driver.value,
        ...(driver.value !== 'btrfs' && { variant: driver.value }),
        values: { root: root?.value ?? '/var/lib/docker' },
        places,
      },
    ];
  },
};

/** A storage driver on a filesystem that it does not work on. */
import type { Filesystem } from '../../../../core/profile.ts';
import type { HostRule } from '../rule.ts';

/** The only filesystem of a driver. */
const ONLY: Readonly<Record<string, Filesystem>> = { btrfs: 'btrfs', zfs: 'zfs' };
/** What overlay2 refuses: the list in its package. */
const NOT_OVERLAY: readonly Filesystem[] = ['zfs', 'ecryptfs', 'nfs', 'overlay', 'aufs'];

export const driverFilesystem: HostRule = {
  id: 'across/driver-filesystem',
  check: ({ host, profile }) => {
    const driver = host.value('storageDriver');
    const { fs } = profile;
    // What runs has proven that it can.
    if (driver === undefined || fs === undefined || host.told('storageDriver')[0]?.standing === 'runs') return [];
    const only = Object.hasOwn(ONLY, driver) ? ONLY[driver] : undefined;
    const places = [...host.placesOf('storageDriver'), ...host.placesOf('fs')];
    if (only !== undefined && fs !== only) return [{ subject: driver, values: { driver, fs, only }, places }];
    return driver === 'overlay2' && NOT_OVERLAY.includes(fs)
      ? [{ subject: driver, variant: 'overlay', values: { driver, fs }, places }]
      : [];
  },
};

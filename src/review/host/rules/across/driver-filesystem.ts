/** A storage driver on a filesystem that it does not work on. */
import type { Filesystem } from '../../../../core/profile.ts';
import { daemonOf } from '../../dockerd/daemon.ts';
import type { HostRule } from '../../rule.ts';

/** The only filesystem of a driver. */
const ONLY: Readonly<Record<string, Filesystem>> = { btrfs: 'btrfs', zfs: 'zfs' };
/** Where the kernel refuses the mount that overlay2 tries at its start. */
const NOT_OVERLAY: readonly Filesystem[] = ['ecryptfs', 'nfs', 'overlay', 'aufs'];

function overlayVariant(driver: string, fs: Filesystem): string | undefined {
  if (driver !== 'overlay2') return undefined;
  if (fs === 'zfs') return 'overlay-on-zfs';
  return NOT_OVERLAY.includes(fs) ? 'overlay' : undefined;
}

export const driverFilesystem: HostRule = {
  id: 'across/driver-filesystem',
  check: (input) => {
    const { host, profile } = input;
    const driver = host.value('storageDriver');
    const { fs } = profile;
    // With containerd's store asked for it is the name of a snapshotter, whose data lies elsewhere.
    if (daemonOf(input).feature('containerd-snapshotter')?.value === true) return [];
    // What runs has proven that it can.
    if (driver === undefined || fs === undefined || host.told('storageDriver')[0]?.standing === 'runs') return [];
    const only = Object.hasOwn(ONLY, driver) ? ONLY[driver] : undefined;
    const places = [...host.placesOf('storageDriver'), ...host.placesOf('fs')];
    if (only !== undefined && fs !== only) {
      // With a dataset of its own the driver does not ask what the data root lies on.
      const hasDataset = daemonOf(input)
        .texts('storage-opts')
        .some(({ value }) => /^zfs\.fsname=./i.test(value));
      if (driver === 'zfs' && hasDataset) return [];
      const found = { subject: driver, values: { driver, fs, only }, places };
      return [driver === 'zfs' ? { ...found, variant: 'zfs' } : found];
    }
    const variant = overlayVariant(driver, fs);
    return variant === undefined ? [] : [{ subject: driver, variant, values: { driver, fs }, places }];
  },
};

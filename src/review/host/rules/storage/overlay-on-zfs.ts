/** overlay2 or containerd's overlayfs with data on ZFS: it works, with an OpenZFS that is new enough. */
import type { HostRule } from '../../rule.ts';

export const overlayOnZfs: HostRule = {
  id: 'storage/overlay-on-zfs',
  check: ({ host }) => {
    const driver = host.told('storageDriver').find(({ standing }) => standing === 'runs');
    const filesystem = host.told('fs').find(({ standing }) => standing === 'runs');
    const isOverlay = driver?.value === 'overlay2' || driver?.value === 'overlayfs';
    if (!driver || !isOverlay || filesystem?.value !== 'zfs') return [];
    return [{ subject: driver.value, values: { driver: driver.value }, places: [driver.place, filesystem.place] }];
  },
};

/** btrfs and zfs: drivers for one filesystem, which nobody gets without asking since 23.0. */
import type { HostRule } from '../../rule.ts';

export const optInDriver: HostRule = {
  id: 'storage/opt-in-driver',
  check: ({ host }) => {
    const driver = host.told('storageDriver').find(({ standing }) => standing === 'runs');
    if (driver?.value !== 'btrfs' && driver?.value !== 'zfs') return [];
    if (host.value('containerdStore') === true) return [];
    return [{ subject: driver.value, variant: driver.value, places: [driver.place] }];
  },
};

/** Each layer is a full copy: something kept a better driver from being used. */
import { inRange } from '../../../../knowledge/version.ts';
import type { HostRule } from '../../rule.ts';

export const fullCopies: HostRule = {
  id: 'storage/full-copies',
  check: ({ host, profile }) => {
    const driver = host.told('storageDriver').find(({ standing }) => standing === 'runs');
    if (driver?.value !== 'vfs' && driver?.value !== 'native') return [];
    // Rootless Docker mounts no overlay there, whatever the kernel is built with.
    const isRefused = profile.rootless && inRange(profile.kernel, '< 5.11');
    const variant = isRefused && driver.value === 'vfs' ? 'rootless' : driver.value;
    return [{ subject: driver.value, variant, places: [driver.place] }];
  },
};

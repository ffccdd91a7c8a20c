/** Each layer is a full copy: something kept a better driver from being used. */
import type { HostRule } from '../../rule.ts';

export const fullCopies: HostRule = {
  id: 'storage/full-copies',
  check: ({ host }) => {
    const driver = host.told('storageDriver').find(({ standing }) => standing === 'runs');
    if (driver?.value !== 'vfs' && driver?.value !== 'native') return [];
    return [{ subject: driver.value, variant: driver.value, places: [driver.place] }];
  },
};

/** Docker 29 on a host that had images before: it keeps the old driver and its store. */
import { inRange } from '../../../../knowledge/version.ts';
import type { HostRule } from '../../rule.ts';

export const graphDriverKept: HostRule = {
  id: 'storage/graph-driver-kept',
  check: ({ host }) => {
    const store = host.told('containerdStore').find(({ standing }) => standing === 'runs');
    const driver = host.told('storageDriver').find(({ standing }) => standing === 'runs');
    const docker = host.value('docker');
    if (store?.value !== false || !driver || docker === undefined || !inRange(docker, '>= 29')) return [];
    return [{ subject: driver.value, values: { driver: driver.value }, places: [driver.place] }];
  },
};

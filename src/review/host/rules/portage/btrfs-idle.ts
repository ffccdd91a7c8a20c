/** docker is built with the btrfs driver, and uses another one. */
import { PackageCatalogue } from '../../portage/catalogue.ts';
import { namedFlagOf } from '../../portage/flags-of.ts';
import type { HostRule } from '../../rule.ts';

export const btrfsIdle: HostRule = {
  id: 'portage/btrfs-idle',
  check: ({ host, knowledge, profile }) => {
    const own = namedFlagOf(host, new PackageCatalogue(knowledge, profile.docker), 'app-containers/docker', 'btrfs');
    const driver = host.value('storageDriver');
    if (!own?.on || own.scope !== 'package' || driver === undefined || driver === 'btrfs') return [];
    return [{ subject: 'btrfs', values: { driver }, places: [own.place, ...host.placesOf('storageDriver')] }];
  },
};

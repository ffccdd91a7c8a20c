/** What a storage driver that is asked for needs of Portage and of the disk. */
import { daemonOf } from '../../dockerd/daemon.ts';
import { PackageCatalogue } from '../../portage/catalogue.ts';
import { namedFlagOf } from '../../portage/flags-of.ts';
import type { HostRule, RuleInput } from '../../rule.ts';

/** Drivers that need more than a kernel. */
const TOLD = new Set(['btrfs', 'zfs', 'vfs', 'fuse-overlayfs']);

/** Whether a file shows the USE flag that a driver needs. */
function isBuilt(driver: string, { host, knowledge, profile }: RuleInput): boolean {
  if (driver !== 'btrfs') return true;
  const own = namedFlagOf(host, new PackageCatalogue(knowledge, profile.docker), 'app-containers/docker', 'btrfs');
  return own?.on === true;
}

export const storageDriver: HostRule = {
  id: 'daemon/storage-driver',
  check: (input) => {
    const daemon = daemonOf(input);
    const driver = daemon.text('storage-driver');
    if (!driver || !TOLD.has(driver.value)) return [];
    // With containerd's store asked for the name is that of a snapshotter.
    if (daemon.feature('containerd-snapshotter')?.value === true) return [];
    // Told are what it needs; where files show that it lies there, or elsewhere, nobody has to look.
    const isShown = driver.value !== 'vfs' && input.host.told('fs').some(({ standing }) => standing === 'runs');
    if (isShown && isBuilt(driver.value, input)) return [];
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

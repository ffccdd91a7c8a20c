/** The filesystem of Docker's data forbids what containers do with it: programs, or their set-user-ID bits. */
import { DEFAULT_DATA_ROOT, mountsBelow } from '../../data-root.ts';
import { imageStoreOf } from '../../dockerd/image-store.ts';
import type { HostRule, RuleFinding } from '../../rule.ts';

/** These make no mount of their own for a container: it runs on that of the data. */
const WITHOUT_MOUNT: ReadonlySet<string> = new Set(['btrfs', 'vfs']);

export const noexec: HostRule = {
  id: 'mounts/noexec',
  check: (input) => {
    const { host } = input;
    const path = host.value('dataRoot') ?? DEFAULT_DATA_ROOT;
    const driver = host.value('storageDriver');
    // Layers of containerd's store do not lie below the data root.
    const isWithout = driver !== undefined && WITHOUT_MOUNT.has(driver) && imageStoreOf(input) !== 'containerd';
    // What is mounted counts; without such a list what is to be mounted.
    const [found] = [...mountsBelow(path, host.files), ...mountsBelow(path, host.files, true)];
    if (!found || host.value('rootless') === true) return [];
    const { options, target } = found.mount;
    return (['noexec', 'nosuid'] as const).flatMap((option): RuleFinding[] => {
      if (!options.includes(option)) return [];
      const variant = option === 'nosuid' ? 'nosuid' : isWithout ? 'no-container' : undefined;
      return [
        {
          subject: target,
          ...(variant !== undefined && { variant }),
          values: { path, target, ...(variant === 'no-container' && driver !== undefined && { driver }) },
          places: [found.place, ...(variant === 'no-container' ? host.placesOf('storageDriver') : [])],
        },
      ];
    });
  },
};

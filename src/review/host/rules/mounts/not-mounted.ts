/** fstab has a filesystem for Docker's data, and it is not mounted: Docker writes to the one below. */
import { DEFAULT_DATA_ROOT, mountsBelow } from '../../data-root.ts';
import type { HostRule } from '../../rule.ts';

export const notMounted: HostRule = {
  id: 'mounts/not-mounted',
  check: ({ host, profile }) => {
    const path = host.value('dataRoot') ?? DEFAULT_DATA_ROOT;
    const [wanted] = mountsBelow(path, host.files, true);
    const [mounted] = mountsBelow(path, host.files);
    const isOwn = wanted && wanted.mount.target.length > 1 && !wanted.mount.options.includes('noauto');
    if (!isOwn || !mounted || mounted.mount.target.length >= wanted.mount.target.length) return [];
    return [
      {
        subject: wanted.mount.target,
        ...(profile.init === 'systemd' && { variant: 'systemd' }),
        values: { path, target: wanted.mount.target, other: mounted.mount.target },
        places: [wanted.place, mounted.place],
      },
    ];
  },
};

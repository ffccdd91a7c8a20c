/** userns-remap and containerd's image store exclude each other. */
import { daemonOf } from '../../dockerd/daemon.ts';
import type { HostRule } from '../../rule.ts';

export const usernsStore: HostRule = {
  id: 'daemon/userns-store',
  check: (input) => {
    const daemon = daemonOf(input);
    const remap = daemon.text('userns-remap');
    const store = daemon.feature('containerd-snapshotter');
    if (!remap) return [];
    const file = store?.path && daemon.fileOf('features');
    if (store?.value === true)
      return [
        {
          subject: 'userns-remap',
          places: [remap.place, store.place],
          ...(file && { edits: [file.remove('features', 'containerd-snapshotter')] }),
        },
      ];
    return [{ subject: 'userns-remap', variant: 'alone', places: [remap.place] }];
  },
};

/** data-root was moved, but Docker 29 keeps images elsewhere: in containerd's own folder. */
import { daemonOf } from '../../dockerd/daemon.ts';
import type { HostRule } from '../rule.ts';

const DEFAULT_ROOT = /^\/var\/lib\/docker\/?$/;

export const dataRootWithoutImages: HostRule = {
  id: 'daemon/data-root-without-images',
  check: (input) => {
    const daemon = daemonOf(input);
    const root = daemon.text('data-root');
    const store = daemon.feature('containerd-snapshotter');
    const isKept = store?.value === false || (!store && daemon.text('storage-driver') !== undefined);
    if (!root || DEFAULT_ROOT.test(root.value) || isKept || input.host.value('containerdStore') === false) return [];
    return [{ subject: root.value, values: { root: root.value }, places: [root.place] }];
  },
};

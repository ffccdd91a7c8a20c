/**
 * data-root was moved, but Docker 29 keeps images elsewhere: in the folder of a containerd that is a service of its own.
 * One that dockerd starts itself (rootless, or embedded) has its folder below data-root.
 */
import { daemonOf } from '../../dockerd/daemon.ts';
import { GRAPH_DRIVERS } from '../../dockerd/graph-drivers.ts';
import type { HostRule } from '../rule.ts';

const DEFAULT_ROOT = /^\/var\/lib\/docker\/?$/;

export const dataRootWithoutImages: HostRule = {
  id: 'daemon/data-root-without-images',
  check: (input) => {
    const daemon = daemonOf(input);
    const root = daemon.text('data-root');
    const store = daemon.feature('containerd-snapshotter');
    const isKept = store?.value === false || (!store && GRAPH_DRIVERS.has(daemon.text('storage-driver')?.value ?? ''));
    const isInRoot = input.profile.rootless || daemon.feature('embedded-containerd')?.value === true;
    if (!root || DEFAULT_ROOT.test(root.value) || isKept || isInRoot) return [];
    if (input.host.value('containerdStore') === false) return [];
    return [{ subject: root.value, values: { root: root.value }, places: [root.place] }];
  },
};

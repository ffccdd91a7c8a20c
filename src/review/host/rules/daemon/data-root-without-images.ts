/**
 * data-root was moved, but Docker 29 keeps images elsewhere: in the folder of a containerd that is a service of its own.
 * One that dockerd starts itself (rootless, or embedded) has its folder below data-root.
 */
import { inRange } from '../../../../knowledge/version.ts';
import { daemonOf } from '../../dockerd/daemon.ts';
import { GRAPH_DRIVERS } from '../../dockerd/graph-drivers.ts';
import type { Place } from '../../evidence.ts';
import type { HostRule, RuleInput } from '../../rule.ts';

/** Older ones take the feature for one that they do not know, and do nothing. */
const EMBEDDED_SINCE = '>= 29.7';
/** What `docker info` says of one. */
const EMBEDDED = /embedded-containerd/;
const DEFAULT_ROOT = /^\/var\/lib\/docker\/?$/;

/** What dockerd says of itself; it is told by others too, but nobody else knows where images lie. */
function seenAtWork({ host }: RuleInput): { readonly value: string; readonly place: Place } | undefined {
  const isEmbedded = host
    .of('docker-info')
    .some(({ content }) => content.warnings.some(({ text }) => EMBEDDED.test(text)));
  if (isEmbedded || host.value('containerdStore') !== true) return undefined;
  return host.told('dataRoot').find(({ standing }) => standing === 'runs');
}

export const dataRootWithoutImages: HostRule = {
  id: 'daemon/data-root-without-images',
  check: (input) => {
    const daemon = daemonOf(input);
    const root = daemon.text('data-root') ?? seenAtWork(input);
    const store = daemon.feature('containerd-snapshotter');
    // With remapped users dockerd switches containerd's store off (moby 29.7.2, command/daemon_linux.go).
    const isOff = store?.value === false || daemon.text('userns-remap') !== undefined;
    const isKept = isOff || (!store && GRAPH_DRIVERS.has(daemon.text('storage-driver')?.value ?? ''));
    const isEmbedded =
      daemon.feature('embedded-containerd')?.value === true && inRange(input.profile.docker, EMBEDDED_SINCE);
    const isInRoot = input.profile.rootless || isEmbedded;
    if (!root || DEFAULT_ROOT.test(root.value) || isKept || isInRoot) return [];
    if (input.host.value('containerdStore') === false) return [];
    const isSeen = input.host.value('containerdStore') === true;
    const variant = isSeen && { variant: 'at-work' };
    return [{ subject: root.value, ...variant, values: { root: root.value }, places: [root.place] }];
  },
};

/** What the files of a host ask of its kernel, as capabilities of the knowledge. */
import type { Place } from './evidence.ts';
import type { Host } from './host.ts';
import { nodeAt, textOf } from './yaml/node.ts';

/** A capability that something on the host needs. */
export interface HostWant {
  readonly capability: string;
  /** What needs it: a driver, a filesystem, a feature. */
  readonly by: string;
  readonly place: Place;
}

const DRIVERS: Readonly<Record<string, string>> = {
  btrfs: 'storage-btrfs',
  zfs: 'storage-zfs',
  overlay2: 'storage-overlay',
  overlayfs: 'storage-overlay',
  'fuse-overlayfs': 'storage-fuse-overlayfs',
};

const FILESYSTEMS: Readonly<Record<string, string>> = {
  ext4: 'backing-ext4',
  xfs: 'backing-xfs',
  btrfs: 'backing-btrfs',
  f2fs: 'backing-f2fs',
};

/** Where networks with IPv6 are asked for: the first of each file, which is enough. */
function ipv6In(host: Host): Pick<HostWant, 'by' | 'place'>[] {
  return host.of('compose').flatMap(({ content, source }) => {
    const asking = content.networks
      .map(({ node }) => nodeAt(node, 'enable_ipv6'))
      .find((each) => textOf(each) === 'true');
    return asking ? [{ by: 'enable_ipv6', place: source.at(asking.line) }] : [];
  });
}

/** Everything that a file asks for; what is only planned or past asks for nothing. */
export function hostWants(host: Host): HostWant[] {
  const wants: HostWant[] = [];
  const add = (capability: string | undefined, by: string, [place]: readonly Place[]): void => {
    if (capability !== undefined && place) wants.push({ capability, by, place });
  };
  const driver = host.value('storageDriver');
  const fs = host.value('fs');
  if (driver !== undefined) add(DRIVERS[driver], driver, host.placesOf('storageDriver'));
  if (fs !== undefined) add(FILESYSTEMS[fs], fs, host.placesOf('fs'));
  if (host.value('firewallBackend') === 'nftables')
    add('bridge-nftables', 'firewall-backend nftables', host.placesOf('firewallBackend'));
  for (const { by, place } of ipv6In(host)) add('ipv6', by, [place]);
  if (host.value('swarm') === true) add('swarm', 'swarm', host.placesOf('swarm'));
  if (host.value('usernsRemap') === true) add('user-namespaces', 'userns-remap', host.placesOf('usernsRemap'));
  return wants;
}

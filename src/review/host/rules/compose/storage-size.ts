/** A service limits the size of its own layer, which few hosts can do. */

import type { HostRule, RuleInput } from '../../rule.ts';
import { nodeAt, textOf } from '../../yaml/node.ts';

/** Graph drivers that keep a size by themselves: quotas of btrfs and ZFS, and each device of devicemapper has one. */
const KEEP_SIZES = new Set(['btrfs', 'zfs', 'devicemapper']);

/** Why the limit does not hold on this host; null where it does. */
function variantFor({ host, profile }: RuleInput): string | null {
  const driver = host.value('storageDriver');
  if (host.value('containerdStore') === true || driver === 'overlayfs') return 'ignored';
  if (driver !== undefined && KEEP_SIZES.has(driver)) return null;
  if (driver !== 'overlay2') return 'open';
  if (profile.rootless || (profile.fs !== undefined && profile.fs !== 'xfs')) return 'other-filesystem';
  return host.value('diskQuota') === true ? null : 'open';
}

export const composeStorageSize: HostRule = {
  id: 'compose/storage-size',
  check: (input) => {
    const why = variantFor(input);
    if (why === null) return [];
    return input.host.of('compose').flatMap(({ content, source }) =>
      content.services.flatMap(({ name, node }) => {
        const size = nodeAt(node, 'storage_opt', 'size');
        const text = textOf(size);
        if (!size || text === undefined) return [];
        return [
          {
            subject: name,
            ...(why !== 'open' && { variant: why }),
            values: { service: name, size: text },
            places: [source.at(size.line), ...input.host.placesOf('storageDriver', 'fs')],
          },
        ];
      }),
    );
  },
};

/** Address pools, and how they lie to each other and to the default bridge. */
import {
  formatPrefix,
  hasHostBits,
  isPrivate,
  networkOf,
  overlaps,
  type Prefix,
  parsePrefix,
} from '../../dockerd/addresses.ts';
import { type Daemon, type DaemonFile, daemonOf } from '../../dockerd/daemon.ts';
import { textOfNode } from '../../dockerd/settings.ts';
import { type JsonNode, memberOf } from '../../json/json.ts';
import type { HostRule, RuleFinding } from '../../rule.ts';

interface Pool {
  readonly base: string;
  readonly prefix: Prefix;
  readonly size: number | undefined;
  readonly node: JsonNode;
}

function poolsIn({ settings }: DaemonFile): Pool[] {
  const list = settings.node('default-address-pools');
  const items = list?.type === 'array' ? list.items : [];
  return items.flatMap((item) => {
    const base = textOfNode(memberOf(item, 'base')?.value);
    const size = memberOf(item, 'size')?.value;
    const prefix = base === undefined ? null : parsePrefix(base);
    const number = size?.type === 'number' ? Number(size.value) : undefined;
    return base !== undefined && prefix ? [{ base, prefix, size: number, node: item }] : [];
  });
}

function judge({ base, prefix, size, node }: Pool, file: DaemonFile): RuleFinding[] {
  const found = { subject: base, places: [file.at(node)] };
  const network = formatPrefix(networkOf(prefix));
  return [
    ...(hasHostBits(prefix) ? [{ ...found, values: { base, network } }] : []),
    ...(size !== undefined && (size < prefix.length || size > prefix.address.bits)
      ? [{ ...found, variant: 'size', values: { base, size } }]
      : []),
    ...(isPrivate(prefix) ? [] : [{ ...found, variant: 'public', values: { base } }]),
  ];
}

function overlapping(pools: readonly Pool[], file: DaemonFile, daemon: Daemon): RuleFinding[] {
  const bip = daemon.text('bip');
  const bridge = bip && parsePrefix(bip.value);
  const twins = pools.flatMap((pool, index) => {
    const other = pools.slice(0, index).find((each) => overlaps(each.prefix, pool.prefix));
    return other ? [{ pool, other }] : [];
  });
  return [
    ...twins.map(({ pool, other }) => ({
      subject: pool.base,
      variant: 'overlap',
      values: { base: pool.base, other: other.base },
      places: [file.at(pool.node), file.at(other.node)],
    })),
    ...pools
      .filter(({ prefix }) => bridge && overlaps(prefix, bridge))
      .map((pool) => ({
        subject: pool.base,
        variant: 'bridge',
        values: { base: pool.base, bip: bip?.value ?? '' },
        places: [file.at(pool.node), ...(bip ? [bip.place] : [])],
      })),
  ];
}

export const addressPools: HostRule = {
  id: 'daemon/address-pools',
  check: (input) => {
    const daemon = daemonOf(input);
    return daemon.files.flatMap((file) => {
      const pools = poolsIn(file);
      return [...pools.flatMap((pool) => judge(pool, file)), ...overlapping(pools, file, daemon)];
    });
  },
};

/** Addresses of the default bridge that do not fit each other: dockerd finds out when it makes the bridge. */
import {
  contains,
  formatPrefix,
  isPrivate,
  networkOf,
  type Prefix,
  parseIp,
  parsePrefix,
} from '../../dockerd/addresses.ts';
import { type Daemon, daemonOf } from '../../dockerd/daemon.ts';
import type { HostRule, RuleFinding } from '../../rule.ts';

function isNetwork(prefix: Prefix): boolean {
  return prefix.length < prefix.address.bits - 1 && networkOf(prefix).address.value === prefix.address.value;
}

/** The first address that a host of the network can have. */
function firstOf({ address, length }: Prefix): Prefix {
  return { address: { ...address, value: address.value + 1n }, length };
}

function check(daemon: Daemon): RuleFinding[] {
  const [bip, fixed, gateway] = ['bip', 'fixed-cidr', 'default-gateway'].map((key) => daemon.text(key));
  const bridge = bip ? parsePrefix(bip.value) : null;
  const range = fixed ? parsePrefix(fixed.value) : null;
  const address = gateway ? parseIp(gateway.value) : null;
  const file = bip?.path && daemon.fileOf('bip');
  const edits = file && bridge && { edits: [file.set(['bip'], formatPrefix(firstOf(bridge)))] };
  return [
    ...(bip && !bridge ? [{ subject: 'bip', values: { value: bip.value }, places: [bip.place] }] : []),
    ...(bip && bridge && isNetwork(bridge)
      ? [{ subject: 'bip', variant: 'network', values: { value: bip.value }, places: [bip.place], ...edits }]
      : []),
    ...(bip && bridge?.address.bits === 32 && !isPrivate(bridge)
      ? [{ subject: 'bip', variant: 'public', values: { value: bip.value }, places: [bip.place] }]
      : []),
    ...(fixed && !range
      ? [{ subject: 'fixed-cidr', variant: 'range', values: { value: fixed.value }, places: [fixed.place] }]
      : []),
    ...(bip && bridge && fixed && range && !contains(bridge, range.address)
      ? [
          {
            subject: 'fixed-cidr',
            variant: 'outside',
            values: { value: fixed.value, bip: bip.value },
            places: [fixed.place, bip.place],
          },
        ]
      : []),
    ...(bip && bridge && gateway && address && !contains(bridge, address)
      ? [
          {
            subject: 'default-gateway',
            variant: 'gateway',
            values: { value: gateway.value, bip: bip.value },
            places: [gateway.place, bip.place],
          },
        ]
      : []),
  ];
}

export const bridgeAddress: HostRule = { id: 'daemon/bridge-address', check: (input) => check(daemonOf(input)) };

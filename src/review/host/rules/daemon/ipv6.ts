/** IPv6 settings that do nothing, or that are somebody else's addresses. */
import { contains, parsePrefix } from '../../dockerd/addresses.ts';
import { type Daemon, daemonOf, type Value } from '../../dockerd/daemon.ts';
import type { HostRule, RuleFinding } from '../../rule.ts';

const DOCUMENTATION = ['2001:db8::/32', '3fff::/20'].flatMap((text) => parsePrefix(text) ?? []);
/** The first of the ranges that everybody copies. */
const COPIED = parsePrefix('fd00::/48');

/** Without a default bridge nobody asks for its addresses. */
const NO_BRIDGE = 'none';

function judge(found: Value<string>, key: string): RuleFinding[] {
  const prefix = parsePrefix(found.value);
  if (prefix?.address.bits !== 128) return [];
  const told = { subject: key, values: { prefix: found.value }, places: [found.place] };
  if (DOCUMENTATION.some((each) => contains(each, prefix.address))) return [{ ...told, variant: 'documentation' }];
  return COPIED && contains(COPIED, prefix.address) ? [{ ...told, variant: 'copied' }] : [];
}

function check(daemon: Daemon): RuleFinding[] {
  const isOn = daemon.boolean('ipv6')?.value === true;
  const fixed = daemon.text('fixed-cidr-v6');
  const file = fixed?.path && daemon.fileOf('fixed-cidr-v6');
  const bip6 = daemon.text('bip6');
  const on = daemon.boolean('ipv6');
  return [
    ...(fixed && !isOn
      ? [
          {
            subject: 'fixed-cidr-v6',
            values: { prefix: fixed.value },
            places: [fixed.place],
            ...(file && on === undefined && { edits: [file.set(['ipv6'], true)] }),
          },
        ]
      : []),
    ...(fixed ? judge(fixed, 'fixed-cidr-v6') : []),
    ...(bip6 ? judge(bip6, 'bip6') : []),
    ...(isOn && on && !fixed && daemon.text('bridge')?.value !== NO_BRIDGE
      ? [{ subject: 'fixed-cidr-v6', variant: 'no-subnet', places: [on.place] }]
      : []),
    ...(isOn && on && daemon.boolean('ip6tables')?.value !== false
      ? [{ subject: 'ipv6', variant: 'kernel', places: [on.place] }]
      : []),
  ];
}

export const ipv6: HostRule = { id: 'daemon/ipv6', check: (input) => check(daemonOf(input)) };

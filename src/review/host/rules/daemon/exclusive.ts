/** Options that dockerd does not take together, although each is fine: verifyDaemonSettings. */
import { type Daemon, daemonOf, type Value } from '../../dockerd/daemon.ts';
import type { HostRule, RuleFinding } from '../../rule.ts';

function pair(variant: string, first: Value<unknown> | undefined, second: Value<unknown> | undefined): RuleFinding[] {
  return first && second ? [{ subject: variant, variant, places: [first.place, second.place] }] : [];
}

function isOff(value: Value<boolean> | undefined): Value<boolean> | undefined {
  return value?.value === false ? value : undefined;
}

function isOn(value: Value<boolean> | undefined): Value<boolean> | undefined {
  return value?.value === true ? value : undefined;
}

function check(daemon: Daemon): RuleFinding[] {
  const bridge = daemon.text('bridge');
  const icc = isOff(daemon.boolean('icc'));
  const ipv6 = isOn(daemon.boolean('ipv6'));
  return [
    ...pair('bridge-bip', bridge, daemon.text('bip')),
    ...pair('bridge-bip6', bridge, daemon.text('bip6')),
    ...pair('icc-iptables', icc, isOff(daemon.boolean('iptables'))),
    ...(ipv6 ? pair('icc-ip6tables', icc, isOff(daemon.boolean('ip6tables'))) : []),
  ];
}

export const exclusive: HostRule = {
  id: 'daemon/exclusive',
  check: (input) => check(daemonOf(input)),
};

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

/** Before Docker 27 rules for IPv6 were an experiment. */
function ip6tablesAlone(daemon: Daemon): RuleFinding[] {
  const ip6tables = isOn(daemon.boolean('ip6tables'));
  if (!ip6tables || isOn(daemon.boolean('experimental'))) return [];
  const variant = 'ip6tables-experimental';
  const file = ip6tables.path && daemon.fileOf('ip6tables');
  const edits = file && { edits: [file.set(['experimental'], true)] };
  return [{ subject: variant, variant, places: [ip6tables.place], ...edits }];
}

/** The namespaces of containerd for containers and for plugins, as dockerd has them by default. */
const NAMESPACES = [
  { key: 'containerd-namespace', usual: 'moby' },
  { key: 'containerd-plugin-namespace', usual: 'plugins.moby' },
] as const;

function sameNamespace(daemon: Daemon): RuleFinding[] {
  const found = NAMESPACES.map(({ key, usual }) => ({ set: daemon.text(key), usual }));
  const names = new Set(found.map(({ set, usual }) => set?.value ?? usual));
  if (names.size > 1) return [];
  const variant = 'same-namespace';
  const [name = ''] = names;
  return [{ subject: variant, variant, values: { name }, places: found.flatMap(({ set }) => set?.place ?? []) }];
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
    ...ip6tablesAlone(daemon),
    ...sameNamespace(daemon),
  ];
}

export const exclusive: HostRule = {
  id: 'daemon/exclusive',
  check: (input) => check(daemonOf(input)),
};

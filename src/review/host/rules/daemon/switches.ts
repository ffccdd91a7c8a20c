/** Switches that weaken the daemon, or do nothing any more. */
import { type Daemon, daemonOf } from '../../dockerd/daemon.ts';
import type { HostRule, RuleFinding } from '../../rule.ts';

function check(daemon: Daemon): RuleFinding[] {
  const seccomp = daemon.text('seccomp-profile');
  const experimental = daemon.boolean('experimental');
  const metrics = daemon.text('metrics-addr');
  const buildkit = daemon.feature('buildkit');
  const ip6tables = daemon.boolean('ip6tables');
  const ipv6 = daemon.boolean('ipv6');
  const debug = daemon.boolean('debug');
  return [
    ...(seccomp?.value === 'unconfined'
      ? [{ subject: 'seccomp-profile', variant: 'seccomp', places: [seccomp.place] }]
      : []),
    ...(experimental?.value === true
      ? [{ subject: 'experimental', variant: 'experimental', places: [experimental.place] }]
      : []),
    ...(metrics && /^(?:0\.0\.0\.0|\[::\])?:/.test(metrics.value)
      ? [{ subject: 'metrics-addr', variant: 'metrics', values: { address: metrics.value }, places: [metrics.place] }]
      : []),
    ...(buildkit?.value === false ? [{ subject: 'buildkit', variant: 'buildkit', places: [buildkit.place] }] : []),
    ...(debug?.value === true ? [{ subject: 'debug', variant: 'debug', places: [debug.place] }] : []),
    ...(ip6tables?.value === false && ipv6?.value === true
      ? [{ subject: 'ip6tables', variant: 'ip6tables', places: [ip6tables.place, ipv6.place] }]
      : []),
    ...(ip6tables?.value === false && ipv6?.value === false
      ? [{ subject: 'ip6tables', variant: 'no-ipv6', places: [ip6tables.place, ipv6.place] }]
      : []),
  ];
}

export const switches: HostRule = { id: 'daemon/switches', check: (input) => check(daemonOf(input)) };

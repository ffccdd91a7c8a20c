/** A service that loads rules of a firewall stands beside Docker, which writes its own into the same tables. */
import { daemonOf } from '../../dockerd/daemon.ts';
import type { HostRule, RuleInput } from '../../rule.ts';

/**
 * Each replaces or clears tables when it is started again. Not here: firewalld, which tells Docker, which then writes its
 * rules anew, and ufw, which touches its own chains only (`MANAGE_BUILTINS=no`, as it comes).
 */
const FIREWALLS = ['iptables', 'ip6tables', 'nftables', 'shorewall', 'shorewall6'];
const OF_IPV6 = ['ip6tables', 'shorewall6'];

/** Whether Docker writes rules that the service would clear: with `iptables` off those of IPv6 alone. */
function isTouched(name: string, input: RuleInput): boolean {
  const daemon = daemonOf(input);
  const isOff = (key: string): boolean => daemon.boolean(key)?.value === false;
  return !isOff('iptables') || (OF_IPV6.includes(name) && !isOff('ip6tables'));
}

export const firewallBeside: HostRule = {
  id: 'services/firewall-beside',
  check: (input) =>
    input.host.of('rc-update').flatMap(({ content: { services }, source }) => {
      const starts = (name: string): boolean => (services.get(name)?.runlevels.length ?? 0) > 0;
      const found = FIREWALLS.filter((name) => starts(name) && isTouched(name, input));
      if (found.length === 0 || !starts('docker')) return [];
      const lines = found.flatMap((name) => services.get(name)?.line ?? []);
      return [
        {
          subject: found.join(', '),
          ...(found.every((name) => OF_IPV6.includes(name)) && { variant: 'ipv6' }),
          values: { names: found, first: found.join(' ') },
          places: source.atEach(lines),
        },
      ];
    }),
};

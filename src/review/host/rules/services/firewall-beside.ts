/** A service that loads rules of a firewall stands beside Docker, which writes its own into the same tables. */
import type { HostRule } from '../../rule.ts';

/**
 * Each replaces or clears tables when it is started again. Not here: firewalld, which tells Docker, which then writes its
 * rules anew, and ufw, which touches its own chains only (`MANAGE_BUILTINS=no`, as it comes).
 */
const FIREWALLS = ['iptables', 'ip6tables', 'nftables', 'shorewall', 'shorewall6'];
const OF_IPV6 = ['ip6tables', 'shorewall6'];

export const firewallBeside: HostRule = {
  id: 'services/firewall-beside',
  check: ({ host }) =>
    host.of('rc-update').flatMap(({ content: { services }, source }) => {
      const starts = (name: string): boolean => (services.get(name)?.runlevels.length ?? 0) > 0;
      const found = FIREWALLS.filter(starts);
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

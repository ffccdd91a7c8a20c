/** A service that loads rules of a firewall stands beside Docker, which writes its own into the same tables. */
import type { HostRule } from '../../rule.ts';

/** Each replaces or clears tables when it is started again. firewalld tells Docker, which then writes its rules anew. */
const FIREWALLS = ['iptables', 'ip6tables', 'nftables', 'ufw', 'shorewall', 'shorewall6'];

export const firewallBeside: HostRule = {
  id: 'services/firewall-beside',
  check: ({ host }) =>
    host.of('rc-update').flatMap(({ content: { services }, source }) => {
      const starts = (name: string): boolean => (services.get(name)?.runlevels.length ?? 0) > 0;
      const found = FIREWALLS.filter(starts);
      if (found.length === 0 || !starts('docker')) return [];
      const lines = found.flatMap((name) => services.get(name)?.line ?? []);
      return [
        { subject: found.join(', '), values: { names: found, first: found.join(' ') }, places: source.atEach(lines) },
      ];
    }),
};

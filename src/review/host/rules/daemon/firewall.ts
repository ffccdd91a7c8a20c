/** The firewall: switched off, or by the new backend. */
import { daemonOf } from '../../dockerd/daemon.ts';
import type { HostRule } from '../rule.ts';

export const firewall: HostRule = {
  id: 'daemon/firewall',
  check: (input) => {
    const daemon = daemonOf(input);
    const iptables = daemon.boolean('iptables');
    const backend = daemon.text('firewall-backend');
    const swarm = input.host.value('swarm') === true;
    return [
      ...(iptables?.value === false ? [{ subject: 'iptables', variant: 'off', places: [iptables.place] }] : []),
      ...(backend?.value === 'nftables'
        ? [
            {
              subject: 'nftables',
              variant: swarm ? 'nftables-swarm' : 'nftables',
              places: [backend.place, ...(swarm ? input.host.placesOf('swarm') : [])],
            },
          ]
        : []),
    ];
  },
};

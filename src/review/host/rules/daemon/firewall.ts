/** The firewall: switched off, or by the new backend. */

import { inRange } from '../../../../knowledge/version.ts';
import { daemonOf } from '../../dockerd/daemon.ts';
import type { HostRule } from '../../rule.ts';

export const firewall: HostRule = {
  id: 'daemon/firewall',
  check: (input) => {
    const daemon = daemonOf(input);
    const iptables = daemon.boolean('iptables');
    const backend = daemon.text('firewall-backend');
    // Without rules of its own, or where the check is switched off, a node of a swarm takes the backend.
    const isAllowed =
      iptables?.value === false ||
      (daemon.feature('swarm-nftables')?.value === true && inRange(input.profile.docker, '>= 29.6'));
    const swarm = input.host.value('swarm') === true && !isAllowed;
    return [
      ...(iptables?.value === false ? [{ subject: 'iptables', variant: 'off', places: [iptables.place] }] : []),
      ...(backend?.value === 'nftables' && iptables?.value === false
        ? [{ subject: 'nftables', variant: 'nftables-off', places: [backend.place, iptables.place] }]
        : []),
      ...(backend?.value === 'nftables' && iptables?.value !== false
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

/** A node of a swarm: what it cannot have besides. */
import type { HostRule } from '../../rule.ts';

export const swarmActive: HostRule = {
  id: 'docker/swarm-active',
  check: ({ host }) => {
    const swarm = host.told('swarm').find(({ standing }) => standing === 'runs');
    if (swarm?.value !== true) return [];
    const places = [swarm.place, ...host.placesOf('liveRestore')];
    return host.value('liveRestore') === true
      ? [{ subject: 'live-restore', variant: 'live-restore', places }]
      : [{ subject: 'swarm', places: [swarm.place] }];
  },
};

/** The host has control groups of version 1, which Docker gives up. */
import { inRange } from '../../../../knowledge/version.ts';
import type { HostRule } from '../../rule.ts';

export const cgroupV1: HostRule = {
  id: 'docker/cgroup-v1',
  check: ({ host, profile: { docker } }) => {
    const seen = host.told('cgroup').find(({ standing }) => standing === 'runs');
    // Before 20.10 there was nothing else.
    if (seen?.value !== 1 || inRange(docker, '< 20.10')) return [];
    const said = host
      .of('docker-info')
      .flatMap(({ content, source }) => source.atEach(content.linesThat(/^Support for cgroup v1/)));
    return [
      { subject: 'cgroup', ...(inRange(docker, '< 29') && { variant: 'before' }), places: [seen.place, ...said] },
    ];
  },
};

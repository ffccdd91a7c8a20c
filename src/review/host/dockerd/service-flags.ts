/** The flags that the service of each init gives dockerd by itself: contrib/init of moby, which the ebuild installs. */
import { inRange } from '../../../knowledge/version.ts';
import type { RuleInput } from '../rule.ts';

interface ServiceFlag {
  readonly key: string;
  readonly written: string;
  /** The versions whose unit has it; all when left out. */
  readonly docker?: string;
}

const OF_INIT: Readonly<Record<string, readonly ServiceFlag[]>> = {
  openrc: [{ key: 'pidfile', written: '-p' }],
  systemd: [
    { key: 'hosts', written: '-H' },
    { key: 'containerd', written: '--containerd', docker: '>= 23' },
  ],
};

/** None for a rootless daemon, which is started otherwise, nor where a unit was attached, which shows its own. */
export function serviceFlags({ host, profile }: RuleInput): readonly ServiceFlag[] {
  if (profile.rootless || host.of('dockerd-unit').length > 0) return [];
  return (OF_INIT[profile.init] ?? []).filter(({ docker }) => docker === undefined || inRange(profile.docker, docker));
}

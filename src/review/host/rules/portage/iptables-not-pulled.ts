/** emerge installs a docker that brings no iptables along: whether it is there already, the list cannot say. */
import { inRange } from '../../../../knowledge/version.ts';
import { daemonOf } from '../../dockerd/daemon.ts';
import type { HostRule } from '../../rule.ts';

const [DOCKER, IPTABLES] = ['app-containers/docker', 'net-firewall/iptables'] as const;
/** The first ebuild that depends on nftables alone is 29.1.3-r1. */
const WITHOUT = '>= 29.1.4';

export const iptablesNotPulled: HostRule = {
  id: 'portage/iptables-not-pulled',
  check: (input) => {
    const { host } = input;
    return host.of('emerge-pretend').flatMap(({ content, source }) => {
      const docker = content.packages.find(({ name }) => name === DOCKER);
      const isThere = content.packages.some(({ name }) => name === IPTABLES) || host.value('iptables') !== undefined;
      if (!docker?.marks.includes('N') || !inRange(docker.version, WITHOUT)) return [];
      const isUncalled =
        host.value('firewallBackend') === 'nftables' || daemonOf(input).boolean('iptables')?.value === false;
      if (isThere || isUncalled) return [];
      return [{ subject: IPTABLES, places: [source.at(docker.line)] }];
    });
  },
};

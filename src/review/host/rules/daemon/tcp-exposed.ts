/** The API over TCP without certificates: whoever reaches the port is root. */
import { inRange } from '../../../../knowledge/version.ts';
import { type Daemon, daemonOf } from '../../dockerd/daemon.ts';
import { tcpPlace } from '../../dockerd/hosts.ts';
import type { HostRule } from '../../rule.ts';

/** As loadDaemonCliConfig puts the two together: `tlsverify` switches TLS on whatever it says; unset, it is as `tls` since 20.10. */
function tlsOf(daemon: Daemon, docker: string): 'none' | 'unverified' | 'verified' {
  const tls = daemon.boolean('tls')?.value === true;
  const verifies = daemon.boolean('tlsverify')?.value;
  if (verifies === undefined && !tls) return 'none';
  return (verifies ?? inRange(docker, '>= 20.10')) ? 'verified' : 'unverified';
}

const LOOPBACK = /^(?:localhost|127\.[\d.]+|::1|)$/;

export const tcpExposed: HostRule = {
  id: 'daemon/tcp-exposed',
  needsWhole: true,
  check: (input) => {
    const daemon = daemonOf(input);
    const tls = tlsOf(daemon, input.profile.docker);
    if (tls === 'verified') return [];
    return daemon.texts('hosts').flatMap(({ value, place }) => {
      const listens = tcpPlace(value);
      if (!listens || value.trim() === '') return [];
      const isLocal = LOOPBACK.test(listens.host);
      const variant = isLocal ? 'loopback' : tls === 'unverified' ? 'unverified' : undefined;
      return [{ subject: value, ...(variant && { variant }), values: { address: value }, places: [place] }];
    });
  },
};

/** The API over TCP without certificates: whoever reaches the port is root. */
import { daemonOf } from '../../dockerd/daemon.ts';
import { tcpPlace } from '../../dockerd/hosts.ts';
import type { HostRule } from '../../rule.ts';

const LOOPBACK = /^(?:localhost|127\.[\d.]+|::1|)$/;

export const tcpExposed: HostRule = {
  id: 'daemon/tcp-exposed',
  needsWhole: true,
  check: (input) => {
    const daemon = daemonOf(input);
    const isVerified = daemon.boolean('tlsverify')?.value === true;
    if (isVerified) return [];
    const tls = daemon.boolean('tls');
    return daemon.texts('hosts').flatMap(({ value, place }) => {
      const listens = tcpPlace(value);
      if (!listens || value.trim() === '') return [];
      const isLocal = LOOPBACK.test(listens.host);
      const variant = isLocal ? 'loopback' : tls?.value === true ? 'unverified' : undefined;
      return [{ subject: value, ...(variant && { variant }), values: { address: value }, places: [place] }];
    });
  },
};

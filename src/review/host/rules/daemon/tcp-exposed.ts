/** The API over TCP without certificates: whoever reaches the port is root. */
import { inRange } from '../../../../knowledge/version.ts';
import { daemonOf } from '../../dockerd/daemon.ts';
import { tcpPlace } from '../../dockerd/hosts.ts';
import type { HostRule } from '../../rule.ts';

const LOOPBACK = /^(?:localhost|127\.[\d.]+|::1|)$/;

export const tcpExposed: HostRule = {
  id: 'daemon/tcp-exposed',
  check: (input) => {
    const daemon = daemonOf(input);
    const verify = daemon.boolean('tlsverify')?.value;
    const hasTls = daemon.boolean('tls')?.value === true;
    // Since 20.10 TLS alone asks for certificates too; `tlsverify` as false switches TLS on without them.
    const isVerified = verify ?? (hasTls && inRange(input.profile.docker, '>= 20.10'));
    if (isVerified) return [];
    const isEncrypted = hasTls || verify !== undefined;
    return daemon.texts('hosts').flatMap(({ value, place }) => {
      const listens = tcpPlace(value);
      if (!listens || value.trim() === '') return [];
      const isLocal = LOOPBACK.test(listens.host);
      const variant = isLocal ? 'loopback' : isEncrypted ? 'unverified' : undefined;
      return [{ subject: value, ...(variant && { variant }), values: { address: value }, places: [place] }];
    });
  },
};

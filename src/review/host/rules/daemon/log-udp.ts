/** Logs that are sent by UDP. */
import { daemonOf } from '../../dockerd/daemon.ts';
import type { HostRule } from '../../rule.ts';

export const logUdp: HostRule = {
  id: 'daemon/log-udp',
  check: (input) =>
    daemonOf(input)
      .entries('log-opts')
      .filter(({ name, value }) => name.endsWith('-address') && value.startsWith('udp://'))
      .map(({ name, value, place }) => ({
        subject: name,
        ...(name === 'gelf-address' && { variant: 'gelf' }),
        values: { address: value },
        places: [place],
      })),
};

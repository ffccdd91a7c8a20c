/** Settings that need systemd on a host that has OpenRC. */
import { daemonOf } from '../../dockerd/daemon.ts';
import type { HostRule } from '../../rule.ts';

export const ofSystemd: HostRule = {
  id: 'daemon/of-systemd',
  check: (input) => {
    if (input.profile.init !== 'openrc') return [];
    const daemon = daemonOf(input);
    const where = input.host.placesOf('init');
    const end = input.isAssumed('init') ? '-assumed' : '';
    const driver = daemon
      .texts('exec-opts')
      .find(({ value }) => /^native\.cgroupdriver\s*=\s*systemd$/i.test(value.trim()));
    const socket = daemon.texts('hosts').find(({ value }) => value.trim().startsWith('fd://'));
    return [
      ...(driver
        ? [
            {
              subject: 'native.cgroupdriver',
              variant: `cgroup-driver${end}`,
              facts: ['symptom:cgroupdriver-without-systemd'],
              places: [driver.place, ...where],
            },
          ]
        : []),
      ...(socket
        ? [
            {
              subject: 'fd://',
              variant: `socket${end}`,
              facts: ['symptom:socket-activation-missing'],
              places: [socket.place, ...where],
            },
          ]
        : []),
    ];
  },
};

/** A cgroup driver that dockerd refuses when it starts, and parents that do not fit. */
import { daemonOf } from '../../dockerd/daemon.ts';
import type { HostRule } from '../../rule.ts';

export const cgroupDriver: HostRule = {
  id: 'daemon/cgroup-driver',
  check: (input) => {
    const daemon = daemonOf(input);
    const option = daemon.texts('exec-opts').find(({ value }) => /^\s*native\.cgroupdriver\s*=/i.test(value));
    const driver = option?.value.slice(option.value.indexOf('=') + 1).trim();
    const parent = daemon.text('cgroup-parent');
    const isRefused = driver !== undefined && driver !== '' && driver !== 'cgroupfs' && driver !== 'systemd';
    // Unless another is named, dockerd takes systemd's where systemd runs, with cgroup v2.
    const isByItself = !option && input.host.value('init') === 'systemd' && input.profile.cgroup !== 1;
    const isNoSlice = (driver === 'systemd' || isByItself) && parent && !/^.+\.slice$/.test(parent.value);
    return [
      ...(option && isRefused
        ? [
            {
              subject: 'native.cgroupdriver',
              ...(driver === 'none' && { variant: 'none' }),
              values: { driver },
              places: [option.place],
            },
          ]
        : []),
      ...(isNoSlice
        ? [
            {
              subject: 'cgroup-parent',
              variant: 'slice',
              values: { parent: parent.value },
              places: [parent.place, ...(option ? [option.place] : input.host.placesOf('init'))],
            },
          ]
        : []),
    ];
  },
};

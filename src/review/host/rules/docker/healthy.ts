/** What `docker info` shows of a host that is as it should be today: a word of praise where nothing is to be done. */
import { inRange } from '../../../../knowledge/version.ts';
import type { HostRule } from '../../rule.ts';

/** Drivers that work on an ordinary filesystem and that new hosts get. */
const USUAL = new Set(['overlay2', 'overlayfs']);

export const healthy: HostRule = {
  id: 'docker/healthy',
  check: ({ host }) =>
    host.of('docker-info').flatMap(({ content, source }) => {
      const driver = content.find('Storage Driver');
      const cgroup = content.find('Cgroup Version');
      const docker = host.value('docker');
      const isToday = docker !== undefined && inRange(docker, '>= 29');
      // It stands behind most others: who shows only the beginning may leave out what dockerd complains about.
      if (content.find('Live Restore Enabled') === undefined || source.breaksOff !== null) return [];
      if (!driver || !USUAL.has(driver.value) || cgroup?.value !== '2' || !isToday) return [];
      if (content.warnings.length > 0 || content.errors.length > 0) return [];
      // Where a part of the text tells nothing about security, nothing is said of it.
      const options = content.securityOptions;
      if (options && !options.some(({ name }) => name === 'seccomp')) return [];
      const isContained = host.value('containerdStore') === true;
      return [
        {
          subject: 'docker info',
          ...(isContained && { variant: 'containerd-store' }),
          values: { version: docker, driver: driver.value },
          places: [driver, cgroup].map(({ line }) => source.at(line)),
        },
      ];
    }),
};

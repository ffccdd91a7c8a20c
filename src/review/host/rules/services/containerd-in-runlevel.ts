/** containerd stands in a runlevel beside docker, which brings it along. */
import type { HostRule } from '../../rule.ts';

export const containerdInRunlevel: HostRule = {
  id: 'services/containerd-in-runlevel',
  check: ({ host }) =>
    host.of('rc-update').flatMap(({ content, source }) => {
      const containerd = content.services.get('containerd');
      const docker = content.services.get('docker');
      if (!docker || docker.runlevels.length === 0 || !containerd || containerd.runlevels.length === 0) return [];
      return [{ subject: 'containerd', places: [source.at(containerd.line), source.at(docker.line)] }];
    }),
};

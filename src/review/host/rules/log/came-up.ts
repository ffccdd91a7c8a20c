/** The log ends with a daemon that runs: dockerd, or a containerd that has a log of its own. */
import type { HostRule } from '../../rule.ts';

export const cameUp: HostRule = {
  id: 'log/came-up',
  check: ({ host }) =>
    host.of('docker-log').flatMap(({ content: { isUp, isStarting, up, fatal }, source }) => {
      if (up === null) return [];
      const places = [source.at(up)];
      if (isUp) return [{ subject: 'dockerd', ...(fatal && { variant: 'after-all' }), places }];
      // A dockerd that starts its own containerd is not up when that is.
      return isStarting || fatal ? [] : [{ subject: 'containerd', variant: 'containerd', places }];
    }),
};

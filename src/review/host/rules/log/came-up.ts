/** The log ends with a daemon that runs. */
import type { HostRule } from '../rule.ts';

const UP = /Daemon has completed initialization|API listen on|Loading containers: done/;

export const cameUp: HostRule = {
  id: 'log/came-up',
  check: ({ host }) =>
    host.of('docker-log').flatMap(({ content, source }) => {
      if (!content.isUp) return [];
      const index = source.lines.findLastIndex((text) => UP.test(text));
      return [{ subject: 'dockerd', ...(content.fatal && { variant: 'after-all' }), places: [source.at(index + 1)] }];
    }),
};

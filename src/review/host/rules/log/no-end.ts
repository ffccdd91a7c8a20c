/** The log breaks off while dockerd starts: how it went on is not told. */
import type { HostRule } from '../../rule.ts';

export const noEnd: HostRule = {
  id: 'log/no-end',
  check: ({ host }) =>
    host.of('docker-log').flatMap(({ content: { isStarting }, source }) => {
      if (!isStarting) return [];
      const last = source.lines.findLastIndex((text) => text.trim() !== '') + 1;
      return [{ subject: 'dockerd', places: [source.at(last)] }];
    }),
};

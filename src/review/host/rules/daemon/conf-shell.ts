/** /etc/conf.d/docker is read by a shell, and a shell takes a line of it otherwise than it is meant. */
import type { HostRule } from '../../rule.ts';
import { blanksAroundEquals, looseWords, unclosedQuotes } from '../../shell-faults.ts';

/** So many lines are told of. */
const MOST = 2000;

export const confShell: HostRule = {
  id: 'daemon/conf-shell',
  check: ({ host }) =>
    host.of('docker-conf').flatMap(({ content: { assignments, unread }, source }) => {
      // `NAME= value` sets nothing either.
      const empty = assignments.filter(({ value, rest }) => value === '' && rest !== undefined);
      const lines = [...unread, ...empty.map(({ line }) => line)].slice(0, MOST);
      return [
        ...looseWords(assignments, source).slice(0, MOST),
        ...unclosedQuotes(assignments, source),
        ...blanksAroundEquals(lines, source),
      ];
    }),
};

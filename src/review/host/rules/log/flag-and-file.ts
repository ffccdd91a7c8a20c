/** dockerd ended because something stands in its flags and in daemon.json. */
import type { HostRule } from '../../rule.ts';

const SAYS = 'specified both as a flag and in the configuration file: ';
const NAMES = /(?:^|, )([a-z][\w.-]{0,60}): \(from flag/g;

export const flagAndFile: HostRule = {
  id: 'log/flag-and-file',
  check: ({ host }) =>
    host.of('docker-log').flatMap(({ source }) => {
      const line = source.text.includes(SAYS) ? source.lineOf(source.text.indexOf(SAYS)) : 0;
      const told = (source.lines[line - 1] ?? '').split(SAYS)[1] ?? '';
      const directives = [...told.matchAll(NAMES)].flatMap(([, name]) => name ?? []);
      const [first] = directives;
      if (first === undefined) return [];
      return [{ subject: first, values: { directives }, places: [source.at(line)] }];
    }),
};

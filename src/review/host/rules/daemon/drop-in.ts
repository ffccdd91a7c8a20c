/** A second command of docker.service that does not replace the first: most often that of a drop-in. */
import type { HostRule } from '../../rule.ts';

export const dropIn: HostRule = {
  id: 'daemon/drop-in',
  check: ({ host }) =>
    host.of('dockerd-unit').flatMap(({ content: { second: line, isShown }, source }) => {
      if (line === null) return [];
      const edit = { target: 'part', source, line, part: 'ExecStart=', text: 'ExecStart=\nExecStart=' } as const;
      return [{ subject: 'ExecStart', places: [source.at(line)], ...(!isShown && { edits: [edit] }) }];
    }),
};

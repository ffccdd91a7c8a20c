/** The daemon may not load a module: it runs without root, or in a container. */
import type { HostRule } from '../../rule.ts';

const SAYS = /could not insert '([\w-]{1,60})': Operation not permitted/g;
/** Paths that only a daemon of an ordinary user has. */
const ROOTLESS = /\/run\/user\/\d|rootlesskit|dockerd-rootless|\.local\/share\/docker/;

export const modprobeRefused: HostRule = {
  id: 'log/modprobe-refused',
  check: ({ host }) =>
    host.of('docker-log').flatMap(({ source }) => {
      const said = [...source.text.matchAll(SAYS)];
      const [first] = said;
      if (!first) return [];
      const modules = [...new Set(said.flatMap(([, name]) => name ?? []))];
      const variant = ROOTLESS.test(source.text) || host.value('rootless') === true ? 'rootless' : 'refused';
      return [
        { subject: modules[0] ?? '', variant, values: { modules }, places: [source.at(source.lineOf(first.index))] },
      ];
    }),
};

/** The daemon may not load a module: it runs without root, or in a container. */
import type { HostRule } from '../rule.ts';

const SAYS = /could not insert '([\w-]{1,60})': Operation not permitted/g;
/** Paths that only a daemon of an ordinary user has. */
const ROOTLESS = /\/run\/user\/\d|rootlesskit|dockerd-rootless|\.local\/share\/docker/;

export const modprobeRefused: HostRule = {
  id: 'log/modprobe-refused',
  check: ({ host }) =>
    host.of('docker-log').flatMap(({ source }) => {
      const lines = source.lines.flatMap((text, index) => ([...text.matchAll(SAYS)].length > 0 ? [index + 1] : []));
      const [first] = lines;
      if (first === undefined) return [];
      const modules = [...new Set([...source.text.matchAll(SAYS)].flatMap(([, name]) => name ?? []))];
      const variant = ROOTLESS.test(source.text) || host.value('rootless') === true ? 'rootless' : 'refused';
      return [{ subject: modules[0] ?? '', variant, values: { modules }, places: [source.at(first)] }];
    }),
};

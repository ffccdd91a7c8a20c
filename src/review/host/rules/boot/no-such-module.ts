/** A name in the list of modules that no module of Linux has. */
import { NEVER_IN_LINUX } from '../../missing-modules.ts';
import type { HostRule } from '../../rule.ts';

/** The module that whoever writes the name means. */
const MEANT: ReadonlyMap<string, string> = new Map([
  ['iptables', 'ip_tables'],
  ['ip6tables', 'ip6_tables'],
  ['nftables', 'nf_tables'],
  ['overlay2', 'overlay'],
  ['overlayfs', 'overlay'],
]);

export const noSuchModule: HostRule = {
  id: 'boot/no-such-module',
  check: ({ host }) =>
    host.of('modules-load').flatMap(({ content, source }) =>
      content.modules
        .filter(({ name }) => NEVER_IN_LINUX.has(name))
        .map(({ name, line }) => {
          const meant = MEANT.get(name);
          const values = { name, ...(meant !== undefined && { meant }) };
          return { subject: name, ...(meant !== undefined && { variant: 'meant' }), values, places: [source.at(line)] };
        }),
    ),
};

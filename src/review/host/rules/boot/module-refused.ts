/** A boot parameter forbids modules that Docker cannot do without. */
import { withoutWord } from '../../fix/without-word.ts';
import { lastParameter } from '../../kinds/kernel-command-line/parse.ts';
import type { HostRule } from '../../rule.ts';

/** What every default installation uses, whatever the flavour of iptables; to the kernel `-` and `_` are one. */
const NEEDED: ReadonlySet<string> = new Set([
  'bridge',
  'br_netfilter',
  'nf_conntrack',
  'nf_nat',
  'overlay',
  'veth',
  'x_tables',
  'xt_MASQUERADE',
  'xt_addrtype',
  'xt_conntrack',
  'xt_nat',
]);

export const moduleRefused: HostRule = {
  id: 'boot/module-refused',
  check: ({ host }) =>
    host.of('kernel-command-line').flatMap(({ content, source }) => {
      // The kernel keeps one list: the last parameter counts.
      const parameter = lastParameter(content, 'module_blacklist');
      const names = (parameter?.value ?? '').split(',');
      const needed = names.filter((name) => NEEDED.has(name.replaceAll('-', '_')));
      const [first] = needed;
      if (!parameter || first === undefined) return [];
      const isWhole = names.length === needed.length;
      return [
        {
          subject: first,
          values: { modules: needed },
          places: [source.at(parameter.line)],
          ...(content.isSetting &&
            isWhole && { edits: [withoutWord(source, parameter.line, `module_blacklist=${parameter.value}`)] }),
        },
      ];
    }),
};

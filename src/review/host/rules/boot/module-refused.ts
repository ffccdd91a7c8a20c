/** A boot parameter forbids modules that Docker cannot do without. */
import { commandLinesOf } from '../../command-lines.ts';
import { daemonOf } from '../../dockerd/daemon.ts';
import { withoutWord } from '../../fix/without-word.ts';
import { lastParameter } from '../../kinds/kernel-command-line/parse.ts';
import type { HostRule, RuleInput } from '../../rule.ts';

/** What every default installation uses. */
const ALWAYS = ['bridge', 'nf_conntrack', 'nf_nat', 'veth'];
/** Drivers that do without overlay, where one is named. */
const WITHOUT_OVERLAY = ['btrfs', 'zfs', 'vfs'];
/** What rules written with iptables name, whatever its flavour. */
const OF_IPTABLES = ['x_tables', 'xt_MASQUERADE', 'xt_addrtype', 'xt_conntrack', 'xt_nat'];

/** What Docker loads on this host (moby 29.7.2, bridge_linux.go: br_netfilter is for two settings that are not the default). */
function neededBy(input: RuleInput): ReadonlySet<string> {
  const daemon = daemonOf(input);
  const isFiltered = ['icc', 'userland-proxy'].some((key) => daemon.boolean(key)?.value === false);
  const isWithout = input.host.value('firewallBackend') === 'nftables' || daemon.boolean('iptables')?.value === false;
  const isOther = WITHOUT_OVERLAY.includes(input.host.value('storageDriver') ?? '');
  return new Set([
    ...ALWAYS,
    ...(isOther ? [] : ['overlay']),
    ...(isWithout ? [] : OF_IPTABLES),
    ...(isFiltered ? ['br_netfilter'] : []),
  ]);
}

export const moduleRefused: HostRule = {
  id: 'boot/module-refused',
  check: (input) =>
    commandLinesOf(input.host).flatMap(({ content, source }) => {
      // The kernel keeps one list: the last parameter counts. It compares letter by letter, `-` is not `_` here.
      const parameter = lastParameter(content, 'module_blacklist');
      const names = (parameter?.value ?? '').split(',');
      const modules = neededBy(input);
      const needed = names.filter((name) => modules.has(name));
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

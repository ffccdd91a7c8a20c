/** package.mask keeps away what Docker calls or its ebuild asks for. */
import { daemonOf } from '../../dockerd/daemon.ts';
import { atomTakes } from '../../portage/atom.ts';
import { MOST_LINES } from '../../portage/atom-lines.ts';
import type { HostRule, RuleInput } from '../../rule.ts';

/** Packages, and the wording for each: what fails without them is not the same. */
const NEEDED: readonly (readonly [name: string, variant: string | undefined])[] = [
  ['net-firewall/iptables', undefined],
  ['net-firewall/nftables', 'ebuild'],
];

/** Whether dockerd was told to do without the iptables command. */
function isWithoutIptables(input: RuleInput): boolean {
  return input.host.value('firewallBackend') === 'nftables' || daemonOf(input).boolean('iptables')?.value === false;
}

export const neededMasked: HostRule = {
  id: 'portage/needed-masked',
  check: (input) => {
    const files = input.host.of('package-mask');
    const unmasked = files.filter(({ content }) => content.unmasks).flatMap(({ content }) => content.entries);
    return files
      .filter(({ content }) => !content.unmasks)
      .flatMap(({ content, source }) =>
        NEEDED.flatMap(([name, variant]) => {
          if (variant === undefined && isWithoutIptables(input)) return [];
          if (unmasked.some(({ atom }) => atomTakes(atom, name))) return [];
          const found = content.entries
            .slice(0, MOST_LINES)
            .find(({ atom }) => atom.version === undefined && atomTakes(atom, name));
          if (!found) return [];
          return [
            {
              subject: name,
              ...(variant !== undefined && { variant }),
              values: { package: name },
              places: [source.at(found.line)],
            },
          ];
        }),
      );
  },
};

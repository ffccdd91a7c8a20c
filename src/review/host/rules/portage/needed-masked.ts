/** package.mask keeps away what Docker calls or its ebuild asks for. */
import { inRange } from '../../../../knowledge/version.ts';
import { daemonOf } from '../../dockerd/daemon.ts';
import { atomTakes } from '../../portage/atom.ts';
import { MOST_LINES } from '../../portage/atom-lines.ts';
import type { HostRule, RuleInput } from '../../rule.ts';

const NFTABLES = 'net-firewall/nftables';
/** The ebuild of 29.1.3-r1 is the first that depends on it. */
const WANTS_NFTABLES = '>= 29.1.3';
/** Packages, and the wording for each: what fails without them is not the same. */
const NEEDED: readonly (readonly [name: string, variant: string | undefined])[] = [
  ['net-firewall/iptables', undefined],
  [NFTABLES, 'ebuild'],
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
          if (name === NFTABLES && !inRange(input.profile.docker, WANTS_NFTABLES)) return [];
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

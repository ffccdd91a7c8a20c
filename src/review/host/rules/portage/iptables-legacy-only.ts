/** iptables is built for its legacy tables alone, which newer kernels have behind an option of their own. */
import { inRange } from '../../../../knowledge/version.ts';
import { daemonOf } from '../../dockerd/daemon.ts';
import { PackageCatalogue } from '../../portage/catalogue.ts';
import { flagOf } from '../../portage/flags-of.ts';
import { switchOnFor } from '../../portage/line-edits.ts';
import type { HostRule, RuleInput } from '../../rule.ts';

const IPTABLES = 'net-firewall/iptables';
/** The option that the legacy tables sit behind, and since when. */
const GATE = 'NETFILTER_XTABLES_LEGACY';
const GATED = '>= 6.17';

/** Whether Docker works with the iptables command, on a kernel that may lack its tables. */
function isAsked(input: RuleInput): boolean {
  const { host, profile, kernel } = input;
  const isNft = host.value('firewallBackend') === 'nftables' || host.value('iptables') === 'nft';
  const isOff = daemonOf(input).boolean('iptables')?.value === false;
  return !isNft && !isOff && kernel?.value(GATE) !== 'y' && inRange(profile.kernel, GATED);
}

export const iptablesLegacyOnly: HostRule = {
  id: 'portage/iptables-legacy-only',
  check: (input) => {
    const { host, knowledge, profile } = input;
    const catalogue = new PackageCatalogue(knowledge, profile.docker);
    const decides = flagOf(host, catalogue, IPTABLES, 'nftables');
    if (!decides || decides.on || !isAsked(input)) return [];
    return [
      {
        subject: `${IPTABLES}[nftables]`,
        ...(!input.isAssumed('kernel') && { variant: 'known' }),
        values: { option: `CONFIG_${GATE}`, kernel: profile.kernel },
        places: [decides.place, ...host.placesOf('kernel')],
        edits: switchOnFor(host, catalogue, IPTABLES, 'nftables'),
      },
    ];
  },
};

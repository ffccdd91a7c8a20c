/** iptables is built for its legacy tables alone, which newer kernels have behind an option of their own. */
import { inRange } from '../../../../knowledge/version.ts';
import { PackageCatalogue } from '../../portage/catalogue.ts';
import { flagOf, type PlacedFlag } from '../../portage/flags-of.ts';
import { switchOn } from '../../portage/line-edits.ts';
import type { HostRule, RuleFinding, RuleInput } from '../../rule.ts';

const IPTABLES = 'net-firewall/iptables';
/** The option that the legacy tables sit behind, and since when. */
const GATE = 'NETFILTER_XTABLES_LEGACY';
const GATED = '>= 6.17';

/** Whether Docker works with the iptables command, on a kernel that may lack its tables. */
function isAsked({ host, profile, kernel }: RuleInput): boolean {
  const isNft = host.value('firewallBackend') === 'nftables' || host.value('iptables') === 'nft';
  return !isNft && kernel?.value(GATE) !== 'y' && inRange(profile.kernel, GATED);
}

/** The flag switched on where it stands, or in a line of its own. */
function editsFor(decides: PlacedFlag, { host }: RuleInput): Pick<RuleFinding, 'edits'> {
  if (decides.scope === 'package' && decides.flag === 'nftables') return { edits: [switchOn(decides)] };
  const source = host.of('package-use')[0]?.source;
  return source ? { edits: [{ target: 'line', source, line: 0, text: `${IPTABLES} nftables` }] } : {};
}

export const iptablesLegacyOnly: HostRule = {
  id: 'portage/iptables-legacy-only',
  check: (input) => {
    const { host, knowledge, profile } = input;
    const decides = flagOf(host, new PackageCatalogue(knowledge, profile.docker), IPTABLES, 'nftables');
    if (!decides || decides.on || !isAsked(input)) return [];
    return [
      {
        subject: `${IPTABLES}[nftables]`,
        ...(!input.isAssumed('kernel') && { variant: 'known' }),
        values: { option: `CONFIG_${GATE}`, kernel: profile.kernel },
        places: [decides.place, ...host.placesOf('kernel')],
        ...editsFor(decides, input),
      },
    ];
  },
};

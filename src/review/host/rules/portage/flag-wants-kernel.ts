/** A USE flag whose feature the attached kernel does not have. */
import { PackageCatalogue } from '../../portage/catalogue.ts';
import { namedFlagOf } from '../../portage/flags-of.ts';
import type { HostRule, RuleFinding, RuleInput } from '../rule.ts';

/** Off by default, so that who has them on wants what they bring. */
const CHECKED = [
  { packageName: 'app-containers/docker', flag: 'btrfs' },
  { packageName: 'app-containers/docker', flag: 'apparmor' },
  { packageName: 'app-containers/docker', flag: 'selinux' },
  { packageName: 'net-firewall/iptables', flag: 'nftables' },
] as const;

function check({ host, knowledge, profile, kernel }: RuleInput): RuleFinding[] {
  if (!kernel?.isWhole) return [];
  const catalogue = new PackageCatalogue(knowledge, profile.docker);
  return CHECKED.flatMap(({ packageName, flag }) => {
    const own = namedFlagOf(host, catalogue, packageName, flag);
    if (!own?.on || own.scope === 'global') return [];
    const implied = knowledge.get('use-flag', flag)?.packages.find(({ name }) => name === packageName)?.impliesKernel;
    const symbols = (implied ?? []).filter((symbol) => ['n', null].includes(kernel.value(symbol)));
    const [first] = symbols;
    if (first === undefined) return [];
    const options = symbols.map((symbol) => `CONFIG_${symbol}`);
    return [
      {
        subject: `${packageName}[${flag}]`,
        values: { package: packageName, flag, options },
        places: [own.place, kernel.at(first)],
      },
    ];
  });
}

export const flagWantsKernel: HostRule = { id: 'portage/flag-wants-kernel', check };

/** A USE flag whose feature the attached kernel does not have. */
import { PackageCatalogue } from '../../portage/catalogue.ts';
import { namedFlagOf } from '../../portage/flags-of.ts';
import type { HostRule, RuleFinding, RuleInput } from '../../rule.ts';

/** Off by default, so that who has them on wants what they bring. */
const CHECKED = [
  { packageName: 'app-containers/docker', flag: 'btrfs' },
  { packageName: 'app-containers/docker', flag: 'apparmor' },
  { packageName: 'app-containers/docker', flag: 'selinux' },
  { packageName: 'net-firewall/iptables', flag: 'nftables' },
] as const;

/** Without these the kernel has nothing of it at all; a driver for storage is told about where it is asked for. */
const UNSEEN: ReadonlySet<string> = new Set(['apparmor', 'selinux']);

function check({ host, knowledge, profile, kernel }: RuleInput): RuleFinding[] {
  if (kernel && !kernel.isWhole) return [];
  const catalogue = new PackageCatalogue(knowledge, profile.docker);
  return CHECKED.flatMap(({ packageName, flag }) => {
    const own = namedFlagOf(host, catalogue, packageName, flag);
    if (!own?.on || own.scope === 'global' || (!kernel && !UNSEEN.has(flag))) return [];
    const implied = knowledge.get('use-flag', flag)?.packages.find(({ name }) => name === packageName)?.impliesKernel;
    const symbols = (implied ?? []).filter((symbol) => !kernel || ['n', null].includes(kernel.value(symbol)));
    const [first] = symbols;
    if (first === undefined) return [];
    const options = symbols.map((symbol) => `CONFIG_${symbol}`);
    return [
      {
        subject: `${packageName}[${flag}]`,
        ...(!kernel && { variant: 'unseen' }),
        values: { package: packageName, flag, options },
        places: [own.place, ...(kernel ? [kernel.at(first)] : [])],
      },
    ];
  });
}

export const flagWantsKernel: HostRule = { id: 'portage/flag-wants-kernel', check };

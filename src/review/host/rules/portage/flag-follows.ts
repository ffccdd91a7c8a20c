/** docker's ebuild wants containerd and runc with the flags that it has itself. */
import { PackageCatalogue } from '../../portage/catalogue.ts';
import { namedFlagOf } from '../../portage/flags-of.ts';
import type { HostRule, RuleFinding, RuleInput } from '../rule.ts';

const DOCKER = 'app-containers/docker';
/** USE dependencies in RDEPEND of docker-29.8.1: `containerd[apparmor?,btrfs?,seccomp?]`, `runc[apparmor?,seccomp?]`. */
const FOLLOWS = [
  { flag: 'btrfs', packageName: 'app-containers/containerd' },
  { flag: 'apparmor', packageName: 'app-containers/containerd' },
  { flag: 'apparmor', packageName: 'app-containers/runc' },
  { flag: 'seccomp', packageName: 'app-containers/containerd' },
  { flag: 'seccomp', packageName: 'app-containers/runc' },
] as const;

/** seccomp is on by default everywhere: only a file that switches it off is worth a word. */
const ON_BY_DEFAULT: ReadonlySet<string> = new Set(['seccomp']);

function check({ host, knowledge, profile }: RuleInput): RuleFinding[] {
  const catalogue = new PackageCatalogue(knowledge, profile.docker);
  return FOLLOWS.flatMap(({ flag, packageName }): RuleFinding[] => {
    const own = namedFlagOf(host, catalogue, DOCKER, flag);
    const other = namedFlagOf(host, catalogue, packageName, flag);
    if (!own?.on || own.scope !== 'package' || other?.scope === 'shown') return [];
    const found = { subject: `${packageName}[${flag}]`, values: { flag, package: packageName } };
    if (other && !other.on) return [{ ...found, variant: 'contrary', places: [other.place, own.place] }];
    if (other) return [{ ...found, variant: 'in-place', places: [other.place, own.place] }];
    if (ON_BY_DEFAULT.has(flag)) return [];
    const edit = { target: 'line', file: own.place.file, line: 0, text: `${packageName} ${flag}` } as const;
    return [{ ...found, places: [own.place], edits: [edit] }];
  });
}

export const flagFollows: HostRule = { id: 'portage/flag-follows', check };

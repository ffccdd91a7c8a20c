/** `-*` switches off what the ebuilds around Docker have on by default. */
import { PackageCatalogue } from '../../portage/catalogue.ts';
import { flagOf } from '../../portage/flags-of.ts';
import type { HostRule, RuleFinding } from '../../rule.ts';

/** On by default in the ebuild, or in the profiles (seccomp of docker). */
const DEFAULTS = [
  { packageName: 'app-containers/docker', flags: ['container-init', 'overlay2', 'seccomp'] },
  { packageName: 'app-containers/containerd', flags: ['cri', 'seccomp'] },
  { packageName: 'app-containers/runc', flags: ['seccomp'] },
  { packageName: 'sys-process/tini', flags: ['args', 'static'] },
] as const;

export const minusStar: HostRule = {
  id: 'portage/minus-star',
  check: ({ host, knowledge, profile }) => {
    const catalogue = new PackageCatalogue(knowledge, profile.docker);
    const lost = DEFAULTS.flatMap(({ packageName, flags }) =>
      flags.flatMap((flag) => {
        const decides = flagOf(host, catalogue, packageName, flag);
        // An older docker has not all of them yet.
        if (decides?.flag !== '*' || decides.on || catalogue.stateOf(packageName, flag).is !== 'there') return [];
        return [{ name: `${packageName}[${flag}]`, place: decides.place }];
      }),
    );
    const [first] = lost;
    if (!first) return [];
    const finding: RuleFinding = {
      subject: '-*',
      values: { flags: lost.map(({ name }) => name) },
      places: [first.place],
    };
    return [finding];
  },
};

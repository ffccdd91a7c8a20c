/** USE flags for all packages that reach Docker as well. */
import { PackageCatalogue } from '../../portage/catalogue.ts';
import { settingsOf } from '../../portage/flags-of.ts';
import type { HostRule, RuleFinding } from '../../rule.ts';

const DOCKER = 'app-containers/docker';
/** Off by default in docker's ebuild and in the profiles: on because of this line. */
const OFF_BY_DEFAULT: ReadonlySet<string> = new Set(['apparmor', 'btrfs', 'cuda', 'systemd']);

export const globalFlags: HostRule = {
  id: 'portage/global-flags',
  check: ({ host, knowledge, profile }) => {
    const catalogue = new PackageCatalogue(knowledge, profile.docker);
    const settings = settingsOf(host, catalogue, DOCKER);
    const reaching = settings.filter(
      (each) =>
        each.scope === 'global' &&
        each.on &&
        OFF_BY_DEFAULT.has(each.flag) &&
        settings.findLast(({ flag }) => flag === each.flag) === each,
    );
    const there = reaching.filter(({ flag }) => catalogue.stateOf(DOCKER, flag).is === 'there');
    if (there.length === 0) return [];
    const flags = there.map(({ flag }) => flag);
    const finding: RuleFinding = {
      subject: `${DOCKER}[${flags.join(',')}]`,
      values: { flags, shown: `${DOCKER}[${flags.join(',')}]` },
      places: there.map(({ place }) => place),
    };
    return [finding];
  },
};

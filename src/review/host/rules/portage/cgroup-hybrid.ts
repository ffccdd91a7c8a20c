/** systemd with USE=cgroup-hybrid, with which today's ebuild refuses to install. */
import { PackageCatalogue } from '../../portage/catalogue.ts';
import { namedFlags } from '../../portage/flags-of.ts';
import { dropFlag } from '../../portage/line-edits.ts';
import type { HostRule } from '../../rule.ts';

export const cgroupHybrid: HostRule = {
  id: 'portage/cgroup-hybrid',
  check: ({ host, knowledge, profile }) =>
    namedFlags(host, new PackageCatalogue(knowledge, profile.docker))
      .filter(({ flag, on, packageName }) => flag === 'cgroup-hybrid' && on && packageName === 'sys-apps/systemd')
      .map((named) => ({
        subject: 'sys-apps/systemd[cgroup-hybrid]',
        places: [named.place],
        edits: [dropFlag(named)],
      })),
};

/** docker with USE=systemd on a host that runs OpenRC. */
import { PackageCatalogue } from '../../portage/catalogue.ts';
import { namedFlags } from '../../portage/flags-of.ts';
import { dropFlag } from '../../portage/line-edits.ts';
import type { HostRule } from '../../rule.ts';

const PACKAGES: ReadonlySet<string> = new Set(['app-containers/docker', 'app-containers/podman']);

export const systemdOnOpenrc: HostRule = {
  id: 'portage/systemd-on-openrc',
  check: ({ host, knowledge, profile }) => {
    if (host.value('init') !== 'openrc') return [];
    const catalogue = new PackageCatalogue(knowledge, profile.docker);
    return namedFlags(host, catalogue)
      .filter(({ flag, on, packageName }) => flag === 'systemd' && on && PACKAGES.has(packageName))
      .map((named) => ({
        subject: `${named.packageName}[systemd]`,
        values: { package: named.packageName },
        places: [named.place, ...host.placesOf('init')],
        edits: [dropFlag(named)],
      }));
  },
};

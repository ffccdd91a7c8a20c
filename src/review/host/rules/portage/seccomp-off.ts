/** seccomp switched off where containers need it. */
import { PackageCatalogue } from '../../portage/catalogue.ts';
import { namedFlagOf } from '../../portage/flags-of.ts';
import type { HostRule } from '../../rule.ts';

export const seccompOff: HostRule = {
  id: 'portage/seccomp-off',
  check: ({ host, knowledge, profile }) => {
    const catalogue = new PackageCatalogue(knowledge, profile.docker);
    const runc = namedFlagOf(host, catalogue, 'app-containers/runc', 'seccomp');
    if (runc && !runc.on) {
      const isGlobal = runc.scope === 'global';
      return [{ subject: 'seccomp', ...(isGlobal && { variant: 'global' }), places: [runc.place] }];
    }
    const docker = namedFlagOf(host, catalogue, 'app-containers/docker', 'seccomp');
    return docker?.scope === 'package' && !docker.on
      ? [{ subject: 'seccomp', variant: 'docker', places: [docker.place] }]
      : [];
  },
};

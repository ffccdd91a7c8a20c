/** seccomp switched off where containers need it. */
import { PackageCatalogue } from '../../portage/catalogue.ts';
import { namedFlagOf } from '../../portage/flags-of.ts';
import { switchOnFor } from '../../portage/line-edits.ts';
import type { HostRule } from '../../rule.ts';

const RUNC = 'app-containers/runc';

export const seccompOff: HostRule = {
  id: 'portage/seccomp-off',
  check: ({ host, knowledge, profile }) => {
    const catalogue = new PackageCatalogue(knowledge, profile.docker);
    const runc = namedFlagOf(host, catalogue, RUNC, 'seccomp');
    if (runc && !runc.on) {
      const isGlobal = runc.scope === 'global';
      // What emerge shows is what comes of files that are not attached, or that are mended elsewhere.
      const edits = runc.scope === 'shown' ? [] : switchOnFor(host, catalogue, RUNC, 'seccomp');
      return [{ subject: 'seccomp', ...(isGlobal && { variant: 'global' }), places: [runc.place], edits }];
    }
    const docker = namedFlagOf(host, catalogue, 'app-containers/docker', 'seccomp');
    return docker?.scope === 'package' && !docker.on
      ? [{ subject: 'seccomp', variant: 'docker', places: [docker.place] }]
      : [];
  },
};

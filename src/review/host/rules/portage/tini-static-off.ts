/** docker-init has to be linked statically, and a file switches that off. */
import { PackageCatalogue } from '../../portage/catalogue.ts';
import { namedFlagOf } from '../../portage/flags-of.ts';
import { switchOnFor } from '../../portage/line-edits.ts';
import type { HostRule } from '../../rule.ts';

const TINI = 'sys-process/tini';

export const tiniStaticOff: HostRule = {
  id: 'portage/tini-static-off',
  check: ({ host, knowledge, profile }) => {
    const catalogue = new PackageCatalogue(knowledge, profile.docker);
    const decides = namedFlagOf(host, catalogue, TINI, 'static');
    const init = namedFlagOf(host, catalogue, 'app-containers/docker', 'container-init');
    if (!decides || decides.on || init?.on === false) return [];
    return [
      {
        subject: `${TINI}[static]`,
        ...(decides.scope === 'global' && { variant: 'global' }),
        places: [decides.place],
        ...(decides.scope !== 'shown' && { edits: switchOnFor(host, catalogue, TINI, 'static') }),
      },
    ];
  },
};

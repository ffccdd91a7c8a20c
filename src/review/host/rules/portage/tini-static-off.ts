/** docker-init has to be linked statically, and a file switches that off. */
import { PackageCatalogue } from '../../portage/catalogue.ts';
import { namedFlagOf } from '../../portage/flags-of.ts';
import { switchOn } from '../../portage/line-edits.ts';
import type { HostRule } from '../../rule.ts';

const TINI = 'sys-process/tini';

export const tiniStaticOff: HostRule = {
  id: 'portage/tini-static-off',
  check: ({ host, knowledge, profile }) => {
    const catalogue = new PackageCatalogue(knowledge, profile.docker);
    const decides = namedFlagOf(host, catalogue, TINI, 'static');
    const init = namedFlagOf(host, catalogue, 'app-containers/docker', 'container-init');
    if (!decides || decides.on || init?.on === false) return [];
    const { place, scope } = decides;
    const isGlobal = scope === 'global';
    const source = host.of('package-use')[0]?.source;
    return [
      {
        subject: `${TINI}[static]`,
        ...(isGlobal && { variant: 'global' }),
        places: [place],
        ...(source && isGlobal && { edits: [{ target: 'line', source, line: 0, text: `${TINI} static` } as const] }),
        ...(scope === 'package' && { edits: [switchOn(decides)] }),
      },
    ];
  },
};

/** emerge would take Docker past a version that lost storage drivers. */
import { inRange } from '../../../../knowledge/version.ts';
import type { HostRule } from '../../rule.ts';

const DOCKER = 'app-containers/docker';
/** The first version without devicemapper, the last of the drivers that went. */
const LOST = '25.0';

export const upgradePassesDrivers: HostRule = {
  id: 'portage/upgrade-passes-drivers',
  check: ({ host }) => {
    // Whoever has told which driver it is hears of that one alone.
    if (host.value('storageDriver') !== undefined) return [];
    return host.of('emerge-pretend').flatMap(({ content, source }) =>
      content.packages.flatMap(({ name, version, installed, line }) => {
        if (name !== DOCKER || installed === null) return [];
        if (!inRange(installed, `< ${LOST}`) || !inRange(version, `>= ${LOST}`)) return [];
        return [{ subject: DOCKER, values: { installed, version, lost: LOST }, places: [source.at(line)] }];
      }),
    );
  },
};

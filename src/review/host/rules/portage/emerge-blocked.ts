/** Packages around Docker that emerge cannot install side by side. */
import { packageOf } from '../../portage/atom.ts';
import { PackageCatalogue } from '../../portage/catalogue.ts';
import type { HostRule } from '../../rule.ts';

/** So many are told: whoever has more begins with these. */
const MOST = 2000;

export const emergeBlocked: HostRule = {
  id: 'portage/emerge-blocked',
  check: ({ host, knowledge, profile }) => {
    const catalogue = new PackageCatalogue(knowledge, profile.docker);
    return host.of('emerge-pretend').flatMap(({ content, source }) => {
      const blocking = content.blockers.filter(({ atom, hard }) => hard && catalogue.find(packageOf(atom)));
      return blocking.slice(0, MOST).map(({ atom, line }) => {
        const name = packageOf(atom);
        const isClient = name === 'app-containers/docker-cli';
        const variant = isClient && { variant: 'client' };
        return { subject: name, ...variant, values: { package: name }, places: [source.at(line)] };
      });
    });
  },
};

/** Packages around Docker that emerge cannot install side by side. */
import { packageOf } from '../../portage/atom.ts';
import { PackageCatalogue } from '../../portage/catalogue.ts';
import type { HostRule } from '../rule.ts';

export const emergeBlocked: HostRule = {
  id: 'portage/emerge-blocked',
  check: ({ host, knowledge, profile }) => {
    const catalogue = new PackageCatalogue(knowledge, profile.docker);
    return host.of('emerge-pretend').flatMap(({ content, source }) =>
      content.blockers.flatMap(({ atom, hard, line }) => {
        const name = packageOf(atom);
        if (!hard || !catalogue.find(name)) return [];
        const isClient = name === 'app-containers/docker-cli';
        return [
          {
            subject: name,
            ...(isClient && { variant: 'client' }),
            values: { package: name },
            places: [source.at(line)],
          },
        ];
      }),
    );
  },
};

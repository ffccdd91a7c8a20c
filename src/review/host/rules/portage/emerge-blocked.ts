/** Packages around Docker that emerge cannot install side by side. */

import type { EvidenceOf } from '../../kinds/index.ts';
import { packageOf } from '../../portage/atom.ts';
import { PackageCatalogue } from '../../portage/catalogue.ts';
import type { HostRule, RuleFinding } from '../../rule.ts';

/** So many are told: whoever has more begins with these. */
const MOST = 2000;

const CLIENT = 'app-containers/docker-cli';

type Blocker = EvidenceOf<'emerge-pretend'>['content']['blockers'][number];

/** Which wording: a package under its old name is in its own way, as long as a move is not carried over. */
function wordingOf({ atom, blocked }: Blocker, catalogue: PackageCatalogue): Pick<RuleFinding, 'variant' | 'values'> {
  const package_ = packageOf(atom);
  const name = catalogue.movedTo(atom);
  if (name !== undefined) {
    const other = blocked && catalogue.nameOf(splitName(blocked.name)) !== name;
    return { variant: other ? 'old-and-other' : 'old-name', values: { package: package_, name } };
  }
  return { ...(package_ === CLIENT && { variant: 'client' }), values: { package: package_ } };
}

function splitName(name: string): { category: string; name: string } {
  const [category = '', rest = ''] = name.split('/');
  return { category, name: rest };
}

export const emergeBlocked: HostRule = {
  id: 'portage/emerge-blocked',
  check: ({ host, knowledge, profile }) => {
    const catalogue = new PackageCatalogue(knowledge, profile.docker);
    return host.of('emerge-pretend').flatMap(({ content, source }) => {
      const blocking = content.blockers.filter(
        ({ atom, hard }) => hard && (catalogue.find(packageOf(atom)) || catalogue.movedTo(atom) !== undefined),
      );
      return blocking.slice(0, MOST).map((blocker) => ({
        subject: packageOf(blocker.atom),
        ...wordingOf(blocker, catalogue),
        places: [source.at(blocker.line)],
      }));
    });
  },
};

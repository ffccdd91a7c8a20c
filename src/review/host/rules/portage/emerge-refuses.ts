/** Why emerge does not go on. */
import { parseAtom } from '../../portage/atom.ts';
import { PackageCatalogue } from '../../portage/catalogue.ts';
import type { HostRule, RuleFinding } from '../../rule.ts';

/** emerge stops at the first, or after a few. */
const MOST = 2000;

export const emergeRefuses: HostRule = {
  id: 'portage/emerge-refuses',
  check: ({ host, knowledge, profile }) => {
    const catalogue = new PackageCatalogue(knowledge, profile.docker);
    return host.of('emerge-pretend').flatMap(({ content, source }) =>
      content.refusals.slice(0, MOST).flatMap(({ why, what, line }): RuleFinding[] => {
        const places = [source.at(line)];
        if (why === 'required-use') return [{ subject: what, variant: why, values: { what }, places }];
        const atom = parseAtom(what.split('[')[0] ?? '');
        const name = atom && (catalogue.movedTo(atom) ?? catalogue.misplaced(atom));
        if (why === 'no-ebuild' && name)
          return [{ subject: what, variant: 'old-name', values: { what, name }, places }];
        return [{ subject: what, ...(why !== 'no-ebuild' && { variant: why }), values: { what }, places }];
      }),
    );
  },
};

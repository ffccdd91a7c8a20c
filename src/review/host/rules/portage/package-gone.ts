/** A line for a package that is gone, or of no use to Docker today. */
import { packageOf } from '../../portage/atom.ts';
import { atomLines } from '../../portage/atom-lines.ts';
import { PackageCatalogue } from '../../portage/catalogue.ts';
import type { HostRule } from '../../rule.ts';

export const packageGone: HostRule = {
  id: 'portage/package-gone',
  check: ({ host, knowledge, profile }) => {
    const catalogue = new PackageCatalogue(knowledge, profile.docker);
    return atomLines(host, catalogue).flatMap(({ atom, line, source }) => {
      const known = catalogue.find(packageOf(atom)) ?? catalogue.find(catalogue.nameOf(atom));
      if (!known?.instead) return [];
      const values = { package: known.name, instead: known.instead };
      const edit = { target: 'line', source, line, text: null } as const;
      return [{ subject: known.name, values, places: [source.at(line)], edits: [edit] }];
    });
  },
};

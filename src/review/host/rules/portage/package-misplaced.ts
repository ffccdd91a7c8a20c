/** A package of Docker in a category that it has never been in: `app-container/docker`. */
import { packageOf } from '../../portage/atom.ts';
import { atomLines } from '../../portage/atom-lines.ts';
import { PackageCatalogue } from '../../portage/catalogue.ts';
import type { HostRule } from '../../rule.ts';

export const packageMisplaced: HostRule = {
  id: 'portage/package-misplaced',
  check: ({ host, knowledge, profile }) => {
    const catalogue = new PackageCatalogue(knowledge, profile.docker);
    return atomLines(host, catalogue).flatMap(({ atom, line, source }) => {
      const name = catalogue.misplaced(atom);
      if (name === undefined || (atom.repository ?? 'gentoo') !== 'gentoo') return [];
      const written = packageOf(atom);
      const text = atom.text.replace(written, name);
      const edit = { target: 'word', source, line, word: atom.text, text } as const;
      return [{ subject: written, values: { written, name }, places: [source.at(line)], edits: [edit] }];
    });
  },
};

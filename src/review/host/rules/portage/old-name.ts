/** A line for a package by the name it had before it moved to another category. */

import { atomLines } from '../../portage/atom-lines.ts';
import { PackageCatalogue } from '../../portage/catalogue.ts';
import type { HostRule } from '../../rule.ts';

export const oldName: HostRule = {
  id: 'portage/old-name',
  check: ({ host, knowledge, profile }) => {
    const catalogue = new PackageCatalogue(knowledge, profile.docker);
    return atomLines(host, catalogue).flatMap(({ atom, line, source }) => {
      const name = catalogue.movedTo(atom);
      if (name === undefined) return [];
      const old = `${atom.category}/${atom.name}`;
      const edit = {
        target: 'word',
        source,
        line,
        word: atom.text,
        text: atom.text.replace(old, name),
      } as const;
      return [{ subject: old, values: { old, name }, places: [source.at(line)], edits: [edit] }];
    });
  },
};

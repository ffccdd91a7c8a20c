/** A line of package.use with nothing behind its atom. */
import { linesAbout } from '../../portage/atom-lines.ts';
import { PackageCatalogue } from '../../portage/catalogue.ts';
import type { HostRule } from '../../rule.ts';

export const noFlags: HostRule = {
  id: 'portage/no-flags',
  check: ({ host, knowledge, profile }) => {
    const catalogue = new PackageCatalogue(knowledge, profile.docker);
    return linesAbout(host.of('package-use'), catalogue).flatMap(({ atom, entry, line, source }) => {
      if (entry.words.length > 0) return [];
      const edit = { target: 'line', source, line, text: null } as const;
      return [{ subject: atom.text, values: { atom: atom.text }, places: [source.at(line)], edits: [edit] }];
    });
  },
};

/** `**` lets in what has no keyword at all. */
import { linesAbout } from '../../portage/atom-lines.ts';
import { PackageCatalogue } from '../../portage/catalogue.ts';
import type { HostRule } from '../../rule.ts';

export const anyKeyword: HostRule = {
  id: 'portage/any-keyword',
  check: ({ host, knowledge, profile }) => {
    const catalogue = new PackageCatalogue(knowledge, profile.docker);
    return linesAbout(host.of('package-accept-keywords'), catalogue).flatMap(({ atom, entry, line, source }) => {
      const name = catalogue.nameOf(atom);
      const isMeant = catalogue.find(name)?.ofDocker === true && entry.words.some(({ text }) => text === '**');
      if (!isMeant) return [];
      // One version that is named lets in no other.
      const isNamed = atom.version !== undefined && ['=', '~'].includes(atom.operator);
      const words = isNamed ? { variant: 'one', values: { atom: atom.text } } : { values: { package: name } };
      return [{ subject: atom.text, ...words, places: [source.at(line)] }];
    });
  },
};

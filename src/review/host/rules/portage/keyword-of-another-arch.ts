/** A keyword of another architecture than the host's. */
import { linesAbout } from '../../portage/atom-lines.ts';
import { PackageCatalogue } from '../../portage/catalogue.ts';
import { archOf } from '../../portage/profile.ts';
import type { HostRule } from '../../rule.ts';

export const keywordOfAnotherArch: HostRule = {
  id: 'portage/keyword-of-another-arch',
  check: ({ host, knowledge, profile }) => {
    const arch = host.value('arch');
    if (arch === undefined) return [];
    const catalogue = new PackageCatalogue(knowledge, profile.docker);
    return linesAbout(host.of('package-accept-keywords'), catalogue).flatMap(({ atom, entry, line, source }) => {
      const keywords = entry.words;
      const foreign = keywords.filter(({ text }) => (archOf(text) ?? arch) !== arch);
      const isOfDocker = catalogue.find(catalogue.nameOf(atom))?.ofDocker === true;
      if (!isOfDocker || foreign.length === 0 || foreign.length < keywords.length) return [];
      const values = { keywords: foreign.map(({ text }) => text), arch };
      return [{ subject: atom.text, values, places: [source.at(line), ...host.placesOf('arch')] }];
    });
  },
};

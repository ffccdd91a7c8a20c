/** A line about Docker that Portage leaves out because its first word is no valid atom. */
import { packageOf } from '../../portage/atom.ts';
import { atomLines, unreadLines } from '../../portage/atom-lines.ts';
import { PackageCatalogue } from '../../portage/catalogue.ts';
import type { HostRule, RuleFinding } from '../../rule.ts';

export const atomInvalid: HostRule = {
  id: 'portage/atom-invalid',
  check: ({ host, knowledge, profile }) => {
    const catalogue = new PackageCatalogue(knowledge, profile.docker);
    const faulty = atomLines(host, catalogue).flatMap(({ atom, line, source }): RuleFinding[] => {
      if (!atom.fault || !catalogue.find(catalogue.nameOf(atom))) return [];
      const isBare = atom.fault === 'operator-without-version';
      const text = isBare ? packageOf(atom) : `=${atom.text}`;
      const edit = { target: 'word', source, line, word: atom.text, text } as const;
      const values = { atom: atom.text, valid: text };
      return [
        {
          subject: atom.text,
          ...(isBare && { variant: 'no-version' }),
          values,
          places: [source.at(line)],
          edits: [edit],
        },
      ];
    });
    const nameless = unreadLines(host).flatMap(({ word, line, source }): RuleFinding[] => {
      const name = catalogue.withCategory(word);
      if (name === undefined) return [];
      const edit = { target: 'word', source, line, word, text: name } as const;
      const values = { atom: word, valid: name };
      return [{ subject: word, variant: 'no-category', values, places: [source.at(line)], edits: [edit] }];
    });
    return [...faulty, ...nameless];
  },
};

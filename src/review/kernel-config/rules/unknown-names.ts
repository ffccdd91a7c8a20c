/** Names that nobody here knows, in a fragment that is about Docker: a slip in one of them would go unnoticed. */
import { code } from '../../../core/reply.ts';
import { wordsFor } from '../../../core/words/index.ts';
import { readLine } from '../parse.ts';
import { unknownNames } from '../unknown-names.ts';
import type { Rule } from './rule.ts';

/** So many of them are named. */
const MOST_NAMES = 8;

export const unknownNamesRule: Rule = {
  id: 'kernel-config/unknown-names',
  isAboutFiles: true,
  check(input) {
    const { file, view } = input;
    const names = unknownNames(input).flatMap(({ name, meant }) => (meant === null ? [name] : []));
    const last = names.at(-1);
    // Where they are most of the file, it is about something else than Docker.
    if (last === undefined || names.length * 2 > view.config.offsets.assignments) return [];
    const { review: words, marks } = wordsFor(view.locale);
    const shown = marks.list(names.slice(0, MOST_NAMES).map((name) => code(`CONFIG_${name}`)));
    return [
      {
        rule: 'kernel-config/unknown-names',
        severity: 'info',
        file,
        line: readLine(view.config, last),
        ...(names.length > 1 && { lines: names.length }),
        subject: last,
        message: words.unknownNames(shown, names.length - MOST_NAMES),
        why: words.unknownNamesWhy,
        fix: null,
        facts: [],
      },
    ];
  },
};

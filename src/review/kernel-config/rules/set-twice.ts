/** A symbol that Docker cares about has two lines: the last one wins, which is easily missed. */
import { code } from '../../../core/reply.ts';
import { wordsFor } from '../../../core/words/index.ts';
import { readLine, readValue } from '../parse.ts';
import type { Rule } from './rule.ts';

export const setTwice: Rule = {
  id: 'kernel-config/set-twice',
  isAboutFiles: true,
  check({ file, view }) {
    const words = wordsFor(view.locale).review;
    return view.knowledge
      .all('kernel-option')
      .filter(({ id }) => view.config.offsets.isRepeated(id))
      .map(({ id }) => ({
        rule: 'kernel-config/set-twice',
        severity: 'warning',
        file,
        line: readLine(view.config, id),
        subject: id,
        message: words.setTwice(id, code(readValue(view.config, id) ?? ''), readLine(view.config, id) ?? 0),
        why: words.setTwiceWhy,
        fix: null,
        facts: [`kernel-option:${id}`],
      }));
  },
};

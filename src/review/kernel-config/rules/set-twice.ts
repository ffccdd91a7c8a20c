/** A symbol that Docker cares about has two lines: the last one wins, which is easily missed. */
import { wordsFor } from '../../../core/words/index.ts';
import { readLine, readValue } from '../parse.ts';
import type { Rule } from './rule.ts';

/** The lines that set or unset a symbol, as often as they stand in the file. */
function countLines(text: string, symbol: string): number {
  return [...text.matchAll(new RegExp(`^[ \\t]*(?:CONFIG_${symbol}=|# CONFIG_${symbol} is not set)`, 'gm'))].length;
}

export const setTwice: Rule = {
  id: 'kernel-config/set-twice',
  check({ file, view }) {
    if (view.config.assignments === view.config.offsets.size) return [];
    const words = wordsFor(view.locale).review;
    return view.knowledge
      .all('kernel-option')
      .filter(({ id }) => view.config.offsets.has(id) && countLines(view.config.text, id) > 1)
      .map(({ id }) => ({
        rule: 'kernel-config/set-twice',
        severity: 'warning',
        file,
        line: readLine(view.config, id),
        subject: id,
        message: words.setTwice(id, readValue(view.config, id) ?? '', readLine(view.config, id) ?? 0),
        why: words.setTwiceWhy,
        fix: null,
        facts: [`kernel-option:${id}`],
      }));
  },
};

/** The kernel gets no more fixes: its line has ended. */
import { wordsFor } from '../../../core/words/index.ts';
import { kernelEnd } from '../../kernel-end.ts';
import type { Rule } from './rule.ts';

export const endOfLife: Rule = {
  id: 'kernel-config/end-of-life',
  check({ view, file }) {
    const end = view.isKernelAssumed ? null : kernelEnd(view.profile.kernel, view.knowledge.kernelLines);
    if (!end) return [];
    const { review: words, marks } = wordsFor(view.locale);
    return [
      {
        rule: 'kernel-config/end-of-life',
        severity: 'info',
        file,
        line: null,
        subject: `Linux ${end.line}`,
        message: words.endOfLife(end.line, end.last ?? null, end.on ?? null),
        why: words.endOfLifeWhy(
          marks.list(view.knowledge.kernelLines.longterm.map(({ line, until }) => words.keptUntil(line, until))),
        ),
        fix: null,
        facts: [],
      },
    ];
  },
};

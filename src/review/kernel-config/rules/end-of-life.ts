/** The kernel gets no more fixes: its line has ended. */
import { wordsFor } from '../../../core/words/index.ts';
import { inRange } from '../../../knowledge/version.ts';
import type { Rule, RuleInput } from './rule.ts';

/** What is known of the end of a line; null when it is kept, or nothing is known. */
function findEnd(kernel: string, { view }: RuleInput): { line: string; last?: string; on?: string } | null {
  const line = /^\d+\.\d+/.exec(kernel)?.[0];
  if (line === undefined) return null;
  const { ended, longterm, knownBefore } = view.knowledge.kernelLines;
  const known = ended.find((each) => each.line === line);
  if (known) return { line, on: known.on, ...(known.last !== undefined && { last: known.last }) };
  return longterm.some((each) => each.line === line) || !inRange(line, `< ${knownBefore}`) ? null : { line };
}

export const endOfLife: Rule = {
  id: 'kernel-config/end-of-life',
  check(input) {
    const { view, file } = input;
    const end = view.isKernelAssumed ? null : findEnd(view.profile.kernel, input);
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

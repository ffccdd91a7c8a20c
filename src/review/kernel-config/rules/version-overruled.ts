/** The file names its own kernel: what the asker said about it does not count, or the lines are judged for that one. */
import { wordsFor } from '../../../core/words/index.ts';
import type { Rule } from './rule.ts';

/** `6.18` and `6.18.39-gentoo` are the same line: whoever says less does not contradict. */
function isSameKernel(asked: string, named: string): boolean {
  return named === asked || named.startsWith(`${asked}.`) || named.startsWith(`${asked}-`);
}

export const versionOverruled: Rule = {
  id: 'kernel-config/version-overruled',
  check({ file, view, header, askedKernel }) {
    const named = header.kernelVersion;
    if (named === null || askedKernel === undefined || isSameKernel(askedKernel, named)) return [];
    const words = wordsFor(view.locale).review;
    const isJudgedForIt = view.profile.kernel === askedKernel;
    return [
      {
        rule: 'kernel-config/version-overruled',
        severity: 'info',
        file,
        line: null,
        subject: 'kernel version',
        message: isJudgedForIt ? words.judgedForOther(askedKernel, named) : words.versionOverruled(askedKernel, named),
        why: isJudgedForIt ? words.judgedForOtherWhy : words.versionOverruledWhy,
        fix: isJudgedForIt ? null : words.versionOverruledFix(askedKernel),
        facts: [],
      },
    ];
  },
};

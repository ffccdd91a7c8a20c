/** The file does not say which kernel it is for, so an assumption was made. */
import { wordsFor } from '../../../core/words/index.ts';
import type { Rule } from './rule.ts';

export const versionUnknown: Rule = {
  id: 'kernel-config/version-unknown',
  check({ file, view, header }) {
    if (header.kernelVersion !== null) return [];
    const words = wordsFor(view.locale).review;
    return [
      {
        rule: 'kernel-config/version-unknown',
        severity: 'info',
        file,
        line: null,
        subject: 'kernel version',
        message: words.noVersion(view.profile.kernel),
        why: words.noVersionWhy,
        fix: words.noVersionFix,
        facts: [],
      },
    ];
  },
};

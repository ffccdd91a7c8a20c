/** Nothing says which kernel it is about, so an assumption was made; or the asker said it. */
import { wordsFor } from '../../../core/words/index.ts';
import type { Rule } from './rule.ts';

/** The rule of the finding made here. */
export const VERSION_UNKNOWN = 'kernel-config/version-unknown';

export const versionUnknown: Rule = {
  id: VERSION_UNKNOWN,
  check({ file, view, header, fix }) {
    if (header.kernelVersion !== null) return [];
    const words = wordsFor(view.locale).review;
    const { kernel } = view.profile;
    return [
      {
        rule: VERSION_UNKNOWN,
        // With another kernel the changes may be others.
        severity: view.isKernelAssumed && fix.changes.length > 0 ? 'warning' : 'info',
        file,
        line: null,
        subject: 'kernel version',
        message: view.isKernelAssumed ? words.noVersion(kernel) : words.saidVersion(kernel),
        why: view.implied ? words.impliedVersion(view.implied) : words.noVersionWhy,
        fix: view.isKernelAssumed ? words.noVersionFix : null,
        facts: [],
      },
    ];
  },
};

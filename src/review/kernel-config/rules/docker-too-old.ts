/** The paste comes from a Docker that no host of today runs: what it says of the kernel is judged for today's. */
import { wordsFor } from '../../../core/words/index.ts';
import type { Rule } from './rule.ts';

export const dockerTooOld: Rule = {
  id: 'kernel-config/docker-too-old',
  check({ file, view, formerDocker }) {
    if (formerDocker === null) return [];
    const words = wordsFor(view.locale).review;
    return [
      {
        rule: 'kernel-config/docker-too-old',
        severity: 'info',
        file,
        line: null,
        subject: 'docker version',
        message: words.dockerTooOld(formerDocker, view.profile.docker),
        why: words.dockerTooOldWhy,
        fix: words.dockerTooOldFix(formerDocker),
        facts: [],
      },
    ];
  },
};

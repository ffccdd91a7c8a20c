/** `# CONFIG_VETH=m` looks set to a person and to some checkers; for the kernel it is a comment. */
import { wordsFor } from '../../../core/words/index.ts';
import { lineAt } from '../parse.ts';
import type { Rule } from './rule.ts';

export const commentedOut: Rule = {
  id: 'kernel-config/commented-out',
  check({ file, view, verdicts }) {
    const words = wordsFor(view.locale).review;
    const lacking = new Set(
      verdicts
        .flatMap((verdict) => verdict.options)
        .filter((option) => option.status === 'missing')
        .map((option) => option.symbol),
    );
    return [...view.config.text.matchAll(/^#[ \t]*CONFIG_(\w+)=([ym])\b/gm)]
      .filter((match) => lacking.has(match[1] ?? ''))
      .map((match) => ({
        rule: 'kernel-config/commented-out',
        severity: 'warning',
        file,
        line: lineAt(view.config, match.index),
        subject: match[1] ?? '',
        message: words.commentedOut(match[1] ?? '', match[2] ?? '', lineAt(view.config, match.index)),
        why: words.commentedOutWhy,
        fix: `CONFIG_${match[1]}=${match[2]}`,
        facts: [`kernel-option:${match[1]}`],
      }));
  },
};

/** `# CONFIG_VETH=m` looks set to a person and to some checkers; for the kernel it is a comment. */
import { wordsFor } from '../../../core/words/index.ts';
import type { Finding } from '../../review.ts';
import { lineAt } from '../parse.ts';
import type { Rule, RuleInput } from './rule.ts';

function toFinding(symbol: string, value: string, offset: number, { file, view }: RuleInput): Finding {
  const words = wordsFor(view.locale).review;
  const line = lineAt(view.config, offset);
  return {
    rule: 'kernel-config/commented-out',
    severity: 'warning',
    file,
    line,
    subject: symbol,
    message: words.commentedOut(symbol, value, line),
    why: words.commentedOutWhy,
    fix: `CONFIG_${symbol}=${value}`,
    facts: [`kernel-option:${symbol}`],
  };
}

export const commentedOut: Rule = {
  id: 'kernel-config/commented-out',
  check(input) {
    const { config } = input.view;
    const options = input.verdicts.flatMap((verdict) => verdict.options);
    const isLacking = (symbol: string): boolean =>
      options.some((option) => option.symbol === symbol && option.status === 'missing');
    return config.commentedOut.flatMap((offset) => {
      const [, symbol, value] = /^#[ \t]*CONFIG_(\w+)=([ym])\b/.exec(config.text.slice(offset, offset + 200)) ?? [];
      return symbol !== undefined && value !== undefined && isLacking(symbol)
        ? [toFinding(symbol, value, offset, input)]
        : [];
    });
  },
};

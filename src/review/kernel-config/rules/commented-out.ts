/** `# CONFIG_VETH=m` looks set to a person and to some checkers; for the kernel it is a comment. */
import { wordsFor } from '../../../core/words/index.ts';
import type { Finding } from '../../review.ts';
import { type KernelConfig, lineAt } from '../parse.ts';
import type { Rule, RuleInput } from './rule.ts';

/** What is looked at of a line; no option has a name that long. */
const LOOKED_AT = 200;

/** The comments about one symbol: the last of them, and how many there are. */
interface Comments {
  readonly value: string;
  readonly offset: number;
  readonly count: number;
}

function findComments({ commentedOut: offsets, text }: KernelConfig, isLacking: (symbol: string) => boolean) {
  const bySymbol = new Map<string, Comments>();
  for (const offset of offsets) {
    const line = text.slice(offset, offset + LOOKED_AT);
    const [, symbol, value] = /^#[ \t]*CONFIG_(\w+)=([ym])\b/.exec(line) ?? [];
    if (symbol === undefined || value === undefined || !isLacking(symbol)) continue;
    bySymbol.set(symbol, { value, offset, count: (bySymbol.get(symbol)?.count ?? 0) + 1 });
  }
  return bySymbol;
}

function toFinding(symbol: string, { value, offset, count }: Comments, { file, view }: RuleInput): Finding {
  const words = wordsFor(view.locale).review;
  const line = lineAt(view.config, offset);
  return {
    rule: 'kernel-config/commented-out',
    severity: 'warning',
    file,
    line,
    ...(count > 1 && { lines: count }),
    subject: symbol,
    message: words.commentedOut(symbol, value, line, count),
    why: words.commentedOutWhy,
    fix: `CONFIG_${symbol}=${value}`,
    facts: [`kernel-option:${symbol}`],
  };
}

export const commentedOut: Rule = {
  id: 'kernel-config/commented-out',
  isAboutFiles: true,
  check(input) {
    if (input.view.config.commentedOut.length === 0) return [];
    const options = input.verdicts.flatMap((verdict) => verdict.options);
    const lacking = new Set(options.filter(({ status }) => status === 'missing').map(({ symbol }) => symbol));
    const found = findComments(input.view.config, (symbol) => lacking.has(symbol));
    return [...found].map(([symbol, comments]) => toFinding(symbol, comments, input));
  },
};

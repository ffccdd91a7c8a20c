/** An option that people look for in vain: this kernel cannot have what it needs. */
import { wordsFor } from '../../../core/words/index.ts';
import type { Finding, OptionResult } from '../../review.ts';
import { lackedByArchitecture } from '../lacked-by-architecture.ts';
import type { Rule, RuleInput } from './rule.ts';

function toFinding({ symbol, why, capability }: OptionResult, { file, view }: RuleInput): Finding[] {
  const lacked = lackedByArchitecture(symbol, view);
  if (lacked === null) return [];
  const { review: words } = wordsFor(view.locale);
  return [
    {
      rule: notOnArchitecture.id,
      severity: 'info',
      file,
      line: null,
      subject: symbol,
      message: words.notOnArchitecture(symbol, lacked),
      why,
      fix: null,
      facts: [`kernel-option:${symbol}`, `capability:${capability}`],
    },
  ];
}

export const notOnArchitecture: Rule = {
  id: 'kernel-config/not-on-architecture',
  check(input) {
    const options = input.verdicts
      .flatMap((verdict) => verdict.options)
      .filter(({ need }) => need === 'not-applicable');
    const firsts = new Map(options.toReversed().map((option) => [option.symbol, option]));
    return [...firsts.values()].flatMap((option) => toFinding(option, input));
  },
};

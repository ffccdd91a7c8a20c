/** An option that a reviewed capability needs is off, or one that it wants off is on. */
import { wordsFor } from '../../../core/words/index.ts';
import type { Finding, OptionResult, Severity } from '../../review.ts';
import type { CapabilityVerdict } from '../evaluate.ts';
import type { Rule, RuleInput } from './rule.ts';

function severityOf(option: OptionResult, verdict: CapabilityVerdict): Severity {
  if (option.need === 'optional') return 'info';
  return option.need === 'required' && verdict.capability.essential ? 'error' : 'warning';
}

function describe(option: OptionResult, { view }: RuleInput): string {
  const words = wordsFor(view.locale);
  if (option.status === 'wrong') return words.review.isSet(option.symbol, option.value, option.line);
  return option.line === null
    ? words.review.isAbsent(option.symbol)
    : words.review.isNotSet(option.symbol, option.line);
}

function whatToDo(option: OptionResult, { view }: RuleInput): string {
  if (option.status === 'wrong') return `# CONFIG_${option.symbol} is not set`;
  const canBeModule = view.tree?.type(option.symbol) === 'tristate' && view.config.offsets.has('MODULES');
  const path = view.tree?.menuPath(option.symbol);
  return `CONFIG_${option.symbol}=${canBeModule ? 'm' : 'y'}${path ? ` — ${path.join(' › ')}` : ''}`;
}

function toFinding(option: OptionResult, verdict: CapabilityVerdict, input: RuleInput): Finding {
  return {
    rule: option.status === 'wrong' ? 'kernel-config/option-harmful' : 'kernel-config/option-missing',
    severity: severityOf(option, verdict),
    file: input.file,
    line: option.line,
    subject: option.symbol,
    message: describe(option, input),
    why: option.why,
    fix: whatToDo(option, input),
    facts: [`kernel-option:${option.symbol}`, `capability:${option.capability}`],
  };
}

const RANK: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** Each symbol once, with its gravest finding, in the order in which capabilities are to be mended. */
export const optionMissing: Rule = {
  id: 'kernel-config/option-missing',
  check(input) {
    const bySymbol = new Map<string, Finding>();
    for (const verdict of input.verdicts) {
      for (const option of verdict.options) {
        if (option.need === 'not-applicable' || (option.status !== 'missing' && option.status !== 'wrong')) continue;
        const finding = toFinding(option, verdict, input);
        const known = bySymbol.get(option.symbol);
        if (!known || RANK[finding.severity] < RANK[known.severity]) bySymbol.set(option.symbol, finding);
      }
    }
    return [...bySymbol.values()];
  },
};

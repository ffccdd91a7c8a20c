/** A line that a person wrote for an option, and that the kernel does not read. */
import { code } from '../../../core/reply.ts';
import { wordsFor } from '../../../core/words/index.ts';
import type { Finding } from '../../review.ts';
import { neededSymbols } from '../needed-symbols.ts';
import { readLine } from '../parse.ts';
import { findSlips, hasExactLine, isOnlyIndented, type Slip } from '../slips.ts';
import type { Rule, RuleInput } from './rule.ts';

/** The rule of the findings made here. */
export const LINE_IGNORED = 'kernel-config/line-ignored';

function toFinding({ symbol, value, text, line }: Slip, isNeeded: boolean, { file, view }: RuleInput): Finding {
  const words = wordsFor(view.locale).review;
  return {
    rule: LINE_IGNORED,
    severity: isNeeded ? 'error' : 'warning',
    file,
    line,
    subject: symbol,
    message: words.lineIgnored(code(text), line),
    why: words.lineIgnoredWhy,
    fix: code(`CONFIG_${symbol}=${value}`),
    facts: view.knowledge.get('kernel-option', symbol) ? [`kernel-option:${symbol}`] : [],
  };
}

/** Only of files that people write; the kernel makes no such lines. */
export const lineIgnored: Rule = {
  id: LINE_IGNORED,
  isAboutFiles: true,
  check(input) {
    const { view, header } = input;
    if (header.kind === 'full' && view.config.strange === 0) return [];
    const isOption = (name: string): boolean => view.knowledge.get('kernel-option', name) !== undefined;
    const needed = neededSymbols(input);
    const isIndented = !hasExactLine(view.config.text);
    return (
      findSlips(view.config.text, isOption)
        .filter((slip) => slip.value !== 'n' && !(isIndented && isOnlyIndented(slip)))
        // Another line may set it as it should be.
        .filter(({ symbol, line }) => [null, line].includes(readLine(view.config, symbol)))
        .map((slip) => toFinding(slip, needed.has(slip.symbol), input))
    );
  },
};

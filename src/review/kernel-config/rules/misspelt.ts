/** A line for an option whose name has a slip in it, or is one of before: the kernel passes over names that it does not know. */
import { code } from '../../../core/reply.ts';
import { wordsFor } from '../../../core/words/index.ts';
import type { Finding } from '../../review.ts';
import { neededSymbols } from '../needed-symbols.ts';
import { readLine, readValue } from '../parse.ts';
import { type UnknownName, unknownNames } from '../unknown-names.ts';
import type { Rule, RuleInput } from './rule.ts';

/** The rule of the findings made here. */
export const MISSPELT = 'kernel-config/misspelt';

function toFinding(
  { name, meant, isFormer }: UnknownName & { readonly meant: string },
  isNeeded: boolean,
  { file, view }: RuleInput,
): Finding {
  const words = wordsFor(view.locale).review;
  const line = readLine(view.config, name);
  const value = readValue(view.config, name);
  return {
    rule: MISSPELT,
    severity: isNeeded ? 'error' : 'warning',
    file,
    line,
    subject: meant,
    message: (isFormer ? words.formerName : words.misspelt)(name, meant, line ?? 0),
    why: words.misspeltWhy,
    fix: code(`CONFIG_${meant}=${value === 'm' ? 'm' : 'y'}`),
    facts: [`kernel-option:${meant}`],
  };
}

/** Only of files that people write: the kernel spells its options right, and has many more than are known here. */
export const misspelt: Rule = {
  id: MISSPELT,
  isAboutFiles: true,
  check(input) {
    const needed = neededSymbols(input);
    return unknownNames(input).flatMap(({ name, meant, isFormer }) =>
      meant === null ? [] : [toFinding({ name, meant, isFormer }, needed.has(meant), input)],
    );
  },
};

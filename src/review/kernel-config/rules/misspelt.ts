/** A line for an option whose name has a slip in it: the kernel passes over names that it does not know. */
import { code } from '../../../core/reply.ts';
import { wordsFor } from '../../../core/words/index.ts';
import type { Finding } from '../../review.ts';
import { meantName } from '../misspelt.ts';
import { neededSymbols } from '../needed-symbols.ts';
import { readLine, readValue } from '../parse.ts';
import type { Rule, RuleInput } from './rule.ts';

/** The rule of the findings made here. */
export const MISSPELT = 'kernel-config/misspelt';

/** What Docker asks for and the file does not name. */
function lackingNames({ verdicts, view }: RuleInput): string[] {
  const symbols = verdicts.flatMap(({ options }) => options.map(({ symbol }) => symbol));
  return [...new Set(symbols)].filter((symbol) => !view.config.offsets.has(symbol));
}

function toFinding(name: string, meant: string, isNeeded: boolean, { file, view }: RuleInput): Finding {
  const words = wordsFor(view.locale).review;
  const line = readLine(view.config, name);
  const value = readValue(view.config, name);
  return {
    rule: MISSPELT,
    severity: isNeeded ? 'error' : 'warning',
    file,
    line,
    subject: meant,
    message: words.misspelt(name, meant, line ?? 0),
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
    const { view, header } = input;
    if (header.kind !== 'fragment') return [];
    const needed = neededSymbols(input);
    const lacking = lackingNames(input);
    const isUnknown = (name: string): boolean =>
      view.knowledge.get('kernel-option', name) === undefined && view.tree?.type(name) === undefined;
    return [...view.config.offsets.names()].filter(isUnknown).flatMap((name) => {
      const meant = readValue(view.config, name) === 'n' ? null : meantName(name, lacking);
      return meant === null ? [] : [toFinding(name, meant, needed.has(meant), input)];
    });
  },
};

/** The words of rules over a host: sources, both languages, places for values, facts that exist. */
import type { FactProblem } from '../read-yaml.ts';
import { RULE_CLAIMS, type RuleText } from '../schema/rule.ts';
import type { GlossaryLint } from './glossary.ts';
import { lintLanguage } from './language.ts';
import { proseIn } from './prose.ts';
import { lintClaims } from './sources.ts';

interface Sets {
  readonly refs: ReadonlySet<string>;
  readonly glossary: GlossaryLint;
}

const PLACEHOLDER = /\{[a-zA-Z]+\}/g;

function placeholders(text: string): string {
  return [...new Set(text.match(PLACEHOLDER) ?? [])].sort().join(' ');
}

/** What is wrong with the words of a rule. */
export function lintRule(rule: RuleText, { refs, glossary }: Sets): FactProblem[] {
  const fields = new Map<string, unknown>(Object.entries(rule));
  const messages = [
    ...lintClaims({ kind: 'rule', sources: rule.sources, claims: RULE_CLAIMS, fields }),
    ...lintLanguage(rule),
    ...proseIn(rule).flatMap((prose) => glossary.lint(prose)),
    ...proseIn(rule)
      .filter(({ en, zh }) => zh !== undefined && placeholders(en) !== placeholders(zh))
      .map(({ path }) => `${path}: the languages have different {places} for values`),
    ...rule.facts.filter((ref) => !refs.has(ref)).map((ref) => `there is no fact ${ref}`),
  ];
  return messages.map((message) => ({ file: `rules/${rule.id}.yaml`, message }));
}

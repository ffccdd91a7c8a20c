/** Names in a file that people write which neither the facts nor the kernel's tree know. */
import { meantName } from './misspelt.ts';
import { readValue } from './parse.ts';
import type { RuleInput } from './rules/rule.ts';

/** A name that is set and nobody knows. */
export interface UnknownName {
  readonly name: string;
  /** The option that was meant; null: nobody can tell. */
  readonly meant: string | null;
  /** The option was called so before. */
  readonly isFormer: boolean;
}

/** What Docker asks for and the file does not name. */
function lackingNames({ verdicts, view }: RuleInput): string[] {
  const symbols = verdicts.flatMap(({ options }) => options.map(({ symbol }) => symbol));
  return [...new Set(symbols)].filter((symbol) => !view.config.offsets.has(symbol));
}

/** Only of fragments: the kernel spells its options right, and has many more than are known here. */
export function unknownNames(input: RuleInput): UnknownName[] {
  const { view, header } = input;
  if (header.kind !== 'fragment') return [];
  const options = view.knowledge.all('kernel-option');
  const lacking = lackingNames(input);
  return [...view.config.offsets.names()]
    .filter((name) => view.knowledge.get('kernel-option', name) === undefined && view.tree?.type(name) === undefined)
    .filter((name) => readValue(view.config, name) !== 'n')
    .map((name) => {
      const now = options.find(({ lifetime }) => lifetime.formerly.includes(name))?.id;
      const isFormer = now !== undefined && !view.config.offsets.has(now);
      return { name, meant: isFormer ? now : meantName(name, lacking), isFormer };
    });
}

/** Names in a file that people write which neither the facts nor the kernel's tree know. */
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
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

/** What options were called before, and what they are called now; of two that were called alike the first. */
const formerNames = new WeakMap<KnowledgeBase, ReadonlyMap<string, string>>();

function formerNamesIn(knowledge: KnowledgeBase): ReadonlyMap<string, string> {
  const known = formerNames.get(knowledge);
  if (known) return known;
  const names = new Map<string, string>();
  for (const { id, lifetime } of knowledge.all('kernel-option'))
    for (const name of lifetime.formerly) if (!names.has(name)) names.set(name, id);
  formerNames.set(knowledge, names);
  return names;
}

/** What Docker asks for and the file does not name. */
function lackingNames({ verdicts, view }: RuleInput): string[] {
  const symbols = verdicts.flatMap(({ options }) => options.map(({ symbol }) => symbol));
  return [...new Set(symbols)].filter((symbol) => !view.config.offsets.has(symbol));
}

function findUnknownNames(input: RuleInput): UnknownName[] {
  const { view, header } = input;
  if (header.kind !== 'fragment') return [];
  const former = formerNamesIn(view.knowledge);
  const lacking = lackingNames(input);
  return [...view.config.offsets.names()]
    .filter((name) => view.knowledge.get('kernel-option', name) === undefined && view.tree?.type(name) === undefined)
    .filter((name) => readValue(view.config, name) !== 'n')
    .map((name) => {
      const now = former.get(name);
      const isFormer = now !== undefined && !view.config.offsets.has(now);
      return { name, meant: isFormer ? now : meantName(name, lacking), isFormer };
    });
}

/** Two rules ask for them. */
const found = new WeakMap<RuleInput, readonly UnknownName[]>();

/** Only of fragments: the kernel spells its options right, and has many more than are known here. */
export function unknownNames(input: RuleInput): readonly UnknownName[] {
  const names = found.get(input) ?? findUnknownNames(input);
  found.set(input, names);
  return names;
}

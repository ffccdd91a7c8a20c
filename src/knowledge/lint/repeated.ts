/** Steps that many facts tell in the same words stand once: else a correction reaches some of them only. */
import type { FactProblem } from '../read-yaml.ts';
import { type Fact, FOLDERS, factFileName } from '../schema/fact.ts';
import type { Shared } from '../shared.ts';

/** As many facts may say the same by chance, and anybody may say what is as short. */
const BY_CHANCE = { facts: 3, letters: 40 };

/** The same value gives the same text, in whatever order its keys were written. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, child: unknown) =>
    typeof child === 'object' && child !== null && !Array.isArray(child)
      ? Object.fromEntries(Object.entries(child).sort(([a], [b]) => (a < b ? -1 : 1)))
      : child,
  );
}

/** Every step (words and something to type, write or set) and every text of a fact. */
function partsOf(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  const children = Object.entries(value).flatMap(([key, child]) => (key === 'sources' ? [] : partsOf(child)));
  if ('text' in value && ('command' in value || 'file' in value || 'kernel' in value)) return [value, ...children];
  if (!('en' in value && typeof value.en === 'string')) return children;
  return value.en.length > BY_CHANCE.letters ? [{ en: value.en, 'zh-CN': Reflect.get(value, 'zh-CN') }] : [];
}

/** Steps and texts that stand in several facts word for word, and not in knowledge/shared/. */
export function lintRepeated(facts: readonly Fact[], shared: Shared): FactProblem[] {
  const known = new Set(partsOf(shared.values()).map(canonical));
  const owners = new Map<string, Fact[]>();
  for (const fact of facts)
    for (const part of new Set(partsOf(fact).map(canonical)))
      if (!known.has(part)) owners.set(part, [...(owners.get(part) ?? []), fact]);
  return [...owners].flatMap(([part, [first, ...others]]) =>
    first && others.length >= BY_CHANCE.facts
      ? [
          {
            file: `${FOLDERS[first.kind]}/${factFileName(first.id)}`,
            message: `${others.map(({ id }) => id).join(', ')} say the same: let it stand once in shared/: ${part.slice(0, 80)}…`,
          },
        ]
      : [],
  );
}

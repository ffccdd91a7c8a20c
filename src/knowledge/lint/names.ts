/** A name means one fact of a kind: an alias that two facts share would lead to whichever was read last. */
import type { CompiledKnowledge } from '../compile.ts';
import { foldName } from '../knowledge-base.ts';
import type { Fact } from '../schema/fact.ts';

/** `kind name` (folded as people's typing is) → the ids of the facts that claim it. */
export type Names = ReadonlyMap<string, readonly string[]>;

/** Every name of every fact; built once for all facts. */
export function collectNames({ facts, redirects }: CompiledKnowledge): Names {
  const names = new Map<string, string[]>();
  const add = (kind: string, name: string, id: string): void => {
    const key = `${kind} ${foldName(name)}`;
    const known = names.get(key) ?? [];
    if (!known.includes(id)) names.set(key, [...known, id]);
  };
  for (const fact of facts) for (const name of [fact.id, ...fact.aliases]) add(fact.kind, name, fact.id);
  for (const [from, to] of Object.entries(redirects)) {
    const [kind = '', name = ''] = from.split(':');
    add(kind, name, to.slice(to.indexOf(':') + 1));
  }
  return names;
}

/** Names of one fact that another fact of its kind claims too, as sentences. */
export function lintNames(fact: Fact, names: Names): string[] {
  return [fact.id, ...fact.aliases].flatMap((name) => {
    const others = (names.get(`${fact.kind} ${foldName(name)}`) ?? []).filter((id) => id !== fact.id);
    return others.length === 0 ? [] : [`the name "${name}" also belongs to ${others.join(', ')}: only one can have it`];
  });
}

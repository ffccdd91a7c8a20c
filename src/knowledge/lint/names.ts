/**
 * Names that people type: an alias that two facts share would lead to whichever was read last, and a Chinese reader
 * finds a Chinese one.
 */
import type { CompiledKnowledge } from '../compile.ts';
import { foldName } from '../knowledge-base.ts';
import type { Fact } from '../schema/fact.ts';

/** `kind name` (folded as people's typing is) → the ids of the facts that claim it. */
export type Names = ReadonlyMap<string, readonly string[]>;

/** Every name of every fact; built once for all facts. */
export function collectNames({ facts, redirects }: Pick<CompiledKnowledge, 'facts' | 'redirects'>): Names {
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

const HAN = /\p{Script=Han}/u;
/** A name and nothing else: `overlay2`, `docker-overlay`. */
const BARE_NAME = /^[\w./+-]+$/;

/** A title in Chinese, or a Chinese name beside it; nobody translates a bare name. */
export function lintChineseName({ title, aliases }: Pick<Fact, 'title' | 'aliases'>): string[] {
  const names = [title['zh-CN'] ?? '', ...aliases];
  return BARE_NAME.test(title.en) || names.some((name) => HAN.test(name))
    ? []
    : ['title: neither the title nor an alias is in Chinese'];
}

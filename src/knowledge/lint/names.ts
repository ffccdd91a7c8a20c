/** Names that people type: each leads to one fact, and a Chinese reader finds a Chinese one. */
import type { CompiledKnowledge } from '../compile.ts';
import { foldName } from '../knowledge-base.ts';
import type { Fact } from '../schema/fact.ts';

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

/** Chinese aliases that another fact of the same kind has as well: only one of the two would ever be found. */
export function lintSharedAliases(fact: Fact, knowledge: Pick<CompiledKnowledge, 'facts'>): string[] {
  const others = knowledge.facts.filter((other) => other.kind === fact.kind && other.id !== fact.id);
  const taken = new Map(others.flatMap((other) => other.aliases.map((alias) => [foldName(alias), other.id])));
  return fact.aliases
    .filter((alias) => HAN.test(alias) && taken.has(foldName(alias)))
    .map((alias) => `aliases: ${alias} is an alias of ${taken.get(foldName(alias))} as well`);
}

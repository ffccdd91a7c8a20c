/** Finds the fact that a person means, or says which ones are near. */
import { findClosest } from '../core/closest.ts';
import { UserError } from '../core/errors.ts';
import { code } from '../core/reply.ts';
import type { FactOf } from '../knowledge/knowledge-base.ts';
import { foldName } from '../knowledge/knowledge-base.ts';
import type { FactKind } from '../knowledge/schema/fact.ts';
import { COMMAND_OF } from './command-lines.ts';
import { asks } from './offers.ts';
import type { AnswerContext } from './shared.ts';

function nearest(kind: FactKind, name: string, context: AnswerContext): string[] {
  const { knowledge } = context;
  const ids = findClosest(foldName(name), knowledge.names(kind), 6).map(
    (each) => knowledge.find(kind, each)?.id ?? each,
  );
  return [...new Set(ids)].slice(0, 3);
}

/** Kinds that a stray name is looked up in as well: `backend seccomp` leads to `use seccomp`. */
const NEIGHBOURS = ['backend', 'use-flag', 'kernel-option', 'install-topic', 'topic'] as const;

function elsewhere(kind: FactKind, name: string, context: AnswerContext): string[] {
  return NEIGHBOURS.filter((other) => other !== kind).flatMap((other) => {
    const fact = context.knowledge.find(other, name);
    return fact ? [`${COMMAND_OF[other]} ${fact.id}`] : [];
  });
}

/**
 * The fact of a kind with this name, alias or former id.
 * @throws UserError that names the nearest facts, and where else the name is known
 */
export function findFact<K extends FactKind>(kind: K, name: string, context: AnswerContext): FactOf<K> {
  const fact = context.knowledge.find(kind, name);
  if (fact) return fact;
  const commands = [
    ...elsewhere(kind, name, context),
    ...nearest(kind, name, context).map((id) => `${COMMAND_OF[kind]} ${id}`),
  ];
  throw new UserError(
    'unknown-name',
    (words) => words.unknownName(words.kinds[kind], code(name), COMMAND_OF[kind]),
    asks(commands, context),
  );
}

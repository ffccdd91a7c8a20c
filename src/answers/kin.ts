/** Facts that name each other: who gets one of them is offered the other. */
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Fact } from '../knowledge/schema/fact.ts';
import { commandFor } from './command-lines.ts';

/** `ask gentoo in containers` is `ask gentoo-in-containers`. */
function asLine(command: string): string {
  const [name = '', ...words] = command.split(' ');
  return `${name} ${words.join('-')}`;
}

function names(one: Fact, other: Fact, knowledge: KnowledgeBase): boolean {
  const line = commandFor(other, knowledge);
  return one.related.some((each) => asLine(each) === line);
}

/** Whether one of two facts names the other; not where both have one name, and the question has to say which. */
export function areKin(one: Fact, other: Fact, knowledge: KnowledgeBase): boolean {
  if (one.id.toLowerCase() === other.id.toLowerCase()) return false;
  return names(one, other, knowledge) || names(other, one, knowledge);
}

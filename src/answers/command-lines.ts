/** The command lines that ask for facts: what buttons and "Next:" entries carry. */
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Fact, FactKind } from '../knowledge/schema/fact.ts';
import type { KernelGroup } from '../knowledge/schema/names.ts';

/** The command that asks for each kind. */
export const COMMAND_OF: Readonly<Record<FactKind, string>> = {
  backend: 'backend',
  'use-flag': 'use',
  'kernel-option': 'kernel',
  capability: 'kernel',
  symptom: 'fix',
  'install-topic': 'install',
  'onboarding-step': 'onboard',
  topic: 'ask',
  recommendation: 'recommend',
};

/** An id as words that a search finds: `container-logs` is `container logs`. */
export function inWords(id: string): string {
  return id.replaceAll('-', ' ');
}

/** Asks for a capability; with its kind before the name where an option would be understood otherwise. */
export function capabilityCommand(id: string, knowledge: KnowledgeBase): string {
  return knowledge.find('kernel-option', id) ? `kernel capability:${id}` : `kernel ${id}`;
}

/** Asks for a group; with its kind before the name where an option or a capability would be understood otherwise. */
export function groupCommand(group: KernelGroup, knowledge: KnowledgeBase): string {
  return knowledge.find('kernel-option', group) || knowledge.find('capability', group)
    ? `kernel group:${group}`
    : `kernel ${group}`;
}

/** The command line that asks for a fact. */
export function commandFor(fact: Pick<Fact, 'kind' | 'id'>, knowledge: KnowledgeBase): string {
  if (fact.kind === 'capability') return capabilityCommand(fact.id, knowledge);
  return fact.kind === 'recommendation' ? 'recommend' : `${COMMAND_OF[fact.kind]} ${fact.id}`;
}

/** The command line for a `kind:id` reference. */
export function commandForRef(ref: string, knowledge: KnowledgeBase): string {
  const fact = knowledge.byRef(ref);
  return fact ? commandFor(fact, knowledge) : 'help';
}

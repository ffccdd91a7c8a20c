/** What may be typed where a command takes a name: facts with their titles and other names, groups with theirs. */
import type { Suggestion } from '../core/command.ts';
import { LOCALES } from '../core/locale.ts';
import { inEachLanguage } from '../core/words/index.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Fact } from '../knowledge/schema/fact.ts';
import { KERNEL_GROUPS } from '../knowledge/schema/names.ts';
import { capabilityCommand, groupCommand } from './command-lines.ts';

/** Facts by their ids. */
export function suggestFacts(facts: readonly Pick<Fact, 'id' | 'title' | 'aliases'>[]): Suggestion[] {
  return facts.map(({ id, title, aliases }) => ({ name: id, title, aliases }));
}

/** Symptoms; what a message says, or what is seen, leads to its symptom as well. */
export function suggestSymptoms(knowledge: KnowledgeBase): Suggestion[] {
  return suggestFacts(
    knowledge.all('symptom').map(({ id, title, aliases, says, signs }) => ({
      id,
      title,
      aliases: [...aliases, ...says, ...signs.flatMap((sign) => LOCALES.map((locale) => sign[locale] ?? ''))],
    })),
  );
}

/** Everything that `kernel` answers: groups and capabilities under the name that means them, then options. */
export function suggestKernelNames(knowledge: KnowledgeBase): Suggestion[] {
  const capabilities = [...knowledge.all('capability')].sort((a, b) => a.order - b.order);
  const nameIn = (line: string): string => line.replace(/^kernel /, '');
  return [
    ...KERNEL_GROUPS.map((group) => ({
      name: nameIn(groupCommand(group, knowledge)),
      title: inEachLanguage((words) => words.kernelGroups[group]),
      aliases: [group],
    })),
    ...capabilities.map(({ id, title, aliases }) => ({
      name: nameIn(capabilityCommand(id, knowledge)),
      title,
      aliases,
    })),
    ...suggestFacts(knowledge.all('kernel-option')),
  ];
}

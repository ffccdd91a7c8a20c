/** Whatever a fact names exists: kernel options, USE flags, backends, symptoms, capabilities, redirect targets. */
import type { CompiledKnowledge } from '../compile.ts';
import type { Fact } from '../schema/fact.ts';
import type { OnboardingPath } from '../schema/onboarding-path.ts';

/** The options that a kind names in fields of its own; steps and conditions are walked for all kinds alike. */
function ownSymbols(fact: Fact): string[] {
  switch (fact.kind) {
    case 'backend':
      return fact.needs.kernel.map(({ option }) => option);
    case 'use-flag':
      return fact.packages.flatMap((entry) => entry.impliesKernel);
    case 'kernel-option':
      return [...fact.lifetime.successors, ...fact.gates.map((gate) => gate.option)];
    case 'capability':
      return fact.requires.flatMap((need) => [...(need.all ?? []), ...(need.any ?? []).flat(), ...(need.unset ?? [])]);
    default:
      return [];
  }
}

/** What steps (`kernel`) and conditions (`mentions`, `existing`) name, wherever they stand in a fact. */
function nestedReferences(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    if (key === 'mentions' && typeof child === 'string') return [`kernel-option:${child}`];
    if (key === 'existing' && Array.isArray(child)) return child.map((id) => `backend:${id}`);
    if (key === 'kernel' && typeof child === 'object' && child !== null && !Array.isArray(child))
      return Object.keys(child).map((symbol) => `kernel-option:${symbol}`);
    return nestedReferences(child);
  });
}

function otherReferences(fact: Fact): string[] {
  switch (fact.kind) {
    case 'backend':
      return fact.needs.use.map((flag) => `use-flag:${flag}`);
    case 'capability':
      return [
        ...[...(fact.anyOf ?? []), ...fact.excludes].map((id) => `capability:${id}`),
        ...fact.symptoms.map((id) => `symptom:${id}`),
      ];
    case 'onboarding-step':
      return [...fact.facts, ...fact.fails, ...fact.done.settles.map((id) => `onboarding-step:${id}`)];
    case 'symptom':
      return fact.causes.flatMap(({ fact: cause }) => cause ?? []);
    case 'recommendation':
      return [...(fact.choose === null ? [] : [fact.choose]), ...fact.alternatives.map(({ backend }) => backend)].map(
        (id) => `backend:${id}`,
      );
    default:
      return [];
  }
}

/** `kind:id` of every fact; built once for all of them. */
export function collectRefs(facts: readonly Fact[]): ReadonlySet<string> {
  return new Set(facts.map((each) => `${each.kind}:${each.id}`));
}

/** What a fact, or a path through the onboarding, names that the knowledge base does not have, as sentences. */
export function lintReferences(value: Fact | OnboardingPath, known: ReadonlySet<string>): string[] {
  const own =
    'kind' in value ? [...ownSymbols(value).map((symbol) => `kernel-option:${symbol}`), ...otherReferences(value)] : [];
  const wanted = new Set([...own, ...nestedReferences(value)]);
  return [...wanted].filter((ref) => !known.has(ref)).map((ref) => `names ${ref}, which does not exist`);
}

/** Options that another checker asks for and no fact explains. */
export function lintCheckers(knowledge: CompiledKnowledge): string[] {
  const known = new Set(knowledge.facts.filter((fact) => fact.kind === 'kernel-option').map((fact) => fact.id));
  return knowledge.checkers.flatMap(({ id, wanted, unwanted }) =>
    [...wanted, ...unwanted]
      .filter((symbol) => !known.has(symbol))
      .map((symbol) => `${id} asks for ${symbol}, which no fact explains`),
  );
}

/** Redirects that lead nowhere, to another redirect, or away from a living fact. */
export function lintRedirects(knowledge: CompiledKnowledge): string[] {
  const known = new Set(knowledge.facts.map((each) => `${each.kind}:${each.id}`));
  return Object.entries(knowledge.redirects).flatMap(([from, to]) => [
    ...(known.has(to) ? [] : [`${from} leads to ${to}, which does not exist`]),
    ...(known.has(from) ? [`${from} is redirected, but still exists`] : []),
  ]);
}

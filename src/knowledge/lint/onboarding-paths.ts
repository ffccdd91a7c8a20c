/** Ways through the onboarding: no dead end, every step is reached and checked, nothing depends on what nobody asked. */
import type { CompiledKnowledge } from '../compile.ts';
import { PATHS } from '../compile.ts';
import type { FactProblem } from '../read-yaml.ts';
import type { Condition } from '../schema/common.ts';
import type { OnboardingStep } from '../schema/guides.ts';
import { INITS } from '../schema/names.ts';
import type { OnboardingPath, Stop } from '../schema/onboarding-path.ts';
import type { GlossaryLint } from './glossary.ts';
import { lintLanguage } from './language.ts';
import { proseIn } from './prose.ts';
import { lintReferences } from './references.ts';

type Steps = ReadonlyMap<string, OnboardingStep>;

interface Sets {
  readonly refs: ReadonlySet<string>;
  readonly glossary: GlossaryLint;
}

/** What of a host nobody can guess: a condition on it needs a question before. */
const ASKED = ['init', 'fs', 'existing'] as const;

/** Every condition of a stop and of what stands in its step. */
function conditionsOf(stop: Stop, step: OnboardingStep | undefined): Condition[] {
  const all = [stop.when, step?.when, ...(step?.steps ?? []).map(({ when }) => when), step?.done.when];
  return all.filter((when) => when !== undefined);
}

function lintQuestions({ stops }: OnboardingPath, steps: Steps): string[] {
  const known = new Set<string>();
  const problems: string[] = [];
  for (const stop of stops) {
    const name = 'ask' in stop ? stop.ask : stop.step;
    const wanted = conditionsOf(stop, 'ask' in stop ? undefined : steps.get(stop.step)).flatMap((when) =>
      ASKED.filter((dimension) => when[dimension] !== undefined),
    );
    for (const dimension of new Set(wanted))
      if (!known.has(dimension)) problems.push(`${name} depends on ${dimension}, which nobody has asked before`);
    if (known.has(name)) problems.push(`${name} comes twice`);
    known.add(name);
  }
  return problems;
}

/** Whether somebody on this path, with this init system, finds something to do in a step. */
function hasWork({ steps }: OnboardingStep, { host }: OnboardingPath, init: (typeof INITS)[number]): boolean {
  return steps.some(
    ({ when = {} }) =>
      (when.init === undefined || when.init === init) &&
      (when.rootless === undefined || when.rootless === host.rootless),
  );
}

function lintStop(stop: Stop, path: OnboardingPath, steps: Steps): string[] {
  if ('ask' in stop) return [];
  const step = steps.get(stop.step);
  if (!step) return [`there is no step ${stop.step}`];
  const { when } = step;
  const { rootless } = path.host;
  // Where the path says nothing, either may be.
  if (rootless !== undefined && when?.rootless !== undefined && when.rootless !== rootless)
    return [`${step.id} is never reached: its condition is against the path's host`];
  return INITS.filter((init) => !hasWork(step, path, init)).map((init) => `${step.id} has nothing to do with ${init}`);
}

function lintEnd({ stops }: OnboardingPath): string[] {
  const last = stops.at(-1);
  return last && 'step' in last && last.when === undefined
    ? []
    : ['ends with a question, or with a step that not everybody reaches: a dead end'];
}

/** What is wrong with one path. */
function lintPath(path: OnboardingPath, steps: Steps, { refs, glossary }: Sets): FactProblem[] {
  const messages = [
    ...lintReferences(path, refs),
    ...lintLanguage(path),
    ...proseIn(path).flatMap((prose) => glossary.lint(prose)),
    ...lintEnd(path),
    ...lintQuestions(path, steps),
    ...path.stops.flatMap((stop) => lintStop(stop, path, steps)),
  ];
  return messages.map((message) => ({ file: `${PATHS}/${path.id}.yaml`, message }));
}

/** What is wrong with a step, seen from the paths. */
function lintStep({ id, done, fails }: OnboardingStep, reached: ReadonlySet<string>): FactProblem[] {
  const isChecked = done.accepts.length > 0 || (done.command !== undefined && done.shows.length > 0);
  const messages = [
    ...(reached.has(id) ? [] : ['no path has this step']),
    ...(isChecked ? [] : ['has no check: a command and what it shows, or files that the review judges']),
    ...(done.shows.length > 0 && done.command === undefined ? ['says what a command shows, but not which'] : []),
    ...(fails.length > 0 ? [] : ['does not say what may go wrong (fails)']),
    ...fails.filter((ref) => !ref.startsWith('symptom:')).map((ref) => `${ref} is no symptom`),
  ];
  return messages.map((message) => ({ file: `onboarding/${id}.yaml`, message }));
}

/** What is wrong with the paths and, seen from them, with the steps. */
export function lintOnboarding({ facts, onboardingPaths }: CompiledKnowledge, sets: Sets): FactProblem[] {
  const all = facts.filter((fact) => fact.kind === 'onboarding-step');
  const steps: Steps = new Map(all.map((step) => [step.id, step]));
  const reached = new Set(
    onboardingPaths.flatMap(({ stops }) => stops.flatMap((stop) => ('step' in stop ? stop.step : []))),
  );
  return [
    ...onboardingPaths.flatMap((path) => lintPath(path, steps, sets)),
    ...all.flatMap((step) => lintStep(step, reached)),
  ];
}

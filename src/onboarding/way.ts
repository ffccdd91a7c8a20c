/** The way of one person: the stops of their path that their host has, in order. Pure: it knows neither time nor place. */
import { type HostProfile, holds, type ProfileOverrides } from '../core/profile.ts';
import type { OnboardingStep } from '../knowledge/schema/guides.ts';
import { FILESYSTEMS, INITS, QUESTIONS, type Question } from '../knowledge/schema/names.ts';
import type { OnboardingPath } from '../knowledge/schema/onboarding-path.ts';
import { CHOOSING, END, type State } from './state.ts';

/** What a way depends on beside the state. */
export interface Ground {
  readonly paths: readonly OnboardingPath[];
  readonly step: (id: string) => OnboardingStep | undefined;
  /** The host as it is known without the onboarding. */
  readonly profile: HostProfile;
  /** What of it somebody said. */
  readonly told: readonly (keyof HostProfile)[];
  /** The backends to choose from on a host, the recommended one first. */
  readonly backends: (profile: HostProfile) => readonly string[];
  /** Every backend whose data may lie on a host. */
  readonly drivers: readonly string[];
}

export function isQuestion(name: string): name is Question {
  return QUESTIONS.some((question) => question === name);
}

function pathOf(state: State, { paths }: Pick<Ground, 'paths'>): OnboardingPath | undefined {
  return paths.find(({ id }) => id === state.path);
}

/** What somebody said about the host in the onboarding. */
export function hostSaid(state: State, ground: Pick<Ground, 'paths'>): ProfileOverrides {
  const { init, fs, existing } = state.answers;
  const rootless = pathOf(state, ground)?.host.rootless;
  const knownInit = INITS.find((each) => each === init);
  const knownFs = FILESYSTEMS.find((each) => each === fs);
  return {
    ...(rootless !== undefined && { rootless }),
    ...(knownInit !== undefined && { init: knownInit }),
    ...(knownFs !== undefined && { fs: knownFs }),
    ...(existing !== undefined && { existing }),
  };
}

/** The host, with what the onboarding knows of it. */
export function hostOf(state: State, ground: Ground): HostProfile {
  return { ...ground.profile, ...hostSaid(state, ground) };
}

/** Whether a question is asked: not where its answer was known before. */
function isAsked(question: Question, { answers, skipped }: State, { told }: Ground): boolean {
  if (question === 'backend' || answers[question] !== undefined || skipped.includes(question)) return true;
  return !told.includes(question);
}

/** Every stop of the way: the choice of the path, questions, and steps, by their names. */
export function stopsOf(state: State, ground: Ground): string[] {
  const profile = hostOf(state, ground);
  const stops = (pathOf(state, ground)?.stops ?? []).flatMap((stop) => {
    if (!holds(stop.when, profile)) return [];
    if ('ask' in stop) return isAsked(stop.ask, state, ground) ? [stop.ask] : [];
    const step = ground.step(stop.step);
    return step && holds(step.when, profile) ? [stop.step] : [];
  });
  return [CHOOSING, ...stops];
}

/** The steps of the way alone, for counting. */
export function stepsOf(state: State, ground: Ground): string[] {
  return stopsOf(state, ground).filter((stop) => ground.step(stop) !== undefined);
}

/** What may be answered at a stop; empty for a step. */
export function choicesAt(stop: string, state: State, ground: Ground): readonly string[] {
  switch (stop) {
    case CHOOSING:
      return ground.paths.map(({ id }) => id);
    case 'init':
      return INITS;
    case 'fs':
      return FILESYSTEMS;
    case 'existing':
      return ground.drivers;
    case 'backend':
      return ground.backends(hostOf(state, ground));
    default:
      return [];
  }
}

/** The state at a stop that there still is: another release, or another host, may have taken one away. */
export function settle(state: State, ground: Ground): State {
  if (state.at === END || stopsOf(state, ground).includes(state.at)) return state;
  return { ...state, at: nextOpen({ ...state, at: CHOOSING }, ground) };
}

/** The first open stop behind the one where the state is, then the first open one of all; {@link END} where none is. */
export function nextOpen(state: State, ground: Ground): string {
  const stops = stopsOf(state, ground);
  const passed = new Set([...state.done, ...state.skipped]);
  const isOpen = (stop: string): boolean => (stop === CHOOSING ? state.path === null : !passed.has(stop));
  const behind = stops.slice(stops.indexOf(state.at) + 1);
  return behind.find(isOpen) ?? stops.find(isOpen) ?? END;
}

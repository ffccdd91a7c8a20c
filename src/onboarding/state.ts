/** Where somebody is in the onboarding, and that as the small text which is kept. */
import { QUESTIONS, type Question } from '../knowledge/schema/names.ts';

/** Where nobody has chosen a path yet, and where everything is behind. */
export const CHOOSING = 'path';
export const END = 'end';

/** Something that did not work: at which step, and which known symptom it was, where somebody said so. */
export interface Failure {
  readonly step: string;
  readonly symptom: string | null;
}

export interface State {
  /** The id of the path; null: not chosen yet. */
  readonly path: string | null;
  /** {@link CHOOSING}, {@link END}, a question or the id of a step. */
  readonly at: string;
  readonly done: readonly string[];
  readonly skipped: readonly string[];
  /** The newest last. */
  readonly failures: readonly Failure[];
  readonly answers: Readonly<Partial<Record<Question, string>>>;
}

export const START: State = { path: null, at: CHOOSING, done: [], skipped: [], failures: [], answers: {} };

/** So much is kept: a state stays small, whatever somebody presses. */
const MOST = { failures: 20, names: 60 };
const NAME = /^[a-z0-9-]{1,60}$/;

/** Adds a failure, the same one only once. */
export function withFailure({ failures, ...state }: State, failure: Failure): State {
  const others = failures.filter(({ step, symptom }) => step !== failure.step || symptom !== failure.symptom);
  return { ...state, failures: [...others, failure].slice(-MOST.failures) };
}

export function writeState(state: State): string {
  return JSON.stringify(state);
}

/** Whether something can be the id of a path or a step, or an answer. */
export function isName(value: unknown): value is string {
  return typeof value === 'string' && NAME.test(value);
}

function readNames(value: unknown): string[] {
  return Array.isArray(value) ? value.filter(isName).slice(0, MOST.names) : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function readFailure(value: unknown): Failure[] {
  if (!isRecord(value) || !isName(value.step)) return [];
  return [{ step: value.step, symptom: isName(value.symptom) ? value.symptom : null }];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The state that a text holds; what is not understood of it is left out, at worst all of it. */
export function readState(text: string): State {
  const value = parse(text);
  if (!isRecord(value)) return START;
  const { path, at, done, skipped, failures, answers } = value;
  const said = isRecord(answers) ? answers : {};
  return {
    path: isName(path) ? path : null,
    at: isName(at) ? at : CHOOSING,
    done: readNames(done),
    skipped: readNames(skipped),
    failures: Array.isArray(failures) ? failures.slice(-MOST.failures).flatMap(readFailure) : [],
    answers: Object.fromEntries(
      QUESTIONS.flatMap((question) => {
        const answer = said[question];
        return isName(answer) ? [[question, answer]] : [];
      }),
    ),
  };
}

/**
 * An onboarding as a command line, for going on in another place: `onboard resume PATH at STOP done A B skipped C said init
 * openrc`. All that is to be known stands in it, so it needs no store that both places share: a terminal has one of its own,
 * and people have another name on every platform. It is written in words: everybody sees what they take along.
 */
import { QUESTIONS, type Question } from '../knowledge/schema/names.ts';
import { END, isName, START, type State } from './state.ts';
import { choicesAt, type Ground, isQuestion } from './way.ts';

const SECTIONS = ['at', 'done', 'skipped', 'said'] as const;
type Section = (typeof SECTIONS)[number];

/** What is known of a question, be it by an answer or from before: the other place may know nothing of the host. */
function answerTo(question: Question, { answers }: State, { told, profile }: Ground): string | undefined {
  if (answers[question] !== undefined || question === 'backend') return answers[question];
  return told.includes(question) ? profile[question] : undefined;
}

function section(name: Section, words: readonly string[]): readonly string[] {
  return words.length > 0 ? [name, ...words] : [];
}

/** The command line that goes on elsewhere; without a chosen path, the one that begins. */
export function carriedLine(state: State, ground: Ground): string {
  if (state.path === null) return 'onboard';
  const said = QUESTIONS.flatMap((question) => {
    const answer = answerTo(question, state, ground);
    return answer !== undefined && isName(answer) ? [question, answer] : [];
  });
  return [
    'onboard resume',
    state.path,
    ...section('at', [state.at]),
    ...section('done', state.done),
    ...section('skipped', state.skipped),
    ...section('said', said),
  ].join(' ');
}

function sectionsOf(words: readonly string[]): Readonly<Record<Section, readonly string[]>> {
  const found: Record<Section, string[]> = { at: [], done: [], skipped: [], said: [] };
  let into: string[] = [];
  for (const word of words) {
    const name = SECTIONS.find((each) => each === word);
    if (name) into = found[name];
    else into.push(word);
  }
  return found;
}

function readAnswers(said: readonly string[], state: State, ground: Ground): State['answers'] {
  const answers: Partial<Record<Question, string>> = {};
  for (const question of QUESTIONS) {
    const place = said.indexOf(question);
    const answer = place < 0 ? undefined : said[place + 1];
    // What fits a host is known once the questions before it are answered.
    const choices = choicesAt(question, { ...state, answers }, ground);
    if (answer !== undefined && choices.includes(answer)) answers[question] = answer;
  }
  return answers;
}

/**
 * The state that a line tells. What is not known here is left out: it may be of another release.
 * @param words what stands behind `resume`
 * @returns null for what no {@link carriedLine} begins with: a path, and where it was on it
 */
export function readCarried([path = '', ...words]: readonly string[], ground: Ground): State | null {
  const { at, done, skipped, said } = sectionsOf(words);
  const [stop] = at;
  if (stop === undefined || !ground.paths.some(({ id }) => id === path)) return null;
  const isStop = (name: string): boolean => isQuestion(name) || ground.step(name) !== undefined;
  const state = { ...START, path, at: stop, done: done.filter(isStop), skipped: skipped.filter(isStop) };
  return isStop(stop) || stop === END ? { ...state, answers: readAnswers(said, state, ground) } : null;
}

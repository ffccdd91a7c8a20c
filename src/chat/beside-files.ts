/**
 * What somebody writes beside files, or around what they pasted. What it says of the host counts for the review; what it asks
 * and the review does not say is answered above it.
 */
import type { Asker, CommandCall } from '../core/command.ts';
import { DIMENSIONS } from '../core/host-dimensions.ts';
import { LIMITS } from '../core/limits.ts';
import { TROUBLE } from '../core/messages/printed.ts';
import type { ProfileOverrides } from '../core/profile.ts';
import { type Action, code, isReview, type Reply, withNote } from '../core/reply.ts';
import { hasWord } from '../core/words/beside.ts';
import { heard } from '../core/words/heard.ts';
import { wordsFor } from '../core/words/index.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { bareLine } from './follow-up/next-line.ts';
import { isProblem } from './follow-up/plain-answer.ts';
import { type NamedFile, PASTED, type Question } from './question.ts';
import type { Said } from './said.ts';
import type { Session } from './session.ts';

/** Longer words are no question beside files. In characters. */
const MOST = 1200;
/** What is at hand is not what is asked about. */
const FILE = /(?<![\w-])(?:\.config|daemon\.json|make\.conf|package\.use|compose\.ya?ml|docker info)(?!\w)/gi;
/** So many of what comes nearest are named. */
const MOST_NEAR = 2;

/** Words, and what is answered to them by themselves. */
interface Words {
  readonly text: string;
  readonly call: Omit<CommandCall, 'files'>;
  readonly answer: Reply;
}

/** What is answered to words by themselves; null: they ask nothing. */
async function answerWords(
  text: string,
  question: Question | null,
  asker: Asker,
  { dispatcher }: Pick<Session, 'dispatcher'>,
): Promise<Words | null> {
  if (question?.kind !== 'call' || question.call.name !== 'ask' || text.length > MOST) return null;
  const args = question.call.args.map((each) => each.replaceAll(FILE, ' '));
  const call = { ...question.call, args, asker };
  return { text, call, answer: await dispatcher.dispatch({ ...call, files: [] }) };
}

/** Whether files say of their host what the words did not. */
function tellsMore(host: ProfileOverrides, { answer, call }: Words): boolean {
  const told = { ...answer.read, ...call.overrides };
  return DIMENSIONS.some((each) => host[each] !== undefined && host[each] !== told[each]);
}

/** What somebody wrote beside files: a question, what is answered to it, and further files that are pasted in it. */
interface Beside {
  readonly question: Question | null;
  readonly words: Words | null;
  readonly pasted: readonly NamedFile[];
}

/** Reads what somebody wrote beside files. @param isRead it is understood already, and asks nothing */
export async function readWords(
  { text, locale, asker }: Pick<Said, 'text' | 'locale' | 'asker'>,
  isRead: boolean,
  session: Session,
): Promise<Beside> {
  const question = text === '' ? null : await session.read(text, locale);
  if (question?.kind !== 'files' || text.length > LIMITS.questionLength)
    return { question, words: isRead ? null : await answerWords(text, question, asker, session), pasted: [] };
  const { around = '', files } = question;
  const asked = around === '' || around === text ? null : await session.read(around, locale);
  return {
    question,
    words: await answerWords(around, asked, asker, session),
    // Options there only tell of a kernel.
    pasted: files.filter(({ name }) => name !== PASTED),
  };
}

/** The words answered for the host that files are of. */
async function answerFor(
  words: Words,
  host: ProfileOverrides,
  { dispatcher }: Pick<Session, 'dispatcher'>,
): Promise<Words> {
  if (!tellsMore(host, words)) return words;
  const call = { ...words.call, overrides: { ...host, ...words.call.overrides } };
  return { ...words, call, answer: await dispatcher.dispatch({ ...call, files: [] }) };
}

/** What the words say of the host. */
export function hostIn(words: Words | null): ProfileOverrides {
  return words?.answer.read ?? {};
}

type Ask = Extract<Action, { type: 'ask' }>;

/** Whether a review leads there itself. */
function offersLine({ actions }: Reply, line: string): boolean {
  return actions.some((action) => action.type === 'ask' && bareLine(action.command) === bareLine(line));
}

/** The review with what answers the words above it, and a button for the whole of that. */
function withAnswer(review: Reply, text: string, actions: readonly Ask[]): Reply {
  const [first, ...rest] = review.actions;
  const own = new Set(actions.map(({ command }) => command));
  const others = rest.filter((action) => action.type !== 'ask' || !own.has(action.command));
  return withNote({ ...review, actions: [...(first ? [first] : []), ...actions, ...others] }, text, 'info');
}

/** What the words may be about, where nothing is known for sure: facts, not what can be asked at all. */
function nearestOf({ actions, isGap }: Reply): Ask[] {
  if (!isGap) return [];
  const asks = actions.filter((action): action is Ask => action.type === 'ask' && action.command.includes(' '));
  return asks.slice(0, MOST_NEAR);
}

/** Whether words ask what a review tells: what is missing, whether it works. */
function asksForReview(text: string, knowledge: KnowledgeBase): boolean {
  return hasWord(
    knowledge.search.fold(text),
    heard(({ reviewAsks }) => reviewAsks),
  );
}

/** Whether a review leaves nothing to be told: then whoever asks has something else in mind. */
function isQuiet({ tone }: Reply): boolean {
  return tone === 'good' || tone === 'info';
}

/**
 * A review with what is known of the words beside its files. What words mean beside a file only that file tells: a fact about them
 * is named, not told.
 */
function withAnswered(review: Reply, { answer, text }: Words, knowledge: KnowledgeBase): Reply {
  const { chat } = wordsFor(review.locale);
  const { outcome, factLine, line = factLine, title } = answer;
  if (outcome === 'ok' && factLine !== undefined && line !== undefined) {
    if (offersLine(review, line)) return review;
    // Where the files say what is wrong, a trouble of that kind is what the words tell of.
    const isTold = review.tone === 'bad' && isProblem(answer);
    const note = isTold ? chat.nearBesideFiles([title]) : chat.besideFiles(answer.card?.title ?? title);
    return withAnswer(review, note, [{ type: 'ask', command: line, label: title }]);
  }
  const nearest = nearestOf(answer);
  if (answer.isGap && (asksForReview(text, knowledge) || nearest.length === 0 || !isQuiet(review))) return review;
  if (nearest.length === 0) return withNote(review, chat.wordsUnread(code(text)), 'info');
  return withAnswer(review, chat.nearBesideFiles(nearest.map(({ label = '' }) => label)), nearest);
}

/** A review with what the words beside its files ask, of the host that the files are of. */
export async function withWords(
  review: Reply,
  words: Words | null,
  session: Pick<Session, 'dispatcher'>,
): Promise<Reply> {
  if (words === null || words.answer.isTalk || !isReview(review)) return review;
  const answered = review.read ? await answerFor(words, review.read, session) : words;
  const told = withAnswered(review, answered, session.dispatcher.knowledge);
  // Files that show nothing of a trouble are not all there is to it.
  return told.tone === 'good' && tellsOfTrouble(words.text, session.dispatcher.knowledge)
    ? { ...told, tone: 'info' }
    : told;
}

/** Whether words beside files tell of a trouble: one that a program printed, or one in their own words. */
function tellsOfTrouble(text: string, { search }: KnowledgeBase): boolean {
  return TROUBLE.test(text.toLowerCase()) || search.has('failure', search.fold(text));
}

/** A review of complaints whose asker wants to know how the emerge ends. */
export function withEmergeTold(review: Reply): Reply {
  return isReview(review) ? withNote(review, wordsFor(review.locale).optionAnswers.onlyWarns, 'info') : review;
}

/**
 * A question that nothing answers by itself, asked once more with what was spoken of before it: `can it listen on port 80`
 * behind rootless Docker. What that finds is an answer only where something else speaks for it as well.
 */
import { FACETS, facetId } from '../../core/facet-ids.ts';
import type { Action, Reply } from '../../core/reply.ts';
import type { Session } from '../session.ts';
import type { Thread } from '../thread-memory.ts';
import type { AnswerBefore, CallQuestion, Words } from './answer-before.ts';
import { isCalledBy } from './called-by.ts';
import { bareLine } from './next-line.ts';
import { isProblem } from './plain-answer.ts';
import { facetsNamedIn } from './read-facet.ts';

/** What was pasted is no topic: its words are those of a program. In characters. */
const MAX_TOPIC = 160;
/** Commands whose arguments are somebody's own words. */
const IN_WORDS = ['ask', 'fix'];

const PARTS: ReadonlySet<string> = new Set(FACETS.map(facetId));

/** What a question means behind what was spoken of. */
export interface InContext {
  /** The answer, and how the question was taken. */
  readonly meant?: { readonly question: CallQuestion; readonly line: string };
  /** What comes near. */
  readonly near: readonly Action[];
}

function lastWordOf(args: readonly string[]): string {
  return args.join(' ').split(' ').at(-1) ?? '';
}

/** What was spoken of, in words, the last first. */
function topicsOf({ openQuestion = [], question = [], subject, title, earlier: [last] = [] }: Thread): string[] {
  const asked = [openQuestion, question].map(([name = '', ...args]) => {
    // A part of a fact is asked for by its name, which nobody says.
    if (PARTS.has(lastWordOf(args))) return subject ?? '';
    return IN_WORDS.includes(name) ? args.join(' ') : (subject ?? args.join(' '));
  });
  const before = title ?? (question.length === 0 && openQuestion.length === 0 ? last?.label : undefined);
  return [...new Set([...asked, before ?? ''])].filter((topic) => topic !== '' && topic.length <= MAX_TOPIC);
}

function offeredIn(reply: Reply): string[] {
  return reply.actions.flatMap((action) => (action.type === 'ask' ? [bareLine(action.command)] : []));
}

/** What was offered in a thread. */
function offeredTo({ offers = [], earlier = [] }: Thread): string[] {
  return [...offers, ...earlier].map(({ command }) => bareLine(command));
}

/** Asks with what was spoken of. */
export class ContextReader {
  readonly #session: Session;
  readonly #before: AnswerBefore;

  constructor(session: Session, before: AnswerBefore) {
    this.#session = session;
    this.#before = before;
  }

  /**
   * What a question means with the first topic that makes an answer of it; else what comes near with each.
   * @param plain what answers the words by themselves
   */
  async read(thread: Thread, said: Words, plain: Reply): Promise<InContext> {
    const near: Action[] = [];
    for (const topic of topicsOf(thread)) {
      const line = `ask ${topic}. ${said.text}`;
      const question = await this.#session.read(line, said.locale);
      if (question.kind !== 'call' || question.call.name !== 'ask') continue;
      const { overrides } = thread.options;
      const call = { ...question.call, overrides: { ...overrides, ...question.call.overrides } };
      const asked = { ...question, call, isConstant: false };
      const reply = await this.#before.tried(asked, said);
      if (this.#isMeant(reply, thread, topic, said, plain) && (await this.#makesADifference(reply, topic, asked, said)))
        return {
          meant: { question: { ...asked, takenAs: `${topic}: ${said.text}`, computed: reply }, line },
          near: [],
        };
      near.push(...nearIn(reply, thread, this.#known(thread, plain), plain));
    }
    return { near: inOrderOf(offeredTo(thread), near) };
  }

  /** Whether the words found something else than what was spoken of does without them. */
  async #makesADifference(found: Reply, topic: string, asked: CallQuestion, said: Words): Promise<boolean> {
    const alone = await this.#before.tried({ ...asked, call: { ...asked.call, args: [topic] } }, said);
    return alone.factLine !== found.factLine;
  }

  /**
   * Whether what was found is another fact than that of the answer before, and more speaks for it than this: it comes near to
   * the words by themselves or is called by them, and it was offered there or is called by what was spoken of.
   */
  #isMeant(reply: Reply, thread: Thread, topic: string, { text }: Words, plain: Reply): boolean {
    const { factLine } = reply;
    const isOther = (line: string | undefined): boolean => line === undefined || factLine !== bareLine(line);
    if (reply.outcome !== 'ok' || factLine === undefined || !isOther(thread.line) || !isOther(plain.factLine))
      return false;
    const { knowledge } = this.#session.dispatcher;
    // Who asks where to set something and tells of no trouble asks for no message: each has its neighbours.
    const isTrouble =
      isProblem(reply) &&
      facetsNamedIn(text, knowledge).length > 0 &&
      !knowledge.search.has('failure', knowledge.search.fold(text));
    if (isTrouble && !offeredTo(thread).includes(factLine)) return false;
    const isCalled = isCalledBy(reply, text, knowledge);
    // Where the words alone name something it has to be about that.
    if (plain.outcome === 'ok' && !isCalled) return false;
    // What was not known behind an answer is no subject: its words may be beside it.
    if (thread.question !== undefined && topic === thread.openQuestion?.slice(1).join(' '))
      return offeredIn(plain).includes(factLine);
    // The words alone come near to it, and what was spoken of has to do with it.
    const isNear = isCalled || offeredIn(plain).includes(factLine);
    return isNear && (offeredTo(thread).includes(factLine) || isCalledBy(reply, topic, knowledge));
  }

  /** What was offered in a thread, and what comes near to the words by themselves. */
  #known(thread: Thread, plain: Reply): readonly string[] {
    return [...offeredTo(thread), ...offeredIn(plain)];
  }
}

/** What was offered before comes first, in the order in which it stood there. */
function inOrderOf(offered: readonly string[], near: readonly Action[]): Action[] {
  const places = new Map(offered.map((line, place) => [line, place]));
  const placeOf = (action: Action): number =>
    (action.type === 'ask' ? places.get(bareLine(action.command)) : undefined) ?? offered.length;
  return near.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/**
 * What a question came near to, but for what was spoken of already.
 * @param known where the words alone come near to something, only that is told
 */
function nearIn(
  { isGap, isNothing, actions }: Reply,
  thread: Thread,
  known: readonly string[],
  plain: Reply,
): Action[] {
  if (!isGap || isNothing) return [];
  return actions.filter((action) => {
    const line = action.type === 'ask' ? bareLine(action.command) : 'help';
    const isSpokenOf = thread.line !== undefined && line === bareLine(thread.line);
    return line !== 'help' && !isSpokenOf && (plain.isNothing === true || known.includes(line));
  });
}

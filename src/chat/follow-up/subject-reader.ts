/** What is asked with the name of what was spoken of, and of a side of that. */
import type { Reply } from '../../core/reply.ts';
import type { Session } from '../session.ts';
import type { Thread } from '../thread-memory.ts';
import { comparedWith, readFacet } from './about-subject.ts';
import type { AnswerBefore, Understood, Words } from './answer-before.ts';
import { isCalledBy } from './called-by.ts';
import { bareLine, findOffer } from './next-line.ts';
import { namesakeLine } from './same-kind.ts';
import { forHost } from './understood.ts';

/** What answers about installing and running it are about. */
const DOCKER = 'docker';

/** Whether one answer offers the other. */
function leadsTo({ actions }: Reply, { factLine }: Reply): boolean {
  return actions.some((action) => action.type === 'ask' && bareLine(action.command) === factLine);
}

/** Asks with the name of what was spoken of in a thread of a session. */
export class SubjectReader {
  readonly #session: Session;
  readonly #before: AnswerBefore;

  constructor(session: Session, before: AnswerBefore) {
    this.#session = session;
    this.#before = before;
  }

  /**
   * A question with the name of what was spoken of; null where it only leads back to that.
   * `isSame`: it is answered as it is without the name.
   */
  async taken(
    thread: Thread,
    named: string | null,
    plain: Reply,
    said: Words,
  ): Promise<{ readonly taken: Understood | null; readonly isSame: boolean }> {
    const read = named === null ? null : await this.#session.read(`ask ${named}`, said.locale);
    if (named === null || read?.kind !== 'call') return { taken: null, isSame: false };
    const { question } = forHost({ question: read, line: '' }, thread.options.overrides);
    if (question.kind !== 'call') return { taken: null, isSame: false };
    const answer = await this.#before.tried(question, said);
    // Of docker itself everything may be said; another subject has to make a difference.
    const isSame = answer.title === plain.title && thread.about === DOCKER;
    const isNew = answer.title !== plain.title && (answer.about ?? answer.subject) !== thread.about;
    // What the words alone would find as well is not about the subject for having its name before it.
    const { knowledge } = this.#session.dispatcher;
    const isOfIt = isCalledBy(answer, thread.about ?? '', knowledge);
    // Nor is it what was asked where the name alone finds it: none of the words leads there.
    const isOfWords = isCalledBy(answer, said.text, knowledge) || leadsTo(plain, answer);
    if (answer.outcome !== 'ok' || !isNew || !isOfIt || !isOfWords) return { taken: null, isSame };
    const taken = { ...question, isConstant: false, takenAs: named, computed: answer };
    return { taken: { question: taken, line: `ask ${named}` }, isSame };
  }

  /** The line that compares what was spoken of, asks for its namesake, its USE flag or what it needs of the kernel. */
  async side(thread: Thread, said: Words): Promise<string | null> {
    const { text, locale } = said;
    const { knowledge } = this.#session.dispatcher;
    const { about } = thread;
    if (about === undefined) return null;
    const other = comparedWith(text, about, knowledge);
    if (other !== null) return `compare ${about} ${other}`;
    const facet = readFacet(text, knowledge);
    if (facet === null) return namesakeLine(thread, text, knowledge);
    const offered = findOffer(thread, `${facet} `);
    if (offered !== null || knowledge.find('backend', about) === undefined) return offered;
    const question = await this.#session.read(`backend ${about}`, locale);
    if (question.kind !== 'call') return null;
    const { actions } = await this.#before.tried(question, said);
    const lines = actions.flatMap((each) => (each.type === 'ask' ? [each.command] : []));
    return lines.find((line) => line.startsWith(`${facet} `)) ?? null;
  }
}

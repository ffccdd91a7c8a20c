/** What words ask, behind the answer that they go on with. */
import { withHost } from '../../core/host-options.ts';
import type { Locale } from '../../core/locale.ts';
import type { ProfileOverrides } from '../../core/profile.ts';
import type { Reply } from '../../core/reply.ts';
import type { Question } from '../question.ts';
import type { Session } from '../session.ts';
import type { Thread } from '../thread-memory.ts';
import { aboutSubject, asksHowItIs, comparedWith, readFacet, standsFor, tellsResult } from './about-subject.ts';
import type { FollowUp } from './follow-up.ts';
import { choiceLine, findOffer, hostLine, namedOffer, partLine, placedOffer, sameLine } from './next-line.ts';
import { notedReply, stuckReply, unsureReply } from './talk-replies.ts';

/** A question, and the command line that asks it. */
export interface Understood {
  readonly question: Question;
  readonly line: string;
}

/** What was said, and in whose language. */
interface Words {
  readonly text: string;
  readonly locale: Locale;
}

type CallQuestion = Question & { kind: 'call' };

/** What answers about installing and running it are about. */
const DOCKER = 'docker';

/** Whether something was answered there, or reviewed. */
function isAnswered({ question, files }: Thread): boolean {
  return question !== undefined || files.length > 0;
}

/** Whether an answer is one that the answer before offered. */
function isOffered({ offers = [] }: Thread, { factLine }: Reply): boolean {
  return offers.some(({ command }) => command === factLine);
}

/** Whether a message was recognized. */
function isProblem({ factLine = '' }: Reply): boolean {
  return factLine.startsWith('fix ');
}

/** What words ask, behind the answers of a session. */
export class TalkReader {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Words that are an offer of the answer before; null: none of them is. */
  chosen(thread: Thread | undefined, { text, locale }: Words): Promise<Understood | null> {
    return this.#asked(namedOffer(thread, text), locale);
  }

  /** What a follow-up asks where no files are spoken of; null: it goes on with nothing. */
  async followed(thread: Thread | undefined, followUp: FollowUp, { text, locale }: Words): Promise<Understood | null> {
    const { knowledge } = this.#session.dispatcher;
    switch (followUp.kind) {
      case 'host': {
        const line = hostLine(thread, followUp, text, knowledge);
        if (line !== null) return this.#asked(line, locale);
        const isNews = (followUp.isStatement || thread?.isOpen === true) && !followUp.isBare;
        const tells = Object.keys(followUp.overrides).length > 0;
        return isNews && tells ? this.#said(notedReply(followUp.overrides, locale), text) : null;
      }
      case 'section':
        return thread ? this.#part(thread, followUp.sections, { text, locale }) : null;
      case 'offer':
        return this.#asked(placedOffer(thread, followUp.place), locale);
      case 'again':
        return this.#asked(sameLine(thread), locale);
      case 'which':
        return this.#asked(choiceLine(thread), locale);
      case 'stuck': {
        const failed = findOffer(thread, 'onboard failed');
        if (failed !== null) return this.#asked(failed, locale);
        return thread && isAnswered(thread) ? this.#said(stuckReply(thread, locale), text) : null;
      }
      case 'start':
        return thread ? this.#asked('onboard', locale) : null;
      case 'done':
        return this.#asked(findOffer(thread, 'onboard done') ?? 'thanks', locale);
      case 'works':
        return this.#asked('thanks', locale);
    }
  }

  /**
   * A question that stands for what was spoken of: a side of it, or asked with its name where that is answered by another
   * fact. Where the words are about that and nothing answers them for certain, what is known of it is offered.
   * @returns null: it says itself what it is about
   */
  async about(thread: Thread, { text, locale }: Words, { question }: Understood): Promise<Understood | null> {
    const { dispatcher } = this.#session;
    if (question.kind !== 'call' || question.call.name !== 'ask' || question.weight === 'heavy') return null;
    const side = await this.#side(thread, text, locale);
    if (side !== null) return this.#asked(side, locale);
    const named = thread.about === undefined ? null : aboutSubject(text, thread.about, dispatcher.knowledge);
    const isResult = tellsResult(text, dispatcher.knowledge);
    const isAbout = isResult || standsFor(text, dispatcher.knowledge);
    const asksCheck = asksHowItIs(text, dispatcher.knowledge);
    if (named === null && !isAbout && !asksCheck) return null;
    const plain = await this.#tried(question);
    if (plain.isTalk) return null;
    const { taken, isSame } = await this.#taken(thread, named, plain, locale);
    if (taken) return taken;
    const isCertain = isResult
      ? isProblem(plain)
      : !thread.isOpen && (isSame || thread.about === undefined || isOffered(thread, plain));
    if (plain.outcome === 'ok' && (isCertain || !isAbout)) return null;
    if (asksCheck) return this.#part(thread, ['check'], { text, locale });
    if (!isAbout || (thread.question === undefined && !isResult)) return null;
    return this.#said(unsureReply(thread, plain, locale), text, question.call.args.join(' '));
  }

  /** A question for the host that was spoken of; what it says itself counts more. */
  forHost(understood: Understood, told: ProfileOverrides): Understood {
    const { question, line } = understood;
    if (question.kind !== 'call' || Object.keys(told).length === 0) return understood;
    const { call, again } = question;
    const overrides = { ...told, ...call.overrides };
    const asked = { ...question, call: { ...call, overrides }, isConstant: false };
    return { question: { ...asked, again: again === null ? null : withHost(again, told) }, line };
  }

  /** The answer to a question, which nobody has been given yet. */
  #tried({ call }: CallQuestion): Promise<Reply> {
    return this.#session.dispatcher.dispatch({ ...call, files: [] });
  }

  /**
   * A question with the name of what was spoken of; null where it only leads back to that.
   * `isSame`: it is answered as it is without the name.
   */
  async #taken(
    thread: Thread,
    named: string | null,
    plain: Reply,
    locale: Locale,
  ): Promise<{ readonly taken: Understood | null; readonly isSame: boolean }> {
    const question = named === null ? null : await this.#session.read(`ask ${named}`, locale);
    if (named === null || question?.kind !== 'call') return { taken: null, isSame: false };
    const reply = await this.#tried(question);
    // Of docker itself everything may be said; another subject has to make a difference.
    const isSame = reply.title === plain.title && thread.about === DOCKER;
    const isNew = reply.title !== plain.title && (reply.about ?? reply.subject) !== thread.about;
    if (reply.outcome !== 'ok' || !isNew) return { taken: null, isSame };
    const taken = { question: { ...question, isConstant: false, takenAs: named }, line: `ask ${named}` };
    return { taken, isSame };
  }

  /** The line that compares what was spoken of, or asks for its USE flag or what it needs of the kernel. */
  async #side(thread: Thread, text: string, locale: Locale): Promise<string | null> {
    const { knowledge } = this.#session.dispatcher;
    const { about } = thread;
    if (about === undefined) return null;
    const other = comparedWith(text, about, knowledge);
    if (other !== null) return `compare ${about} ${other}`;
    const facet = readFacet(text, knowledge);
    if (facet === null) return null;
    const offered = findOffer(thread, `${facet} `);
    if (offered !== null || knowledge.find('backend', about) === undefined) return offered;
    const question = await this.#session.read(`backend ${about}`, locale);
    if (question.kind !== 'call') return null;
    const { actions } = await this.#tried(question);
    const lines = actions.flatMap((each) => (each.type === 'ask' ? [each.command] : []));
    return lines.find((line) => line.startsWith(`${facet} `)) ?? null;
  }

  /** A part of the answer before, or, where it has none of that kind, those that it has. */
  async #part(thread: Thread, wanted: readonly string[], { text, locale }: Words): Promise<Understood | null> {
    const line = partLine(thread, wanted);
    if (line !== null) return this.#asked(line, locale);
    const hasParts = thread.question !== undefined && (thread.sections ?? []).length > 0;
    return hasParts ? this.#said(unsureReply(thread, null, locale), text) : null;
  }

  async #asked(line: string | null, locale: Locale): Promise<Understood | null> {
    return line === null ? null : { question: await this.#session.read(line, locale), line };
  }

  #said(reply: Reply, line: string, gap?: string): Understood {
    return { question: { kind: 'reply', reply, ...(gap !== undefined && { gap }) }, line };
  }
}

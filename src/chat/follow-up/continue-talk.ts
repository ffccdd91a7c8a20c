/** What words ask, behind the answer that they go on with. */

import type { Facet } from '../../core/facet-ids.ts';
import { seeAlso } from '../../core/facets/tell-facet.ts';
import { withHost } from '../../core/host-options.ts';
import type { Locale } from '../../core/locale.ts';
import type { ProfileOverrides } from '../../core/profile.ts';
import type { Action, Reply } from '../../core/reply.ts';
import type { Session } from '../session.ts';
import type { Thread } from '../thread-memory.ts';
import {
  aboutSubject,
  adds,
  asksAnything,
  asksHowItIs,
  comparedWith,
  continues,
  namesItsOwn,
  readFacet,
  standsFor,
  tellsResult,
} from './about-subject.ts';
import { AnswerBefore, type CallQuestion, isOpenTo, type Understood, type Words } from './answer-before.ts';
import type { FollowUp } from './follow-up.ts';
import { choiceLine, findOffer, hostLine, namedOffer, partLine, placedOffer, sameLine } from './next-line.ts';
import { facetsAskedIn } from './read-facet.ts';
import { ALL_OF_IT, notedReply, stuckReply, unsureReply, withinReply } from './talk-replies.ts';

type SectionAsked = FollowUp & { kind: 'section' };

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

/** A command line without what it says of the host. */
function bareLine(line: string | undefined): string | undefined {
  return line?.split(' --')[0];
}

/** Whether a line asks for the answer before. */
function isOf(thread: Thread, line: string | undefined): boolean {
  return line !== undefined && bareLine(line) === bareLine(thread.line);
}

/** Whether a question that is not known comes nearest to the answer before. */
function isNearest(thread: Thread, { isGap, actions: [first] }: Reply): boolean {
  return isGap === true && first?.type === 'ask' && isOf(thread, first.command);
}

/** What words ask, behind the answers of a session. */
export class TalkReader {
  readonly #session: Session;
  readonly #before: AnswerBefore;

  constructor(session: Session) {
    this.#session = session;
    this.#before = new AnswerBefore(session);
  }

  /** Words that are an offer of the answer before; null: none of them is. */
  chosen(thread: Thread | undefined, { text, locale }: Pick<Words, 'text' | 'locale'>): Promise<Understood | null> {
    return this.#asked(namedOffer(thread, text), locale);
  }

  /** What a follow-up asks where no files are spoken of; null: it goes on with nothing. */
  async followed(thread: Thread | undefined, followUp: FollowUp, said: Words): Promise<Understood | null> {
    const { text, locale } = said;
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
        return thread ? this.#section(thread, followUp, said) : null;
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
   * A question of its own behind an answer. One that stands for what was spoken of: a side of it, or asked with its name
   * where that is answered by another fact. Where nothing answers it for certain, what the answer before says of its words,
   * else what is known of that.
   * @returns null: it is no question in somebody's own words
   */
  async about(thread: Thread, said: Words, asIs: Understood): Promise<Understood | null> {
    const { question } = this.forHost(asIs, thread.options.overrides);
    if (question.kind !== 'call' || question.call.name !== 'ask' || question.weight === 'heavy') return null;
    const side = await this.#side(thread, said);
    if (side !== null) return this.#asked(side, said.locale);
    const plain = await this.#before.tried(question, said);
    if (plain.isTalk) return { question: { ...question, isConstant: false, computed: plain }, line: asIs.line };
    const own = this.#own(thread, plain, { question, line: asIs.line }, said);
    const { knowledge } = this.#session.dispatcher;
    const named = thread.about === undefined ? null : aboutSubject(said.text, thread.about, knowledge);
    const isResult = tellsResult(said.text, knowledge);
    const isAbout = isResult || standsFor(said.text, knowledge);
    const asksCheck = asksHowItIs(said.text, knowledge);
    const facets = facetsAskedIn(said.text, knowledge);
    if (facets.length > 0 && plain.outcome !== 'ok' && thread.question) return this.#untold(thread, facets, said);
    if (named === null && !isAbout && !asksCheck) return (await this.#instead(thread, said, plain)) ?? own;
    const { taken, isSame } = await this.#taken(thread, named, plain, said);
    if (taken) return taken;
    const isCertain = isResult
      ? isProblem(plain)
      : !isOpenTo(thread) &&
        (isSame || isOffered(thread, plain) || (thread.about === undefined && namesItsOwn(said.text, knowledge)));
    if (plain.outcome === 'ok' && (isCertain || !isAbout)) return (await this.#instead(thread, said, plain)) ?? own;
    if (asksCheck) return this.#section(thread, { kind: 'section', sections: ['check'], facets: ['check'] }, said);
    if (!isAbout || (thread.question === undefined && !isResult))
      return (await this.#instead(thread, said, plain)) ?? own;
    const told = isOpenTo(thread) ? null : await this.#before.within(thread, said);
    const reply = told ? withinReply(told, thread, plain) : unsureReply(thread, plain, said.locale);
    return this.#said(reply, said.text, question.call.args.join(' '));
  }

  /**
   * A question as it stands. One that nothing at all is known of is most likely about what was spoken of, in few words: what
   * is known of that is offered, where alone it would be called none of our business.
   */
  #own(thread: Thread, plain: Reply, asked: { question: CallQuestion; line: string }, said: Words): Understood {
    if (plain.isNothing && thread.question !== undefined && (thread.sections ?? []).length > 0)
      return this.#said({ ...unsureReply(thread, null, said.locale), isAside: true }, said.text, said.text);
    return { question: { ...asked.question, isConstant: false, computed: plain }, line: asked.line };
  }

  /**
   * What the answer before says of a question that names no other thing: where nothing else answers it, or only the same
   * answer once more, or it goes on with that and the answer has all of its words. What goes on with it and asks nothing
   * is no question about whatever it names. Null: nothing, it stands for itself.
   */
  async #instead(thread: Thread, said: Words, plain: Reply): Promise<Understood | null> {
    const isSame = isOf(thread, plain.line);
    const isKnown = plain.outcome === 'ok' && !isSame;
    const { knowledge } = this.#session.dispatcher;
    const goesOn = continues(said.text, knowledge) || isNearest(thread, plain);
    // Choices that somebody asked for by themselves are no worse than lines that happen to have their words.
    if (!goesOn && (isKnown || plain.isGap)) return null;
    const isStatement = goesOn && !asksAnything(said.text, knowledge) && !isProblem(plain);
    const told = await this.#before.within(thread, said);
    const isEnough = goesOn && (!isKnown || isStatement);
    if (told && (isEnough || told.share >= ALL_OF_IT))
      return this.#said(withinReply(told, thread, plain), said.text, said.text);
    const isBeside = isKnown && (isStatement || adds(said.text, knowledge)) && !isOffered(thread, plain);
    if (!isBeside || thread.question === undefined) return null;
    return this.#said(unsureReply(thread, plain, said.locale), said.text, said.text);
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

  /**
   * A question with the name of what was spoken of; null where it only leads back to that.
   * `isSame`: it is answered as it is without the name.
   */
  async #taken(
    thread: Thread,
    named: string | null,
    plain: Reply,
    said: Words,
  ): Promise<{ readonly taken: Understood | null; readonly isSame: boolean }> {
    const read = named === null ? null : await this.#session.read(`ask ${named}`, said.locale);
    if (named === null || read?.kind !== 'call') return { taken: null, isSame: false };
    const { question } = this.forHost({ question: read, line: '' }, thread.options.overrides);
    if (question.kind !== 'call') return { taken: null, isSame: false };
    const reply = await this.#before.tried(question, said);
    // Of docker itself everything may be said; another subject has to make a difference.
    const isSame = reply.title === plain.title && thread.about === DOCKER;
    const isNew = reply.title !== plain.title && (reply.about ?? reply.subject) !== thread.about;
    if (reply.outcome !== 'ok' || !isNew) return { taken: null, isSame };
    const taken = { ...question, isConstant: false, takenAs: named, computed: reply };
    return { taken: { question: taken, line: `ask ${named}` }, isSame };
  }

  /** The line that compares what was spoken of, or asks for its USE flag or what it needs of the kernel. */
  async #side(thread: Thread, said: Words): Promise<string | null> {
    const { knowledge } = this.#session.dispatcher;
    const { about } = thread;
    if (about === undefined) return null;
    const { text, locale } = said;
    const other = comparedWith(text, about, knowledge);
    if (other !== null) return `compare ${about} ${other}`;
    const facet = readFacet(text, knowledge);
    if (facet === null) return null;
    const offered = findOffer(thread, `${facet} `);
    if (offered !== null || knowledge.find('backend', about) === undefined) return offered;
    const question = await this.#session.read(`backend ${about}`, locale);
    if (question.kind !== 'call') return null;
    const { actions } = await this.#before.tried(question, said);
    const lines = actions.flatMap((each) => (each.type === 'ask' ? [each.command] : []));
    return lines.find((line) => line.startsWith(`${facet} `)) ?? null;
  }

  /** What the answer before says of the first facet of which it says anything; else a part of it, or what else may say it. */
  async #section(thread: Thread, { sections, facets = [] }: SectionAsked, said: Words): Promise<Understood | null> {
    for (const facet of facets) {
      const told = await this.#before.facet(thread, facet, said);
      if (told) return told;
    }
    const see = facets.flatMap((facet) => seeAlso(facet, thread.line, said.locale));
    // In words of their own people may ask it of something else: what they ask by itself comes first.
    return sections.length > 0 ? this.#part(thread, sections, said, see) : null;
  }

  /** What is known of what was spoken of, where it says nothing of a facet: that is still spoken of. */
  #untold(thread: Thread, facets: readonly Facet[], { text, locale }: Words): Understood {
    const see = facets.flatMap((facet) => seeAlso(facet, thread.line, locale));
    const reply = unsureReply(thread, null, locale, see);
    return this.#said({ ...reply, isAside: true }, text, text);
  }

  /** A part of the answer before, or, where it has none of that kind, those that it has. */
  async #part(
    thread: Thread,
    wanted: readonly string[],
    said: Pick<Words, 'text' | 'locale'>,
    see: readonly Action[] = [],
  ): Promise<Understood | null> {
    const { text, locale } = said;
    const line = partLine(thread, wanted);
    if (line !== null) return this.#asked(line, locale);
    const hasParts = thread.question !== undefined && (thread.sections ?? []).length > 0;
    return hasParts ? this.#said({ ...unsureReply(thread, null, locale, see), isAside: true }, text) : null;
  }

  async #asked(line: string | null, locale: Locale): Promise<Understood | null> {
    return line === null ? null : { question: await this.#session.read(line, locale), line };
  }

  #said(reply: Reply, line: string, gap?: string): Understood {
    return { question: { kind: 'reply', reply, ...(gap !== undefined && { gap }) }, line };
  }
}

/** A question of its own behind an answer: by itself, about what was spoken of, or from the answer that it goes on with. */
import { looksPasted } from '../../core/messages/paste.ts';
import type { Reply } from '../../core/reply.ts';
import type { Session } from '../session.ts';
import type { Thread } from '../thread-memory.ts';
import {
  aboutSubject,
  adds,
  asksAnything,
  asksHowItIs,
  beforePronoun,
  continues,
  isAddition,
  speaksOfAnother,
  standsFor,
  tellsResult,
  tellsWhatItIs,
} from './about-subject.ts';
import { type AnswerBefore, isOpenTo, type Understood, type Words } from './answer-before.ts';
import { isNamedBy, saysMoreThan } from './called-by.ts';
import { isGuess, isGuessOfSubject, namesItAll } from './carried.ts';
import { isDoubtful } from './doubt.ts';
import { ContextReader, type InContext } from './in-context.ts';
import {
  isNearest,
  isOf,
  isOffered,
  isOtherText,
  isProblem,
  isSameText,
  isSpelledOut,
  isThing,
} from './plain-answer.ts';
import { facetsAskedIn } from './read-facet.ts';
import type { SectionReader } from './section-reader.ts';
import { SubjectReader } from './subject-reader.ts';
import { ALL_OF_IT, nearReply, stuckReply, unsureReply, withinReply } from './talk-replies.ts';
import { answeredWith, forHost, type PlainQuestion } from './understood.ts';
import { withParts } from './with-parts.ts';

/** Its words stand for themselves. */
const NOTHING_NEAR: InContext = { near: [] };

/** Whether nothing is told, and something to choose from is offered. */
function isChoice({ question }: Understood): boolean {
  const reply = question.kind === 'reply' ? question.reply : question.kind === 'call' ? question.computed : undefined;
  return reply?.outcome === 'not-known' && reply.section === undefined;
}

/** What is asked, and what is known of it. */
interface Asked extends PlainQuestion {
  readonly thread: Thread;
  readonly said: Words;
  readonly context: InContext;
}

/** Reads questions behind the answers of a session. */
export class OwnQuestionReader {
  readonly #session: Session;
  readonly #before: AnswerBefore;
  readonly #sections: SectionReader;
  readonly #context: ContextReader;
  readonly #subject: SubjectReader;

  constructor(session: Session, before: AnswerBefore, sections: SectionReader) {
    this.#session = session;
    this.#before = before;
    this.#sections = sections;
    this.#context = new ContextReader(session, before);
    this.#subject = new SubjectReader(session, before);
  }

  /** What a question asks; null: it is no question in somebody's own words. */
  async read(thread: Thread, said: Words, asIs: Understood): Promise<Understood | null> {
    const meant = await this.#meant(thread, said, asIs);
    const { knowledge } = this.#session.dispatcher;
    const told = meant && isChoice(meant) ? await this.#sections.beside(thread, said) : null;
    if (told) return told;
    return meant && withParts(meant, { thread, said, before: this.#before, knowledge });
  }

  async #meant(thread: Thread, said: Words, asIs: Understood): Promise<Understood | null> {
    const { question } = forHost(asIs, thread.options.overrides);
    if (question.kind !== 'call' || question.call.name !== 'ask' || question.weight === 'heavy') return null;
    // A fact by its id, as a button has it, stands for itself.
    if (this.#session.dispatcher.knowledge.get('topic', question.call.args.join(' '))) return null;
    const side = await this.#subject.side(thread, said);
    if (side !== null) return { question: await this.#session.read(side, said.locale), line: side };
    const plain = await this.#before.tried(question, said);
    if (plain.isTalk) return { question: { ...question, isConstant: false, computed: plain }, line: asIs.line };
    const isElsewhere = speaksOfAnother(said.text, this.#session.dispatcher.knowledge);
    const asked = { thread, said, question, line: asIs.line, plain, context: NOTHING_NEAR, isElsewhere };
    const little = (await this.#sameAgain(asked)) ?? (await this.#named(asked));
    if (little) return little;
    const context = await this.#inContext(thread, said, plain);
    return context.meant ? this.#takenAs(context.meant, asked) : this.#about({ ...asked, context });
  }

  /**
   * The same message once more, with nothing asked: what was advised did not help. Another one that says the same was not
   * there before: it speaks for the answer, which is told again.
   */
  async #sameAgain(asked: Asked): Promise<Understood | null> {
    const { thread, said, question, line, plain } = asked;
    const before = thread.question?.slice(1).join(' ') ?? '';
    if (!isProblem(plain) || !isOf(thread, plain.line)) return null;
    if (isSameText(said.text, before)) return this.#stuck(asked);
    const isMore =
      looksPasted(this.#session.dispatcher.knowledge.search.fold(said.text)) && isOtherText(said.text, before);
    return isMore ? { question: { ...question, computed: plain }, line } : null;
  }

  /** What was advised did not help. */
  async #stuck(asked: Asked): Promise<Understood> {
    const { thread, said } = asked;
    return answeredWith(stuckReply(thread, await this.#before.read(thread, said), said.locale), asked);
  }

  /** What the words alone find is in doubt: what the answer before says near to them, else a choice. */
  async #doubted(asked: Asked): Promise<Understood | null> {
    const { thread, said, plain } = asked;
    const isNew = plain.outcome === 'ok' && !isOffered(thread, plain) && !isOf(thread, plain.line);
    const before = isNew && thread.question !== undefined ? await this.#before.read(thread, said) : null;
    if (!before || !isDoubtful(said.text, plain, before, this.#session.dispatcher.knowledge)) return null;
    const near = await this.#sections.near(asked.thread, asked.said);
    const { locale } = said;
    return answeredWith(near ? withinReply(near, thread, plain) : unsureReply(thread, plain, locale), asked);
  }

  /** Something in the answer before that is named as it stands there. */
  async #named(asked: Asked): Promise<Understood | null> {
    const { thread, said, plain } = asked;
    const told = await this.#before.named(thread, said, plain.outcome === 'ok');
    return told ? answeredWith(withinReply(told, thread, plain), asked) : null;
  }

  /**
   * One that stands for what was spoken of: asked with its name where that is answered by another fact. Where nothing
   * answers it for certain, what the answer before says of its words, else what is known of that.
   */
  async #about(asked: Asked): Promise<Understood> {
    const { thread, said, plain } = asked;
    const { knowledge } = this.#session.dispatcher;
    const named = thread.about === undefined ? null : aboutSubject(said.text, thread.about, knowledge);
    const isResult = tellsResult(said.text, knowledge);
    const isAbout = isResult || standsFor(said.text, knowledge);
    const asksCheck = asksHowItIs(said.text, knowledge);
    const untold = this.#untold(asked, named === null);
    if (untold) return untold;
    if (named === null && !isAbout && !asksCheck) return (await this.#doubted(asked)) ?? this.#alone(asked);
    const { taken, isSame } = await this.#subject.taken(thread, named, plain, said);
    if (taken) return this.#takenAs(taken, asked);
    const none = this.#untold(asked, true);
    if (none) return none;
    const doubt = isResult ? null : await this.#doubted(asked);
    if (doubt) return doubt;
    const isCertain = isResult
      ? isProblem(plain)
      : namesItAll(said.text, plain, knowledge) ||
        (!isOpenTo(thread) &&
          (isSame ||
            isOffered(thread, plain) ||
            isSpelledOut(plain, said.text) ||
            isNamedBy(plain, beforePronoun(said.text, knowledge), knowledge)));
    if (plain.outcome === 'ok' && (isCertain || !isAbout)) return this.#alone(asked);
    const check = { kind: 'section', sections: ['check'], facets: ['check'] } as const;
    const checked = asksCheck ? await this.#sections.read(thread, check, said) : null;
    if (checked) return checked;
    if (!isAbout) return this.#alone(asked);
    return thread.question === undefined && !isResult ? this.#aboutChoices(asked) : this.#aboutAnswer(asked);
  }

  /** With the name of what was spoken of another fact is found: one to choose where the words alone name nothing. */
  #takenAs(taken: Understood, asked: Asked): Understood {
    const { thread, said } = asked;
    const found = taken.question.kind === 'call' ? taken.question.computed : undefined;
    return found && isGuessOfSubject(thread, said.text, found, this.#session.dispatcher.knowledge)
      ? answeredWith(unsureReply(thread, found, said.locale), asked)
      : taken;
  }

  /**
   * A facet is asked for of which the answer before says nothing, and the words alone name nothing: what else answers them
   * is a guess. What takes something back may have a fact of its own: that is asked with its name first.
   * @param isAll nothing is left that it may mean with that
   */
  #untold({ thread, said, plain }: Asked, isAll: boolean): Understood | null {
    const { facets, isUnwilling } = facetsAskedIn(said.text, this.#session.dispatcher.knowledge);
    const isKnown = plain.outcome === 'ok' && !isUnwilling;
    const isOpen = facets[0] === 'undo' && !isAll;
    const isMeant = isKnown && (isOpen || thread.question === undefined);
    return facets.length === 0 || isMeant ? null : this.#sections.untold(thread, facets, said, isKnown ? plain : null);
  }

  /** It stands for what was asked back about: which of those is not known yet. */
  async #aboutChoices(asked: Asked): Promise<Understood> {
    const { thread, said, plain } = asked;
    const isOpen = plain.outcome === 'ok' && !isProblem(plain);
    const choices = isOpen ? nearReply(thread, plain, [], said.locale) : null;
    return choices ? answeredWith(choices, asked) : this.#alone(asked);
  }

  /** It stands for what was answered: what that says of it, else what is known of that. */
  async #aboutAnswer(asked: Asked): Promise<Understood> {
    const { thread, said, plain, context } = asked;
    const told = isOpenTo(thread)
      ? null
      : ((await this.#before.within(thread, said)) ?? (await this.#sections.near(asked.thread, asked.said)));
    const answer = told ? withinReply(told, thread, plain) : unsureReply(thread, plain, said.locale, context.near);
    return answeredWith(answer, asked);
  }

  /** A question that stands for nothing that was spoken of. */
  async #alone(asked: Asked): Promise<Understood> {
    const added = this.#added(asked);
    if (added) return added;
    const instead = await this.#instead(asked);
    if (instead) return instead;
    const near = asked.plain.outcome === 'ok' ? null : await this.#sections.near(asked.thread, asked.said);
    return near ? answeredWith(withinReply(near, asked.thread, asked.plain), asked) : this.#asItIs(asked);
  }

  /** A thing that is added to what was asked back about: what it is added to is not known yet. */
  #added(asked: Asked): Understood | null {
    const { thread, said, plain } = asked;
    const isAdded = isOpenTo(thread) && isAddition(said.text, this.#session.dispatcher.knowledge);
    if (!isAdded || plain.outcome !== 'ok' || isProblem(plain)) return null;
    const choices = nearReply(thread, plain, [], said.locale);
    return choices && answeredWith(choices, asked);
  }

  /**
   * A question as it stands. One that nothing at all is known of is most likely about what was spoken of, in few words: what
   * is known of that is offered, where alone it would be called none of our business.
   */
  #asItIs(asked: Asked): Understood {
    const { thread, plain, context } = asked;
    const { locale } = asked.said;
    const hasParts = thread.question !== undefined && (thread.sections ?? []).length > 0;
    if (isGuess(asked.thread, asked.said.text, plain, this.#session.dispatcher.knowledge)) {
      const choices = thread.question === undefined ? nearReply(thread, plain, [], locale) : null;
      return answeredWith(choices ?? unsureReply(thread, plain, locale, context.near), asked);
    }
    if (plain.isNothing && hasParts) return answeredWith(unsureReply(thread, null, locale, context.near), asked);
    const near = plain.outcome === 'ok' ? null : nearReply(thread, plain, context.near, locale);
    return answeredWith(near ?? plain, asked);
  }

  /** Whether a name alone, or what somebody says of what they have, found a fact: it is about that in what was spoken of. */
  #saysLittle(thread: Thread, { text }: Words, plain: Reply): boolean {
    const { knowledge } = this.#session.dispatcher;
    const isHint = (thread.about === undefined && isAddition(text, knowledge)) || tellsWhatItIs(text, knowledge);
    return isHint && !isProblem(plain) && !isOffered(thread, plain) && !isOf(thread, plain.line);
  }

  /** What it means with what was spoken of, where it says too little by itself. */
  async #inContext(thread: Thread, said: Words, plain: Reply): Promise<InContext> {
    const { knowledge } = this.#session.dispatcher;
    // `that` may be the act of which nothing was known.
    const isOther = thread.question !== undefined && isOpenTo(thread) && standsFor(said.text, knowledge);
    // What is asked of an answer with nothing else named is asked of no other one.
    const [facet] = thread.question === undefined ? [] : facetsAskedIn(said.text, knowledge).facets;
    if (isOther || (facet !== undefined && facet !== 'undo')) return NOTHING_NEAR;
    if (plain.outcome === 'ok') {
      const told = this.#saysLittle(thread, said, plain) ? await this.#before.within(thread, said) : null;
      if (!this.#saysLittle(thread, said, plain) || (told && told.share >= ALL_OF_IT)) return NOTHING_NEAR;
    }
    return this.#context.read(thread, said, plain);
  }

  /**
   * What the answer before says of a question that names no other thing: where nothing else answers it, or only the same
   * answer once more, or it goes on with that and the answer has all of its words. What goes on with it and asks nothing
   * is no question about whatever it names. Null: nothing, it stands for itself.
   */
  async #instead(asked: Asked): Promise<Understood | null> {
    const { thread, said, plain, context } = asked;
    const isSame = isOf(thread, plain.line);
    const isKnown = plain.outcome === 'ok' && !isSame;
    const { knowledge } = this.#session.dispatcher;
    const goesOn = continues(said.text, knowledge) || isNearest(thread, plain);
    // Choices that somebody asked for by themselves are no worse than lines that happen to have their words.
    const isIdentity = tellsWhatItIs(said.text, knowledge) && this.#saysLittle(thread, said, plain);
    if (!goesOn && !isIdentity && (isKnown || plain.isGap)) return null;
    const isStatement = isIdentity || (goesOn && !asksAnything(said.text, knowledge) && !isProblem(plain));
    const told = await this.#before.within(thread, said);
    const isEnough = (goesOn || isIdentity) && (!isKnown || isStatement);
    if (!told && isSame && isProblem(plain) && !asksAnything(said.text, knowledge)) return this.#stuck(asked);
    if (told && (isEnough || isSame || plain.isNothing || told.share >= ALL_OF_IT))
      return answeredWith(withinReply(told, thread, plain), asked);
    // `and does containerd have to be in default?`: the thing as such is not asked about.
    const isOfThing = isThing(plain) && goesOn && saysMoreThan(plain, said.text, knowledge);
    const isMeant = isOffered(thread, plain) || (!isStatement && isSpelledOut(plain, said.text));
    const isBeside = isKnown && (isStatement || isOfThing || adds(said.text, knowledge)) && !isMeant;
    if (!isBeside || thread.question === undefined) return null;
    return answeredWith(unsureReply(thread, plain, said.locale, context.near), asked);
  }
}

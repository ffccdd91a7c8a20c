/** What words ask, behind the answers of a session. */
import type { Locale } from '../../core/locale.ts';
import type { Session } from '../session.ts';
import type { Thread } from '../thread-memory.ts';
import { AnswerBefore, type Understood, type Words } from './answer-before.ts';
import { earlierOffer } from './earlier-offer.ts';
import type { FollowUp } from './follow-up.ts';
import { choiceLine, findOffer, hostLine, namedOffer, placedOffer, sameLine, startLine } from './next-line.ts';
import { OwnQuestionReader } from './own-question.ts';
import { correctedLine } from './same-kind.ts';
import { SectionReader } from './section-reader.ts';
import { notedReply, stuckReply } from './talk-replies.ts';
import { repliedWith } from './understood.ts';

/** Whether something was answered there, or reviewed. */
function isAnswered({ question, files }: Thread): boolean {
  return question !== undefined || files.length > 0;
}

/** Reads words behind an answer. */
export class TalkReader {
  readonly #session: Session;
  readonly #before: AnswerBefore;
  readonly #sections: SectionReader;
  readonly #own: OwnQuestionReader;

  constructor(session: Session) {
    this.#session = session;
    this.#before = new AnswerBefore(session);
    this.#sections = new SectionReader(session, this.#before);
    this.#own = new OwnQuestionReader(session, this.#before, this.#sections);
  }

  /** Words that are an offer of the answer before, or name something of earlier; null: neither. */
  chosen(thread: Thread | undefined, { text, locale }: Pick<Words, 'text' | 'locale'>): Promise<Understood | null> {
    const { knowledge } = this.#session.dispatcher;
    const corrected = thread ? correctedLine(thread, text, knowledge) : null;
    return this.#asked(namedOffer(thread, text) ?? earlierOffer(thread, text, knowledge) ?? corrected, locale);
  }

  /** What a follow-up asks where no files are spoken of; null: it goes on with nothing. */
  async followed(thread: Thread | undefined, followUp: FollowUp, said: Words): Promise<Understood | null> {
    const { text, locale } = said;
    switch (followUp.kind) {
      case 'host':
        return this.#forHost(thread, followUp, said);
      case 'section':
        return thread ? this.#sections.read(thread, followUp, said) : null;
      case 'offer':
        return this.#asked(placedOffer(thread, followUp.place), locale);
      case 'again':
        return this.#asked(sameLine(thread), followUp.locale ?? locale);
      case 'which':
        return this.#which(thread, said);
      case 'stuck': {
        const failed = findOffer(thread, 'onboard failed');
        if (failed !== null) return this.#asked(failed, locale);
        if (!thread || !isAnswered(thread)) return null;
        const before = await this.#before.read(thread, said);
        return repliedWith(stuckReply(thread, before, locale), text);
      }
      case 'start':
        return thread ? this.#asked(startLine(thread), locale) : null;
      case 'done':
        return this.#asked(findOffer(thread, 'onboard done') ?? 'thanks', locale);
      case 'works':
        return this.#asked('thanks', locale);
    }
  }

  /** A question of its own behind an answer; null: it is no question in somebody's own words. */
  about(thread: Thread, said: Words, asIs: Understood): Promise<Understood | null> {
    return this.#own.read(thread, said, asIs);
  }

  /** Which of those that were spoken of: what the host decides, else what the answer before says there is. */
  #which(thread: Thread | undefined, said: Words): Promise<Understood | null> {
    const line = choiceLine(thread);
    const others = { kind: 'section', sections: [], facets: ['alternatives'] } as const;
    return line === null && thread ? this.#sections.read(thread, others, said) : this.#asked(line, said.locale);
  }

  /** The question before for the host that somebody tells; where nothing was asked, or nothing known, that it is noted. */
  async #forHost(
    thread: Thread | undefined,
    followUp: FollowUp & { kind: 'host' },
    said: Words,
  ): Promise<Understood | null> {
    const { text, locale } = said;
    const line = hostLine(thread, followUp, text, this.#session.dispatcher.knowledge);
    const asked = await this.#asked(line, locale);
    const isNews = (followUp.isStatement || thread?.isOpen === true) && !followUp.isBare;
    const tells = Object.keys(followUp.overrides).length > 0;
    if (asked?.question.kind === 'call' && isNews && tells && thread?.isOpen === true) {
      const computed = await this.#before.tried(asked.question, said);
      if (!computed.isNothing) return { ...asked, question: { ...asked.question, isConstant: false, computed } };
    } else if (asked) return asked;
    return isNews && tells ? repliedWith(notedReply(followUp.overrides, locale), text) : null;
  }

  async #asked(line: string | null, locale: Locale): Promise<Understood | null> {
    return line === null ? null : { question: await this.#session.read(line, locale), line };
  }
}

/** What is asked of the answer before: a part of it, or what it says of a facet. */
import type { Facet } from '../../core/facet-ids.ts';
import { seeAlso } from '../../core/facets/tell-facet.ts';
import type { ProfileOverrides } from '../../core/profile.ts';
import type { Action, Reply } from '../../core/reply.ts';
import type { Session } from '../session.ts';
import type { Thread } from '../thread-memory.ts';
import { type AnswerBefore, isOpenTo, type Understood, type Words } from './answer-before.ts';
import type { FollowUp } from './follow-up.ts';
import { otherHost, partLine } from './next-line.ts';
import { unsureReply, whichReply } from './talk-replies.ts';
import { repliedWith } from './understood.ts';

export type SectionAsked = FollowUp & { kind: 'section' };

/** Where else something is said of some facets. */
function seeAll(facets: readonly Facet[], { line }: Thread, { locale }: Words): readonly Action[] {
  return facets.flatMap((facet) => seeAlso(facet, line, locale));
}

/** The answer before for a host that a question tells of: `do I need anything on systemd`; null: it tells of none. */
function lineForHost(thread: Thread, overrides: ProfileOverrides): string | null {
  const tellsHost = Object.keys(overrides).length > 0;
  return tellsHost && thread.line !== undefined ? otherHost(thread.line, thread, overrides) : null;
}

/** Answers from the answer before. */
export class SectionReader {
  readonly #session: Session;
  readonly #before: AnswerBefore;

  constructor(session: Session, before: AnswerBefore) {
    this.#session = session;
    this.#before = before;
  }

  /** What the answer before says of the first facet of which it says anything; else a part of it, or what else may say it. */
  async read(
    last: Thread,
    { sections, facets = [], overrides = {}, told: before }: SectionAsked,
    said: Words,
  ): Promise<Understood | null> {
    const thread = before === undefined ? last : await this.#before.speaksOf(last, before, said);
    if (!thread) return null;
    for (const facet of facets) {
      const told = await this.#before.facet(thread, facet, said, overrides);
      if (told) return told;
    }
    const line = facets.length > 0 ? lineForHost(thread, overrides) : null;
    if (line !== null) return { question: await this.#session.read(line, said.locale), line };
    // In words of their own people may ask it of something else: what they ask by itself comes first.
    return sections.length > 0 ? this.#part(thread, sections, said, seeAll(facets, thread, said)) : null;
  }

  /**
   * A facet of which the answer before says nothing: what is known of that, which is still spoken of; where nothing was
   * answered yet, which of those that were offered is meant.
   * @param plain what answers the words by themselves, which may be meant
   */
  untold(thread: Thread, facets: readonly Facet[], said: Words, plain: Reply | null): Understood | null {
    const { text, locale } = said;
    const see = seeAll(facets, thread, said);
    if (thread.question !== undefined) return repliedWith(unsureReply(thread, plain, locale, see), text, text);
    const which = whichReply(thread, see, locale);
    return which && repliedWith(which, text, text);
  }

  /** A part of the answer before, or, where it has none of that kind, those that it has. */
  async #part(
    thread: Thread,
    wanted: readonly string[],
    { text, locale }: Words,
    see: readonly Action[],
  ): Promise<Understood | null> {
    const line = partLine(thread, wanted);
    if (line !== null) return { question: await this.#session.read(line, locale), line };
    const hasParts = thread.question !== undefined && (thread.sections ?? []).length > 0;
    if (hasParts) return repliedWith(unsureReply(thread, null, locale, see), text);
    const which = thread.question === undefined && isOpenTo(thread) ? whichReply(thread, see, locale) : null;
    return which && repliedWith(which, text);
  }
}

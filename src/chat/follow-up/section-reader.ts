/** What is asked of the answer before: a part of it, or what it says of a facet. */
import type { Facet } from '../../core/facet-ids.ts';
import { seeAlso } from '../../core/facets/tell-facet.ts';
import type { ProfileOverrides } from '../../core/profile.ts';
import type { Action, Reply } from '../../core/reply.ts';
import type { Session } from '../session.ts';
import type { Thread } from '../thread-memory.ts';
import { asksInside, hasEmptyIt } from './about-subject.ts';
import { type AnswerBefore, isOpenTo, type Understood, type Words } from './answer-before.ts';
import { refersBack } from './carried.ts';
import { contentOf } from './content-words.ts';
import { keysOf } from './doubt.ts';
import type { FollowUp } from './follow-up.ts';
import { otherHost, partLine } from './next-line.ts';
import { asksToDelete, facetsNamedIn, facetsSaidIn } from './read-facet.ts';
import { unsureReply, type Within, whichReply } from './talk-replies.ts';
import { repliedWith } from './understood.ts';

export type SectionAsked = FollowUp & { kind: 'section' };

/** Where else something is said of some facets. */
function seeAll(facets: readonly Facet[], { line }: Thread, { locale }: Words): readonly Action[] {
  return facets.flatMap((facet) => seeAlso(facet, line, locale));
}

/** What is asked of a thing in an answer as well as of the answer. */
const OF_THINGS: readonly Facet[] = ['example', 'check', 'undo', 'data', 'restart', 'versions', 'alternatives', 'risk'];
/** What is asked of an answer in whatever words; whether to restart, or what is at risk, depends on those words. */
const OF_ANSWERS: readonly Facet[] = ['lasting', 'undo', 'data', 'check', 'alternatives', 'without'];
/** So much of what is named may be none of an answer. In units of information. */
const BESIDE = 2.4;

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

  /** The lines of the answer before, or of one before it, on a facet that is asked of something in it. */
  near(thread: Thread, said: Words): Promise<Within | null> {
    const { knowledge } = this.#session.dispatcher;
    const facets = hasEmptyIt(said.text, knowledge) ? [] : facetsNamedIn(said.text, knowledge);
    return this.#before.near(
      thread,
      facets.filter((facet) => OF_THINGS.includes(facet)),
      said,
    );
  }

  /**
   * What the answer before says of a facet that is asked for among other words, where what those name stands in it: `how
   * can I tell which of the two has my stuff`; null: it says nothing of it, or something else is named.
   */
  async beside(thread: Thread, said: Words): Promise<Understood | null> {
    const { knowledge } = this.#session.dispatcher;
    const isBehind = thread.question !== undefined && !isOpenTo(thread);
    const isOwn = hasEmptyIt(said.text, knowledge) || asksToDelete(said.text, knowledge);
    const isAsked = isBehind && !isOwn && asksInside(said.text, knowledge);
    const facets = isAsked ? facetsSaidIn(said.text, knowledge) : [];
    const asked = facets.filter((facet) => OF_ANSWERS.includes(facet));
    const reply = asked.length === 0 ? null : await this.#before.read(thread, said);
    const known = reply ? keysOf(reply, knowledge) : new Set<string>();
    const content = contentOf(said.text, knowledge);
    const sum = (isKnown: boolean): number =>
      content.filter(({ key }) => known.has(key) === isKnown).reduce((all, { weight }) => all + weight, 0);
    const isBound = sum(true) > BESIDE || refersBack(said.text, knowledge);
    if (!reply || !isBound || sum(false) > BESIDE) return null;
    for (const facet of asked) {
      const told = await this.#before.facet(thread, facet, said);
      if (told) return told;
    }
    return null;
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

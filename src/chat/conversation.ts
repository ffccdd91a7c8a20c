/** Talk in a thread or a direct message: what was asked and attached there counts for the next words. */
import { personKey } from '../core/asker.ts';
import type { Asker } from '../core/command.ts';
import type { ProfileOverrides } from '../core/profile.ts';
import { isComplaint, type Reply } from '../core/reply.ts';
import type { Understood } from './follow-up/answer-before.ts';
import { TalkReader } from './follow-up/continue-talk.ts';
import type { FollowUp } from './follow-up/follow-up.ts';
import { facetOfFiles } from './follow-up/of-review.ts';
import { behindReaction, readFollowUp } from './follow-up/read-follow-up.ts';
import { withPurposes } from './follow-up/told-purposes.ts';
import { forHost } from './follow-up/understood.ts';
import { type Question, repeatable } from './question.ts';
import type { Said } from './said.ts';
import type { Session } from './session.ts';
import type { Thread, ThreadAnswer, ThreadMemory } from './thread-memory.ts';
import { answerParts, findThread, peopleIn, rememberedThread, spokenOfIn, withHostOfFiles } from './thread-parts.ts';
import { type BringAgain, ThreadReviews } from './thread-reviews.ts';

/** An answer, and the command line that shows it again where there is one. */
export interface Answered {
  readonly reply: Reply;
  readonly line?: string;
}

type Words = Omit<Said, 'files'>;

/** An answer that was found already, with what it says against what somebody there uses Docker for. */
function withPurposesTold(meant: Understood, { purposes = [] }: Thread, text: string): Understood {
  const { question } = meant;
  if (question.kind !== 'call' || question.computed?.outcome !== 'ok') return meant;
  const computed = withPurposes(question.computed, purposes, text.toLowerCase());
  return { ...meant, question: { ...question, computed } };
}

/** Answers what is said in threads and direct messages. One for each platform. */
export class Conversation {
  readonly reviews: ThreadReviews;
  readonly #session: Session;
  readonly #threads: ThreadMemory;
  readonly #talk: TalkReader;

  constructor(session: Session, threads: ThreadMemory, bring: BringAgain) {
    this.reviews = new ThreadReviews(session, threads, bring);
    this.#session = session;
    this.#threads = threads;
    this.#talk = new TalkReader(session);
    session.dispatcher.onForget((asker) => threads.forget(personKey(asker)));
  }

  /** Answers what somebody said. Never throws. */
  async answer(said: Said): Promise<Answered> {
    if (said.files.length > 0) return { reply: await this.reviews.answer(said) };
    const { question, line } = await this.understand(said);
    return this.#ask(question, line, said);
  }

  /**
   * What somebody asks, by what was said there before: the question before for another host, a part or an offer of its
   * answer, a question that is about it; or a question of its own, for the host that they spoke of.
   * @param own the question as it stands, where it was read already
   */
  async understand(written: Words, own?: Understood): Promise<Understood> {
    const { locale, asker, place } = written;
    const found = await findThread(this.#threads, place, asker);
    const thread = found && withHostOfFiles(found);
    const text = thread ? behindReaction(written.text, this.#session.dispatcher.knowledge) : written.text;
    const said = { ...written, text };
    const followed = await this.#followed(thread, said);
    if (followed) return followed;
    const asIs = own ?? { question: await this.#session.read(text, locale), line: text };
    if (!thread) return asIs;
    const meant = (await this.#talk.about({ ...thread, ...spokenOfIn(thread) }, said, asIs)) ?? asIs;
    return forHost(withPurposesTold(meant, thread, text), thread.options.overrides);
  }

  async #followed(thread: Thread | undefined, said: Words): Promise<Understood | null> {
    const chosen = await this.#talk.chosen(thread, said);
    if (chosen) return chosen;
    const followUp = readFollowUp(said.text, this.#session.dispatcher.knowledge);
    if (!followUp) return null;
    const isAboutFiles = thread !== undefined && thread.question === undefined && thread.files.length > 0;
    if (isAboutFiles && (followUp.kind === 'host' || followUp.kind === 'section'))
      return this.#followedFiles(thread, followUp, said);
    const followed = await this.#talk.followed(thread, followUp, said);
    if (followUp.kind === 'host' && followed?.question.kind === 'reply') await this.#note(followUp.overrides, said);
    return followed;
  }

  /** What goes on with a review: a part of it, what it has somebody change, else what was spoken of before it. */
  async #followedFiles(
    thread: Thread,
    followUp: FollowUp & { kind: 'host' | 'section' },
    said: Words,
  ): Promise<Understood | null> {
    const ofFiles = this.reviews.follow(thread, followUp, said.locale);
    if (ofFiles || followUp.kind === 'host') return ofFiles;
    const files = this.reviews.filesIn(thread);
    const ofReview = await facetOfFiles(this.#session, { thread, files }, followUp, said);
    if (ofReview) return ofReview;
    const before = spokenOfIn(thread);
    return before.question ? this.#talk.followed({ ...thread, ...before }, followUp, said) : null;
  }

  /** Remembers what somebody said about their host, with no question. */
  async #note(overrides: ProfileOverrides, { place, locale, asker }: Words): Promise<void> {
    if (place === null) return;
    const before = await findThread(this.#threads, place, asker);
    const { options = { overrides: {}, want: [], locale }, files = [], ...rest } = before ?? {};
    const told = { ...options, overrides: { ...options.overrides, ...overrides } };
    await this.#threads.keep(place, { ...rest, files, options: told, people: peopleIn(before, asker) });
  }

  /**
   * Remembers a question for the next words there. What changed something is not to be asked again by a word, and neither
   * is what came before it.
   * @param answer what of its answer counts
   */
  async remember(place: string, asker: Asker, question: Question, answer: ThreadAnswer): Promise<void> {
    if (question.kind !== 'call' || question.takesFiles || answer.isTalk) return;
    const before = await findThread(this.#threads, place, asker);
    return this.#threads.keep(place, rememberedThread(before, asker, question, answer));
  }

  async #ask(question: Question, line: string, { place, asker }: Said): Promise<Answered> {
    if (question.kind === 'files') return { reply: await this.reviews.look(question, asker, place) };
    // Without files a review only says how to attach some.
    if (question.kind === 'call' && question.takesFiles)
      return { reply: await this.#session.review({ ...question.call, files: [] }, asker) };
    const reply = await this.#session.answer(question, asker);
    if (place !== null && !isComplaint(reply)) await this.remember(place, asker, question, answerParts(reply));
    const again = repeatable(question, line);
    return { reply, ...(again !== undefined && { line: again }) };
  }
}

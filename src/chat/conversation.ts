/** Talk in a thread or a direct message: what was asked and attached there counts for the next words. */
import { randomUUID } from 'node:crypto';
import { personKey } from '../core/asker.ts';
import type { Asker, Attachment } from '../core/command.ts';
import { createErrorReply } from '../core/dispatch.ts';
import { UserError } from '../core/errors.ts';
import type { Locale } from '../core/locale.ts';
import type { ProfileOverrides } from '../core/profile.ts';
import { isComplaint, isReview, type Reply, withNote } from '../core/reply.ts';
import { hostIn, readWords, withEmergeTold, withWords } from './beside-files.ts';
import type { Understood } from './follow-up/answer-before.ts';
import { TalkReader } from './follow-up/continue-talk.ts';
import type { FollowUp } from './follow-up/follow-up.ts';
import { readBesideFiles } from './follow-up/host-changes.ts';
import { facetOfFiles } from './follow-up/of-review.ts';
import { behindReaction, readFollowUp } from './follow-up/read-follow-up.ts';
import { withPurposes } from './follow-up/told-purposes.ts';
import { forHost } from './follow-up/understood.ts';
import { type CallOptions, type NamedFile, pastedText, type Question, repeatable, textFile } from './question.ts';
import { changesSince, isSameHost, markOf } from './review-mark.ts';
import { placeOf, type ReviewWish, withId } from './review-offers.ts';
import type { Session } from './session.ts';
import type { ReviewMark, Thread, ThreadAnswer, ThreadFile, ThreadMemory } from './thread-memory.ts';
import {
  answerParts,
  earlierIn,
  hasNames,
  merged,
  optionsForFiles,
  peopleIn,
  rememberedThread,
  spokenOfIn,
  toThreadFiles,
  withHostOfFiles,
} from './thread-parts.ts';

/** Brings a file again that the platform described before. */
export type BringAgain = (reference: string) => Promise<Attachment>;

/** Something that was said. */
export interface Said {
  /** The thread or direct message; null: nothing is remembered there. */
  readonly place: string | null;
  readonly text: string;
  readonly files: readonly NamedFile[];
  readonly locale: Locale;
  readonly asker: Asker;
}

/** An answer, and the command line that shows it again where there is one. */
export interface Answered {
  readonly reply: Reply;
  readonly line?: string;
}

type FileQuestion = Extract<Question, { kind: 'files' }>;

/** A review that is asked for. */
export interface ReviewRequest {
  readonly files: readonly NamedFile[];
  readonly options: CallOptions;
  readonly asker: Asker;
  /** The thread or direct message that remembers it; absent: its buttons alone. */
  readonly place?: string | null | undefined;
  /** The button that asked for it: what has changed since that review is told. */
  readonly since?: ReviewWish | undefined;
  /** The files were reviewed before. */
  readonly isAgain?: true | undefined;
}

/** An answer that was found already, with what it says against what somebody there uses Docker for. */
function withPurposesTold(meant: Understood, { purposes = [] }: Thread, text: string): Understood {
  const { question } = meant;
  if (question.kind !== 'call' || question.computed?.outcome !== 'ok') return meant;
  const computed = withPurposes(question.computed, purposes, text.toLowerCase());
  return { ...meant, question: { ...question, computed } };
}

export class Conversation {
  readonly #session: Session;
  readonly #threads: ThreadMemory;
  readonly #bring: BringAgain;
  readonly #talk: TalkReader;

  constructor(session: Session, threads: ThreadMemory, bring: BringAgain) {
    this.#session = session;
    this.#threads = threads;
    this.#bring = bring;
    this.#talk = new TalkReader(session);
    session.dispatcher.onForget((asker) => threads.forget(personKey(asker)));
  }

  /** Answers what somebody said. Never throws. */
  async answer(said: Said): Promise<Answered> {
    if (said.files.length > 0) return { reply: await this.#answerFiles(said) };
    const { question, line } = await this.understand(said);
    return this.#ask(question, line, said);
  }

  /**
   * What somebody asks, by what was said there before: the question before for another host, a part or an offer of its
   * answer, a question that is about it; or a question of its own, for the host that they spoke of.
   * @param own the question as it stands, where it was read already
   */
  async understand(written: Omit<Said, 'files'>, own?: Understood): Promise<Understood> {
    const { locale, asker, place } = written;
    const found = await this.#find(place, asker);
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

  async #followed(thread: Thread | undefined, said: Omit<Said, 'files'>): Promise<Understood | null> {
    const chosen = await this.#talk.chosen(thread, said);
    if (chosen) return chosen;
    const followUp = readFollowUp(said.text, this.#session.dispatcher.knowledge);
    if (!followUp) return null;
    const isAboutFiles = thread !== undefined && thread.question === undefined && thread.files.length > 0;
    if (isAboutFiles && (followUp.kind === 'host' || followUp.kind === 'section')) {
      const ofFiles = this.#followFiles(thread, followUp, said.locale);
      const files = thread.files.map((file) => this.#again(file));
      const ofReview =
        followUp.kind === 'section' ? await facetOfFiles(this.#session, { thread, files }, followUp, said) : null;
      const before = followUp.kind === 'section' ? spokenOfIn(thread) : {};
      return (
        ofFiles ?? ofReview ?? (before.question ? this.#talk.followed({ ...thread, ...before }, followUp, said) : null)
      );
    }
    const followed = await this.#talk.followed(thread, followUp, said);
    if (followUp.kind === 'host' && followed?.question.kind === 'reply') await this.#note(followUp.overrides, said);
    return followed;
  }

  /** Remembers what somebody said about their host, with no question. */
  async #note(overrides: ProfileOverrides, { place, locale, asker }: Omit<Said, 'files'>): Promise<void> {
    if (place === null) return;
    const before = await this.#find(place, asker);
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
    const before = await this.#find(place, asker);
    return this.#threads.keep(place, rememberedThread(before, asker, question, answer));
  }

  /** The files of a review whose button was pressed, with what was asked about them; null: they are forgotten. */
  async filesOf(wish: ReviewWish): Promise<{ files: NamedFile[]; options: CallOptions } | null> {
    const thread = await this.#threads.find(placeOf(wish));
    if (!thread || thread.files.length === 0) return null;
    return { files: thread.files.map((file) => this.#again(file)), options: thread.options };
  }

  /**
   * Reviews files, remembers them for the next words and for the buttons below the review, and tells what has changed
   * since the review whose button it was. Never throws.
   */
  async review({ since, ...request }: ReviewRequest): Promise<Reply> {
    const { files, options, asker, place, isAgain } = request;
    const reply = await this.#session.review({ ...options, files, ...(isAgain && { isAgain }) }, asker);
    const before = await this.#reviewBefore(request, since);
    const compared = before ? this.#compared(reply, before, since !== undefined) : reply;
    return this.#keepReview(compared, { ...request, place: place ?? null });
  }

  /** The review that a new one is compared with: that of the button, else the asker's own of before. */
  async #reviewBefore({ place, isAgain, asker }: ReviewRequest, since?: ReviewWish): Promise<ReviewMark | undefined> {
    if (since) return (await this.#threads.find(placeOf(since)))?.review;
    if (isAgain || place === undefined || place === null) return undefined;
    const thread = await this.#threads.find(place);
    return thread?.people.at(-1) === personKey(asker) ? thread.review : undefined;
  }

  /** What a button below a review asks about the same files: a section of it, or a wider review. Never throws. */
  async press(wish: ReviewWish, locale: Locale, asker: Asker): Promise<Reply> {
    const kept = await this.filesOf(wish);
    if (!kept) return createErrorReply(new UserError('usage', (words) => words.chat.reviewForgotten), locale);
    const question = await this.#session.read(wish.line, locale);
    if (question.kind !== 'call') return this.#session.answer(question, asker);
    const { section } = question.call;
    const call = { ...merged(kept.options, question.call), ...(section !== undefined && { section }) };
    return this.look({ kind: 'files', files: kept.files, call, isAgain: true, reviewId: wish.id }, asker, null);
  }

  /** Answers a question about files: reviews them, or shows a part of a review. Never throws. */
  async look(question: FileQuestion, asker: Asker, place: string | null): Promise<Reply> {
    const { files, call: options, isAgain, reviewId } = question;
    if (options.section === undefined)
      return isAgain
        ? this.review({ files, options, asker, place, isAgain })
        : this.#reviewPaste(question, asker, place);
    const part = await this.#session.answer(question, asker);
    return reviewId === undefined ? part : withId(part, reviewId);
  }

  /** Reviews what was pasted, with what the words around it say and ask. */
  async #reviewPaste(
    { files, call, around = '', asksEmerge }: FileQuestion,
    asker: Asker,
    place: string | null,
  ): Promise<Reply> {
    const { words } = await readWords(around, false, call.locale, this.#session);
    const reply = await this.review({ files, options: { ...call, said: hostIn(words) }, asker, place });
    return asksEmerge ? withEmergeTold(reply) : withWords(reply, words, this.#session);
  }

  /** What was said there, as far as it counts for the asker: another person's host is none of theirs. */
  async #find(place: string | null, asker: Asker): Promise<Thread | undefined> {
    const thread = place === null ? undefined : await this.#threads.find(place);
    if (!thread || thread.people.at(-1) === personKey(asker)) return thread;
    return { ...thread, options: { ...thread.options, overrides: {} } };
  }

  #again({ name, reference }: ThreadFile): NamedFile {
    const text = pastedText(reference);
    if (text !== undefined) return textFile(name, text);
    return { name, reference, fetch: () => this.#bring(reference) };
  }

  async #ask(question: Question, line: string, { place, asker }: Said): Promise<Answered> {
    if (question.kind === 'files') return { reply: await this.look(question, asker, place) };
    // Without files a review only says how to attach some.
    if (question.kind === 'call' && question.takesFiles)
      return { reply: await this.#session.review({ ...question.call, files: [] }, asker) };
    const reply = await this.#session.answer(question, asker);
    if (place !== null && !isComplaint(reply)) await this.remember(place, asker, question, answerParts(reply));
    const again = repeatable(question, line);
    return { reply, ...(again !== undefined && { line: again }) };
  }

  async #answerFiles({ place, text, files, locale, asker }: Said): Promise<Reply> {
    const thread = await this.#find(place, asker);
    const beside = readBesideFiles(text, this.#session.dispatcher.knowledge);
    const { question, words, pasted } = await readWords(text, beside.isRead, locale, this.#session);
    const asked = question?.kind === 'call' && question.takesFiles ? question.call : null;
    const given: CallOptions = asked ?? { overrides: beside.overrides, want: beside.want, said: hostIn(words), locale };
    const isOwn = thread?.people.at(-1) === personKey(asker);
    // What was said about other files is not said about these.
    const isSame = beside.isRebuilt || hasNames(thread, files);
    const options = thread?.review && isOwn && isSame ? merged(optionsForFiles(thread), given) : given;
    const all = [...files, ...pasted];
    const reply = await this.#session.review({ ...options, files: all }, asker);
    const answered = await withWords(reply, words, this.#session);
    const compared = thread?.review && isOwn ? this.#compared(answered, thread.review, beside.isRebuilt) : answered;
    return this.#keepReview(compared, { files: all, options, asker, place });
  }

  /** @param isSaid somebody said that it is the same host */
  #compared(reply: Reply, before: ReviewMark, isSaid: boolean): Reply {
    const now = markOf(reply);
    if (!now || !isSameHost(before, now, isSaid)) return reply;
    const block = changesSince(before, now, reply.locale);
    return withNote(reply, block.text, block.tone);
  }

  /** Remembers a review in its place, and by a name of its own, which the offers below it carry. */
  async #keepReview(reply: Reply, { files, options, asker, place = null }: ReviewRequest): Promise<Reply> {
    if (isComplaint(reply)) return reply;
    const review = markOf(reply);
    const { section: _, ...kept } = options;
    const canPress = isReview(reply) && toThreadFiles(files).length === files.length;
    const reviewId = canPress ? randomUUID().replaceAll('-', '').slice(0, 16) : undefined;
    const before = place === null ? undefined : await this.#threads.find(place);
    const thread = {
      options: kept,
      files: toThreadFiles(files),
      sections: answerParts(reply).sections,
      earlier: earlierIn(before),
      ...(before && { spokenOf: spokenOfIn(before) }),
      host: { ...before?.host, ...reply.read },
      ...(review && { review }),
      ...(reviewId !== undefined && { reviewId }),
    };
    if (place !== null) await this.#threads.keep(place, { ...thread, people: peopleIn(before, asker) });
    if (reviewId === undefined) return reply;
    await this.#threads.keep(placeOf({ id: reviewId }), { ...thread, people: peopleIn(undefined, asker) });
    return withId(reply, reviewId);
  }

  #followFiles(thread: Thread, followUp: FollowUp & { kind: 'host' | 'section' }, locale: Locale): Understood | null {
    if (thread.files.length === 0) return null;
    const files = thread.files.map((file) => this.#again(file));
    const { reviewId } = thread;
    const options = optionsForFiles(thread);
    const question = { kind: 'files', files, isAgain: true, ...(reviewId !== undefined && { reviewId }) } as const;
    if (followUp.kind === 'section') {
      const section = followUp.sections.find((id) => thread.sections?.some((each) => each.id === id));
      return section === undefined
        ? null
        : { question: { ...question, call: { ...options, locale, section } }, line: '' };
    }
    const call = merged(options, { overrides: followUp.overrides, want: followUp.want, locale });
    return { question: { ...question, call }, line: '' };
  }
}

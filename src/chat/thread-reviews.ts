/** Reviews in a thread or a direct message: the files that were sent there count for the next words and for the buttons below. */
import { randomUUID } from 'node:crypto';
import { personKey } from '../core/asker.ts';
import type { Asker, Attachment } from '../core/command.ts';
import { createErrorReply } from '../core/dispatch.ts';
import { UserError } from '../core/errors.ts';
import type { Locale } from '../core/locale.ts';
import { isComplaint, isReview, type Reply, withNote } from '../core/reply.ts';
import { hostIn, readWords, withEmergeTold, withWords } from './beside-files.ts';
import type { Understood } from './follow-up/answer-before.ts';
import type { FollowUp } from './follow-up/follow-up.ts';
import { readBesideFiles } from './follow-up/host-changes.ts';
import { type CallOptions, type NamedFile, pastedText, type Question, textFile } from './question.ts';
import { changesSince, isSameHost, markOf } from './review-mark.ts';
import { placeOf, type ReviewWish, withId } from './review-offers.ts';
import type { Said } from './said.ts';
import type { Session } from './session.ts';
import type { ReviewMark, Thread, ThreadFile, ThreadMemory } from './thread-memory.ts';
import {
  answerParts,
  earlierIn,
  findThread,
  hasNames,
  hostWith,
  merged,
  optionsForFiles,
  peopleIn,
  spokenOfIn,
  toThreadFiles,
} from './thread-parts.ts';

/** Brings a file again that the platform described before. */
export type BringAgain = (reference: string) => Promise<Attachment>;

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

/** Reviews what is sent to a thread, and finds it again for what is said and pressed below. */
export class ThreadReviews {
  readonly #session: Session;
  readonly #threads: ThreadMemory;
  readonly #bring: BringAgain;

  constructor(session: Session, threads: ThreadMemory, bring: BringAgain) {
    this.#session = session;
    this.#threads = threads;
    this.#bring = bring;
  }

  /** The files of a review whose button was pressed, with what was asked about them; null: they are forgotten. */
  async filesOf(wish: ReviewWish): Promise<{ files: NamedFile[]; options: CallOptions } | null> {
    const thread = await this.#threads.find(placeOf(wish));
    if (!thread || thread.files.length === 0) return null;
    return { files: this.filesIn(thread), options: thread.options };
  }

  /** The files that were sent to a thread, to be brought again. */
  filesIn({ files }: Pick<Thread, 'files'>): NamedFile[] {
    return files.map((file) => this.#again(file));
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

  /** Reviews files that somebody sent, with what they say beside them. Never throws. */
  async answer({ place, text, files, locale, asker }: Said): Promise<Reply> {
    const thread = await findThread(this.#threads, place, asker);
    const beside = readBesideFiles(text, this.#session.dispatcher.knowledge);
    const { question, words, pasted } = await readWords({ text, locale, asker }, beside.isRead, this.#session);
    const asked = question?.kind === 'call' && question.takesFiles ? question.call : null;
    const given: CallOptions = asked ?? { overrides: beside.overrides, want: beside.want, said: hostIn(words), locale };
    const isOwn = thread?.people.at(-1) === personKey(asker);
    // What was said about other files is not said about these.
    const all = [...files, ...pasted];
    const isSame = beside.isRebuilt || hasNames(thread, all);
    const options = thread?.review && isOwn && isSame ? merged(optionsForFiles(thread), given) : given;
    const reply = await this.#session.review({ ...options, files: all }, asker);
    const answered = await withWords(reply, words, this.#session);
    const compared = thread?.review && isOwn ? this.#compared(answered, thread.review, beside.isRebuilt) : answered;
    return this.#keepReview(compared, { files: all, options, asker, place });
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

  /** What a follow-up asks of the files of a thread: a section of their review, or another host; null: nothing of them. */
  follow(thread: Thread, followUp: FollowUp & { kind: 'host' | 'section' }, locale: Locale): Understood | null {
    if (thread.files.length === 0) return null;
    const { reviewId } = thread;
    const options = optionsForFiles(thread);
    const ofReview = reviewId === undefined ? {} : { reviewId };
    const question = { kind: 'files', files: this.filesIn(thread), isAgain: true, ...ofReview } as const;
    if (followUp.kind === 'section') {
      const section = followUp.sections.find((id) => thread.sections?.some((each) => each.id === id));
      return section === undefined
        ? null
        : { question: { ...question, call: { ...options, locale, section } }, line: '' };
    }
    const call = merged(options, { overrides: followUp.overrides, want: followUp.want, locale });
    return { question: { ...question, call }, line: '' };
  }

  #again({ name, reference }: ThreadFile): NamedFile {
    const text = pastedText(reference);
    if (text !== undefined) return textFile(name, text);
    return { name, reference, fetch: () => this.#bring(reference) };
  }

  /** Reviews what was pasted, with what the words around it say and ask. */
  async #reviewPaste(
    { files, call, around = '', asksEmerge }: FileQuestion,
    asker: Asker,
    place: string | null,
  ): Promise<Reply> {
    const { words } = await readWords({ text: around, locale: call.locale, asker }, false, this.#session);
    const reply = await this.review({ files, options: { ...call, said: hostIn(words) }, asker, place });
    return asksEmerge ? withEmergeTold(reply) : withWords(reply, words, this.#session);
  }

  /** The review that a new one is compared with: that of the button, else the asker's own of before. */
  async #reviewBefore({ place, isAgain, asker }: ReviewRequest, since?: ReviewWish): Promise<ReviewMark | undefined> {
    if (since) return (await this.#threads.find(placeOf(since)))?.review;
    if (isAgain || place === undefined || place === null) return undefined;
    const thread = await this.#threads.find(place);
    return thread?.people.at(-1) === personKey(asker) ? thread.review : undefined;
  }

  /** @param isSaid somebody said that it is the same host */
  #compared(reply: Reply, before: ReviewMark, isSaid: boolean): Reply {
    const now = markOf(reply);
    if (!now || !isSameHost(before, now, isSaid)) return reply;
    const block = changesSince(before, now, reply.locale);
    return block ? withNote(reply, block.text, block.tone) : reply;
  }

  /** Remembers a review in its place, and by a name of its own, which the offers below it carry. */
  async #keepReview(reply: Reply, { files, options, asker, place = null }: ReviewRequest): Promise<Reply> {
    if (isComplaint(reply)) return reply;
    const review = markOf(reply);
    const { section: _, ...kept } = options;
    const canPress = isReview(reply) && toThreadFiles(files).length === files.length;
    const reviewId = canPress ? randomUUID().replaceAll('-', '').slice(0, 16) : undefined;
    const before = await findThread(this.#threads, place, asker);
    const thread = {
      options: kept,
      files: toThreadFiles(files),
      sections: answerParts(reply).sections,
      earlier: earlierIn(before),
      ...(before && { spokenOf: spokenOfIn(before) }),
      host: hostWith(before?.host, reply.read),
      ...(review && { review }),
      ...(reviewId !== undefined && { reviewId }),
    };
    if (place !== null) await this.#threads.keep(place, { ...thread, people: peopleIn(before, asker) });
    if (reviewId === undefined) return reply;
    await this.#threads.keep(placeOf({ id: reviewId }), { ...thread, people: peopleIn(undefined, asker) });
    return withId(reply, reviewId);
  }
}

/** Talk in a thread or a direct message: what was asked and attached there counts for the next words. */
import { randomUUID } from 'node:crypto';
import { personKey } from '../core/asker.ts';
import type { Asker, Attachment } from '../core/command.ts';
import { createErrorReply } from '../core/dispatch.ts';
import { UserError } from '../core/errors.ts';
import { hostOptions } from '../core/host-options.ts';
import type { Locale } from '../core/locale.ts';
import { joinLine } from '../core/parse-call.ts';
import { type Block, code, isComplaint, isReview, type Reply } from '../core/reply.ts';
import { wordsFor } from '../core/words/index.ts';
import { type FollowUp, readBesideFiles, readFollowUp } from './follow-up.ts';
import { type CallOptions, type NamedFile, pastedText, type Question, repeatable, textFile } from './question.ts';
import { changesSince, isSameHost, markOf } from './review-mark.ts';
import { placeOf, type ReviewWish, withId } from './review-offers.ts';
import type { Session } from './session.ts';
import type { ReviewMark, Thread, ThreadFile, ThreadMemory, ThreadSection } from './thread-memory.ts';
import { hasNames, merged, partsOf, peopleIn, toThreadFiles } from './thread-parts.ts';

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

/** A question, and the command line that asks it. */
interface Understood {
  readonly question: Question;
  readonly line: string;
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

export class Conversation {
  readonly #session: Session;
  readonly #threads: ThreadMemory;
  readonly #bring: BringAgain;

  constructor(session: Session, threads: ThreadMemory, bring: BringAgain) {
    this.#session = session;
    this.#threads = threads;
    this.#bring = bring;
    session.dispatcher.onForget((asker) => threads.forget(personKey(asker)));
  }

  /** Answers what somebody said. Never throws. */
  async answer(said: Said): Promise<Answered> {
    if (said.files.length > 0) return { reply: await this.#answerFiles(said) };
    const { text, locale } = said;
    const followed = await this.follow(said);
    if (followed) return this.#ask(followed.question, followed.line, said);
    return this.#ask(await this.#session.read(text, locale), text, said);
  }

  /** What was asked there before, with the change that the words say; null: they are a question of their own. */
  async follow({ place, text, locale, asker }: Omit<Said, 'files'>): Promise<Understood | null> {
    const thread = await this.#find(place, asker);
    const followUp = thread ? readFollowUp(text, this.#session.dispatcher.knowledge) : null;
    return thread && followUp ? this.#follow(thread, followUp, locale) : null;
  }

  /**
   * Remembers a question for the next words there. What changed something is not to be asked again by a word, and neither
   * is what came before it.
   * @param sections the parts of its answer
   */
  async remember(place: string, asker: Asker, question: Question, sections: readonly ThreadSection[]): Promise<void> {
    if (question.kind !== 'call' || question.takesFiles) return;
    const before = await this.#threads.find(place);
    const { name, args, overrides, want, to, locale } = question.call;
    const { review, reviewId, files = [] } = before ?? {};
    return this.#threads.keep(place, {
      ...(question.isRepeatable && { question: [name, ...args], sections }),
      people: peopleIn(before, asker),
      options: { overrides, want, to, locale },
      files,
      ...(review && { review }),
      ...(reviewId !== undefined && { reviewId }),
    });
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
    if (options.section === undefined) return this.review({ files, options, asker, place, isAgain });
    const part = await this.#session.answer(question, asker);
    return reviewId === undefined ? part : withId(part, reviewId);
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
    if (place !== null && !isComplaint(reply)) await this.remember(place, asker, question, partsOf(reply));
    const again = repeatable(question, line);
    return { reply, ...(again !== undefined && { line: again }) };
  }

  async #answerFiles({ place, text, files, locale, asker }: Said): Promise<Reply> {
    const thread = await this.#find(place, asker);
    const beside = readBesideFiles(text, this.#session.dispatcher.knowledge);
    const question = text === '' ? null : await this.#session.read(text, locale);
    const asked = question?.kind === 'call' && question.takesFiles ? question.call : null;
    const given: CallOptions = asked ?? { overrides: beside.overrides, want: beside.want, locale };
    const isOwn = thread?.people.at(-1) === personKey(asker);
    // What was said about other files is not said about these.
    const isSame = beside.isRebuilt || hasNames(thread, files);
    const options = thread?.review && isOwn && isSame ? merged(thread.options, given) : given;
    const reply = await this.#session.review({ ...options, files }, asker);
    const isUnread = question !== null && asked === null && !beside.isRead && isReview(reply);
    const noted = isUnread ? withNote(reply, wordsFor(locale).chat.wordsUnread(code(text)), 'info') : reply;
    const compared = thread?.review && isOwn ? this.#compared(noted, thread.review, beside.isRebuilt) : noted;
    return this.#keepReview(compared, { files, options, asker, place });
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
      ...(review && { review }),
      ...(reviewId !== undefined && { reviewId }),
    };
    if (place !== null) await this.#threads.keep(place, { ...thread, people: peopleIn(before, asker) });
    if (reviewId === undefined) return reply;
    await this.#threads.keep(placeOf({ id: reviewId }), { ...thread, people: peopleIn(undefined, asker) });
    return withId(reply, reviewId);
  }

  /** The question before with what has changed; null where that makes no question. */
  async #follow(thread: Thread, followUp: FollowUp, locale: Locale): Promise<Understood | null> {
    if (thread.question === undefined) return this.#followFiles(thread, followUp, locale);
    if (followUp.kind === 'section') return this.#followSection(thread, followUp.sections, locale);
    const { overrides, want } = followUp;
    // What is wanted besides concerns files alone.
    if (want.length > 0 && Object.keys(overrides).length === 0)
      return thread.files.length > 0 ? this.#followFiles(thread, followUp, locale) : null;
    const line = joinLine([...thread.question, ...hostOptions({ ...thread.options.overrides, ...overrides })]);
    return { question: await this.#session.read(line, locale), line };
  }

  /** A part of the answer before. */
  async #followSection(
    { sections = [] }: Thread,
    wanted: readonly string[],
    locale: Locale,
  ): Promise<Understood | null> {
    const [found] = wanted.flatMap((id) => sections.find((each) => each.id === id) ?? []);
    return found ? { question: await this.#session.read(found.command, locale), line: found.command } : null;
  }

  #followFiles(thread: Thread, followUp: FollowUp, locale: Locale): Understood | null {
    if (thread.files.length === 0) return null;
    const files = thread.files.map((file) => this.#again(file));
    const { options, reviewId } = thread;
    const question = { kind: 'files', files, isAgain: true, ...(reviewId !== undefined && { reviewId }) } as const;
    if (followUp.kind === 'section') {
      if (!followUp.sections.includes('findings')) return null;
      return { question: { ...question, call: { ...options, locale, section: 'findings' } }, line: '' };
    }
    const call = merged(options, { overrides: followUp.overrides, want: followUp.want, locale });
    return { question: { ...question, call }, line: '' };
  }
}

function withNote(reply: Reply, text: string, tone: Extract<Block, { type: 'callout' }>['tone']): Reply {
  return { ...reply, blocks: [{ type: 'callout', tone, text }, ...reply.blocks] };
}

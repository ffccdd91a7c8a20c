/** Talk in a thread or a direct message: what was asked and attached there counts for the next words. */
import { randomUUID } from 'node:crypto';
import type { Asker, Attachment } from '../core/command.ts';
import { createErrorReply } from '../core/dispatch.ts';
import { UserError } from '../core/errors.ts';
import { hostOptions } from '../core/host-options.ts';
import type { Locale } from '../core/locale.ts';
import { joinLine } from '../core/parse-call.ts';
import { type Action, type Block, code, isComplaint, type Reply } from '../core/reply.ts';
import { wordsFor } from '../core/words/index.ts';
import { type FollowUp, readBesideFiles, readFollowUp } from './follow-up.ts';
import { type CallOptions, type NamedFile, pastedText, type Question, textFile } from './question.ts';
import { changesSince, markOf } from './review-mark.ts';
import type { Session } from './session.ts';
import type { Thread, ThreadFile, ThreadMemory } from './thread-memory.ts';

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

/** An answer, and the command line that asks for it again where there is one. */
export interface Answered {
  readonly reply: Reply;
  readonly line?: string;
}

/** A question, and the command line that asks it. */
interface Understood {
  readonly question: Question;
  readonly line: string;
}

/** `review:0123456789abcdef same analyze --section findings`: what the buttons below a review carry. */
const REVIEW_LINE = /^review:([0-9a-f]{16}) (same|new) ([^\n]*)$/;

/** A button below a review, and where that review is remembered. */
export interface ReviewWish {
  /** `same`: about the files that were reviewed; `new`: about other ones, which are still to come. */
  readonly files: 'same' | 'new';
  readonly id: string;
  /** What to do with them. */
  readonly line: string;
}

/** The button behind a command line; null: it is another command line. */
export function readReviewLine(text: string): ReviewWish | null {
  const [, id, files, line] = REVIEW_LINE.exec(text) ?? [];
  if (id === undefined || line === undefined || (files !== 'same' && files !== 'new')) return null;
  return { files, id, line };
}

function placeOf({ id }: Pick<ReviewWish, 'id'>): string {
  return `review ${id}`;
}

/** The offers below a review, so that pressing one finds the files again. */
function withId(reply: Reply, id: string): Reply {
  const bound = (command: string, files: 'same' | 'new'): string => `review:${id} ${files} ${command}`;
  const actions = reply.actions.map((action): Action => {
    if (action.type === 'link' || action.command.split(' ', 1)[0] !== 'analyze') return action;
    const { files = 'same', ...rest } = action;
    return { ...rest, command: bound(action.command, files) };
  });
  const sections = reply.sections.map((section) =>
    section.command === undefined ? section : { ...section, command: bound(section.command, 'same') },
  );
  return { ...reply, actions, sections };
}

function toThreadFiles(files: readonly NamedFile[]): ThreadFile[] {
  return files.flatMap(({ name, reference }) => (reference === undefined ? [] : [{ name, reference }]));
}

export class Conversation {
  readonly #session: Session;
  readonly #threads: ThreadMemory;
  readonly #bring: BringAgain;

  constructor(session: Session, threads: ThreadMemory, bring: BringAgain) {
    this.#session = session;
    this.#threads = threads;
    this.#bring = bring;
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
    const thread = place === null ? undefined : await this.#threads.find(place);
    const followUp = thread ? readFollowUp(text, this.#session.dispatcher.knowledge) : null;
    return thread && followUp ? this.#follow(thread, followUp, locale, asker) : null;
  }

  /** Remembers a question, or files, for the next words there. */
  async remember(place: string | null, question: Question, reply?: Reply): Promise<void> {
    if (place === null || question.kind === 'reply' || (reply && isComplaint(reply))) return;
    const before = await this.#threads.find(place);
    if (question.kind === 'files') {
      const mark = reply ? markOf(reply) : null;
      const { section: _, ...options } = question.call;
      const thread = { options, files: toThreadFiles(question.files), ...(mark && { review: mark }) };
      return this.#threads.keep(place, thread);
    }
    if (question.takesFiles) return;
    const { name, args, overrides, want, to, locale } = question.call;
    const { review, files = [] } = before ?? {};
    const asked = { question: [name, ...args], options: { overrides, want, to, locale } };
    return this.#threads.keep(place, { ...asked, files, ...(review && { review }) });
  }

  /** The files of a review whose button was pressed, with what was asked about them; null: they are forgotten. */
  async filesOf(wish: ReviewWish): Promise<{ files: NamedFile[]; options: CallOptions } | null> {
    const thread = await this.#threads.find(placeOf(wish));
    if (!thread || thread.files.length === 0) return null;
    return { files: thread.files.map((file) => this.#again(file)), options: thread.options };
  }

  /**
   * Reviews files that came by a form or a button, and tells what has changed since the review whose button it was.
   * Never throws.
   */
  async review(files: readonly NamedFile[], options: CallOptions, asker: Asker, since?: ReviewWish): Promise<Reply> {
    const before = since ? await this.#threads.find(placeOf(since)) : undefined;
    const reply = await this.#session.review({ ...options, files }, asker);
    return this.#withButtons(this.#compared(reply, before), { kind: 'files', files, call: options });
  }

  /** What a button below a review asks about the same files: a section of it, or a wider review. Never throws. */
  async press(wish: ReviewWish, locale: Locale, asker: Asker): Promise<Reply> {
    const kept = await this.filesOf(wish);
    if (!kept) return createErrorReply(new UserError('usage', (words) => words.chat.reviewForgotten), locale);
    const question = await this.#session.read(wish.line, locale);
    if (question.kind !== 'call') return this.#session.answer(question, asker);
    const { section } = question.call;
    const options = merged(kept.options, question.call);
    if (section === undefined) return this.review(kept.files, options, asker);
    return withId(await this.#session.review({ ...options, section, files: kept.files }, asker), wish.id);
  }

  #again({ name, reference }: ThreadFile): NamedFile {
    const text = pastedText(reference);
    if (text !== undefined) return textFile(name, text);
    return { name, reference, fetch: () => this.#bring(reference) };
  }

  async #ask(question: Question, line: string, { place, asker }: Said): Promise<Answered> {
    const before = place === null ? undefined : await this.#threads.find(place);
    // Without files a review only says how to attach some.
    const isBare = question.kind === 'call' && question.takesFiles;
    const answer = isBare
      ? await this.#session.review({ ...question.call, files: [] }, asker)
      : await this.#session.answer(question, asker);
    await this.remember(place, question, answer);
    if (question.kind !== 'files') return { reply: answer, ...(!isBare && { line: line || 'help' }) };
    const isPart = question.call.section !== undefined;
    return { reply: isPart ? answer : await this.#withButtons(this.#compared(answer, before), question) };
  }

  async #answerFiles({ place, text, files, locale, asker }: Said): Promise<Reply> {
    const thread = place === null ? undefined : await this.#threads.find(place);
    const beside = readBesideFiles(text, this.#session.dispatcher.knowledge);
    const question = text === '' ? null : await this.#session.read(text, locale);
    const asked = question?.kind === 'call' && question.takesFiles ? question.call : null;
    const given: CallOptions = asked ?? { overrides: beside.overrides, want: beside.want, locale };
    const options = thread?.review ? merged(thread.options, given) : given;
    const reply = await this.#session.review({ ...options, files }, asker);
    await this.remember(place, { kind: 'files', files, call: options }, reply);
    const isUnread = question !== null && asked === null && !beside.isRead && reply.document !== undefined;
    const noted = isUnread ? withNote(reply, wordsFor(locale).chat.wordsUnread(code(text)), 'info') : reply;
    return this.#withButtons(this.#compared(noted, thread), { kind: 'files', files, call: options });
  }

  #compared(reply: Reply, before: Thread | undefined): Reply {
    const now = markOf(reply);
    if (!now || !before?.review) return reply;
    const block = changesSince(before.review, now, reply.locale);
    return block?.type === 'callout' ? withNote(reply, block.text, block.tone) : reply;
  }

  /** Makes the offers below a review find it again: it is remembered by a name of its own. */
  async #withButtons(reply: Reply, question: Extract<Question, { kind: 'files' }>): Promise<Reply> {
    if (reply.document === undefined || toThreadFiles(question.files).length < question.files.length) return reply;
    const id = randomUUID().replaceAll('-', '').slice(0, 16);
    await this.remember(placeOf({ id }), question, reply);
    return withId(reply, id);
  }

  /** The question before with what has changed; null where that makes no question. */
  async #follow(thread: Thread, followUp: FollowUp, locale: Locale, asker: Asker): Promise<Understood | null> {
    if (thread.question === undefined) return this.#followFiles(thread, followUp, locale);
    const [name = '', ...args] = thread.question;
    const told =
      followUp.kind === 'host' ? { ...thread.options.overrides, ...followUp.overrides } : thread.options.overrides;
    const line = joinLine([name, ...args, ...hostOptions(told)]);
    const isWider =
      followUp.kind === 'host' && followUp.want.length > 0 && Object.keys(followUp.overrides).length === 0;
    // What is wanted besides concerns files alone.
    if (isWider) return thread.files.length > 0 ? this.#followFiles(thread, followUp, locale) : null;
    const question = await this.#session.read(line, locale);
    if (followUp.kind === 'host') return { question, line };
    const { sections } = await this.#session.answer(question, asker);
    const found = followUp.sections.flatMap((id) => sections.find((each) => each.id === id) ?? [])[0];
    if (found?.command === undefined) return null;
    return { question: await this.#session.read(found.command, locale), line: found.command };
  }

  #followFiles(thread: Thread, followUp: FollowUp, locale: Locale): Understood | null {
    if (thread.files.length === 0) return null;
    const files = thread.files.map((file) => this.#again(file));
    const { options } = thread;
    if (followUp.kind === 'section') {
      if (!followUp.sections.includes('findings')) return null;
      return { question: { kind: 'files', files, call: { ...options, locale, section: 'findings' } }, line: '' };
    }
    const call = merged(options, { overrides: followUp.overrides, want: followUp.want, locale });
    return { question: { kind: 'files', files, call }, line: '' };
  }
}

/** What was said before, and what is said now, which counts more. */
function merged(before: CallOptions, now: CallOptions): CallOptions {
  return {
    overrides: { ...before.overrides, ...now.overrides },
    want: [...new Set([...before.want, ...now.want])],
    to: now.to ?? before.to,
    locale: now.locale,
  };
}

function withNote(reply: Reply, text: string, tone: Extract<Block, { type: 'callout' }>['tone']): Reply {
  return { ...reply, blocks: [{ type: 'callout', tone, text }, ...reply.blocks] };
}

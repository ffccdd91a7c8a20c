/** What people think of answers: counted in memory and logged, without what they wrote. A store may keep it later. */

import { takesText } from '../core/arguments.ts';
import { personKey } from '../core/asker.ts';
import type { Asker } from '../core/command.ts';
import type { Dispatcher } from '../core/dispatch.ts';
import { splitLine } from '../core/parse-call.ts';
import { type Action, createReply, type Reply } from '../core/reply.ts';
import { wordsFor } from '../core/words/index.ts';
import type { Log } from './log.ts';
import { reportLine } from './report-form.ts';

export type Opinion = 'good' | 'wrong' | 'report';

/** One press. */
export interface Feedback {
  readonly opinion: Opinion;
  /** What the answer was about, without anybody's own words: `backend btrfs`, `ask`. */
  readonly about: string;
  readonly asker: Asker;
  /** What a report says. */
  readonly note?: string;
}

/** Where opinions are kept. */
export interface FeedbackStore {
  /** Keeps an opinion; a later one of the same person about the same replaces it. */
  add(feedback: Feedback): Promise<void>;
}

const MAX_KEPT = 10_000;

/** In the memory of this process, and as a line of the log: without what a report says. */
export class MemoryFeedback implements FeedbackStore {
  readonly #log: Log;
  readonly #opinions = new Map<string, Omit<Feedback, 'note'>>();

  constructor(log: Log) {
    this.#log = log;
  }

  add(feedback: Feedback): Promise<void> {
    const { opinion, about, asker } = feedback;
    const key = JSON.stringify([asker.platform, asker.workspace, asker.person, about]);
    if (this.#opinions.get(key)?.opinion === opinion) return Promise.resolve();
    this.#opinions.delete(key);
    this.#opinions.set(key, { opinion, about, asker });
    const [oldest] = this.#opinions.keys();
    if (this.#opinions.size > MAX_KEPT && oldest !== undefined) this.#opinions.delete(oldest);
    this.#log(
      `feedback: ${opinion}: ${about} (${this.count(about, 'good')} good, ${this.count(about, 'wrong')} wrong)`,
    );
    return Promise.resolve();
  }

  /** Forgets what a person thinks. */
  forget(asker: Asker): Promise<void> {
    for (const [key, { asker: who }] of this.#opinions)
      if (personKey(who) === personKey(asker)) this.#opinions.delete(key);
    return Promise.resolve();
  }

  /** How many people think so. */
  count(about: string, opinion: Opinion): number {
    return [...this.#opinions.values()].filter((each) => each.about === about && each.opinion === opinion).length;
  }
}

/** What a line is about: its command, and the names behind it where the command knows them. */
export function subjectOf(line: string, { commands, knowledge }: Pick<Dispatcher, 'commands' | 'knowledge'>): string {
  const [name = '', ...args] = splitLine(line);
  const command = commands.find((each) => each.name === name.toLowerCase());
  if (!command) return line.startsWith('review:') ? 'analyze' : 'ask';
  const known = new Set((command.complete?.([], { commands, knowledge }) ?? []).map((each) => each.name));
  // What takes any text is about a topic where it names one.
  const isTopic = (word: string): boolean => takesText(command) && knowledge.find('topic', word)?.id === word;
  return [command.name, ...args.filter((word) => known.has(word) || isTopic(word))].join(' ');
}

export interface FeedbackParts {
  readonly store: FeedbackStore;
  /** Where wrong facts are reported: the address of a new issue, whose title and body are filled in. */
  readonly url?: string | undefined;
  /** The program's own version. */
  readonly version: string;
}

/** Platforms take longer addresses for no button; the rest of it is filled in. In characters. */
export const MAX_FEEDBACK_URL = 200;

/** Whether reports can be sent to it: the address of a page. */
export function isFeedbackUrl(value: string): boolean {
  return value.length <= MAX_FEEDBACK_URL && /^https?:$/.test(URL.parse(value)?.protocol ?? '');
}

/** The address of a report about an answer, filled in with what it was about and for which versions. */
export function reportUrl(
  url: string,
  about: string,
  version: string,
  dispatcher: Pick<Dispatcher, 'knowledge'>,
): string {
  const { docker, kernel, reviewed } = dispatcher.knowledge.defaultProfile;
  const address = new URL(url);
  address.searchParams.set('title', `Wrong fact: ${about}`);
  address.searchParams.set(
    'body',
    `Answer: ${about}\nVersion: docker-gentoo ${version}, facts of ${reviewed} (Docker ${docker}, kernel ${kernel})\nWhat is wrong: `,
  );
  return address.href;
}

/** Takes an opinion, and thanks for it; a wrong answer may be reported: here, where that is kept, and at the address. */
export async function takeFeedback(
  opinion: Exclude<Opinion, 'report'>,
  line: string,
  asker: Asker,
  locale: Reply['locale'],
  { store, url, version, dispatcher }: FeedbackParts & { readonly dispatcher: Dispatcher },
): Promise<Reply> {
  const about = subjectOf(line, dispatcher);
  const { feedback: words } = wordsFor(locale).chat;
  await store.add({ opinion, about, asker });
  if (opinion === 'good') return createReply({ title: words.thanks, tone: 'good', locale });
  const { isKept } = await dispatcher.memory.open();
  const reports: Action[] = [
    ...(isKept ? [{ type: 'ask' as const, command: reportLine(about), label: words.report }] : []),
    ...(url === undefined
      ? []
      : [{ type: 'link' as const, url: reportUrl(url, about, version, dispatcher), label: words.reportThere }]),
  ];
  const title = reports.length === 0 ? words.sorry : words.sorryReport;
  return createReply({ title, actions: reports, locale });
}

/** Takes what was filled in in the form of a report, and thanks for it. */
export async function takeReport(
  { about, note, asker }: { readonly about: string; readonly note: string; readonly asker: Asker },
  locale: Reply['locale'],
  { store }: Pick<FeedbackParts, 'store'>,
): Promise<Reply> {
  await store.add({ opinion: 'report', about, asker, note });
  return createReply({ title: wordsFor(locale).chat.feedback.reported, tone: 'good', locale });
}

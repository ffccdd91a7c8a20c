/**
 * The platform-neutral answer. Commands build it, adapters render it inside their platform's limits.
 * All prose may contain `code spans` and no other markup; text that comes from users goes through {@link code}.
 */
import type { Locale } from './locale.ts';
import type { HostProfile, ProfileOverrides } from './profile.ts';
import { cleanText, cut } from './render/text.ts';

export type Tone = 'good' | 'warning' | 'bad' | 'info';

/** Where a checklist item stands. `skipped`: not asked for, or not applicable. */
export type CheckState = 'ok' | 'degraded' | 'missing' | 'unknown' | 'skipped' | 'todo';

/** One character for each state, the same wherever text is shown. */
export const CHECK_MARKS: Readonly<Record<CheckState, string>> = {
  ok: '✓',
  degraded: '~',
  missing: '✗',
  unknown: '?',
  skipped: '–',
  todo: '☐',
};

/** Something to type or to put into a file; the caption says where it belongs. */
export interface Snippet {
  readonly caption?: string;
  readonly text: string;
}

export interface Step {
  readonly text: string;
  readonly details?: readonly string[];
  readonly snippets?: readonly Snippet[];
}

export type Block =
  | { readonly type: 'heading'; readonly text: string }
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'bullets'; readonly items: readonly string[] }
  | { readonly type: 'steps'; readonly items: readonly Step[] }
  | { readonly type: 'fields'; readonly fields: readonly { readonly label: string; readonly value: string }[] }
  | { readonly type: 'table'; readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly type: 'code'; readonly text: string; readonly language?: string }
  | { readonly type: 'checklist'; readonly items: readonly { readonly state: CheckState; readonly text: string }[] }
  | { readonly type: 'callout'; readonly tone: Tone; readonly text: string };

/**
 * An action is a command line or a link: pressing it is asking again. The label is in words of the reader's language,
 * without ids and options; the most likely next step is primary.
 */
export type Action =
  | {
      readonly type: 'ask';
      readonly command: string;
      readonly label?: string;
      readonly primary?: true;
      /** The files of the question go along; `new`: the same files as they are now, which have to be handed over again. */
      readonly files?: 'same' | 'new';
    }
  | { readonly type: 'link'; readonly url: string; readonly label: string };

/** One thing worth knowing at a glance; label and text together take at most `CARD.factColumns`. */
export interface CardFact {
  readonly label?: string;
  readonly text: string;
}

/** The short form of an answer: with the title, which is the verdict, what one screen of a phone shows. */
export interface Card {
  /** The verdict, where the title of the reply names what was looked at. */
  readonly title?: string;
  /** One line below the title. */
  readonly advice?: string;
  readonly facts: readonly CardFact[];
  /** What works and what does not, run in. */
  readonly checks?: readonly { readonly state: CheckState; readonly text: string }[];
  /** The one thing to type. */
  readonly snippet?: Snippet;
  /** Callouts of the answer that the card says in its own way. */
  readonly told?: readonly string[];
}

/** A part of an answer that can be asked for by itself. */
export interface Section {
  /** The last word of its command line: `moving-away`. */
  readonly id: string;
  /** In words, for a button or a heading. */
  readonly title: string;
  /** The command line that asks for it: `backend btrfs moving-away`; absent where only the reply itself has it. */
  readonly command?: string;
  readonly blocks: readonly Block[];
  /** What can be asked for there, besides other sections. */
  readonly actions?: readonly Action[];
}

export interface ReplyFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: string;
}

/** So many sources are shown below an answer, the most important first; Markdown and JSON have all of them. */
export const MAIN_SOURCES = 3;

export interface Citation {
  readonly title: string;
  /** What it is, in a few words, where the title says more than that: `Docker docs`. */
  readonly name?: string;
  readonly url?: string;
}

/**
 * For scripts: fine, the review found errors, nothing is known for sure (guesses are shown), the asker must mend the
 * question or the file, not now, or we failed.
 */
export type Outcome = 'ok' | 'errors-found' | 'not-known' | 'bad-usage' | 'busy' | 'failed';

/** Whether a reply only says what is in the way of an answer. */
export function isComplaint({ outcome }: Pick<Reply, 'outcome'>): boolean {
  return outcome === 'bad-usage' || outcome === 'busy' || outcome === 'failed';
}

/** Whether another file, or the same once more, is what helps: not where the person has to wait. */
export function wantsFile(reply: Pick<Reply, 'outcome'>): boolean {
  return isComplaint(reply) && reply.outcome !== 'busy';
}

/** Whether an answer is the same when asked again: not for one that only says to try later. */
export function lasts({ outcome }: Pick<Reply, 'outcome'>): boolean {
  return outcome !== 'busy' && outcome !== 'failed';
}

export interface Reply {
  readonly title: string;
  readonly tone: Tone;
  readonly verdict?: string;
  /** What the answer is about, in a word or a few: `btrfs`. The title says what holds for it. */
  readonly subject?: string;
  /** What `it` means behind this answer, where the subject is not that: the driver that is recommended. */
  readonly about?: string;
  /** What was read about the host: from the question's own words, or from the files that were reviewed. */
  readonly read?: ProfileOverrides;
  /** The command line that asks for the fact which a text was answered with: opinions about the answer are about that. */
  readonly factLine?: string;
  /** The command line that shows it again for the same host: parts of it are asked for with one word more. */
  readonly line?: string;
  /** Which host the answer is for, and what of that was assumed. */
  readonly profile?: string;
  /** What of the host somebody told; the rest of it is assumed. */
  readonly told?: readonly (keyof HostProfile)[];
  /** The answer in full. */
  readonly blocks: readonly Block[];
  /** The short form; where there is none, `cardOf` makes one. */
  readonly card?: Card;
  /** The parts of {@link blocks} that can be asked for one by one, and `sources`. */
  readonly sections: readonly Section[];
  /** The id of the section that this reply is: there the blocks are what was asked for, and there is no card. */
  readonly section?: string;
  readonly actions: readonly Action[];
  readonly files: readonly ReplyFile[];
  readonly citations: readonly Citation[];
  /** The day the facts behind it were last reviewed (ISO). */
  readonly checked?: string;
  /**
   * Who is shown it: those who read where it was asked, or nobody but the asker, wherever that was. Of both an adapter
   * shows the asker alone what it can.
   */
  readonly visibility: 'asker' | 'alone';
  /** A greeting or the like: nothing to show to others, or to be right or wrong. */
  readonly isTalk?: true;
  readonly locale: Locale;
  readonly outcome: Outcome;
  /** It did not know, but the question named nothing else: what was spoken of before still is. */
  readonly isAside?: true;
  /** It did not know, and nothing that is known came near. */
  readonly isNothing?: true;
  /** A question that the facts should have answered, for those who write them. */
  readonly isGap?: true;
  /** The stable machine-readable document behind the answer, where there is one (a review). */
  readonly document?: object;
}

/** So many characters that show nothing may stand before and between those that are shown. */
const MOST_UNSHOWN = 4096;

/**
 * User text as a code span: backticks, control characters and line breaks cannot break out of it. Of a long text no more is
 * looked at than may be shown.
 */
export function code(text: string, maxLength = 120): string {
  const begin = text.slice(0, maxLength + MOST_UNSHOWN);
  const clean = cleanText(begin).replaceAll('`', 'ˋ').replaceAll('\n', ' ').trim();
  return `\`${cut(clean, maxLength) || ' '}\``;
}

/** Whether a reply is a review, and no part of one: it comes with a report. */
export function isReview({ document, section }: Pick<Reply, 'document' | 'section'>): boolean {
  return document !== undefined && section === undefined;
}

/** Whether a reply has files, which not every message can carry. */
export function hasFiles(reply: Pick<Reply, 'document' | 'section' | 'files'>): boolean {
  return isReview(reply) || reply.files.length > 0;
}

const PERSON = /\{person:([A-Za-z0-9]{1,40})\}/;

/** A person in prose, by the platform's own id; the platform's adapter shows their name. */
export function personHint(id: string): string {
  const hint = `{person:${id}}`;
  return PERSON.test(hint) ? hint : code(id);
}

/** Plain prose, and the ids of people in it: every second part is one. In code there is none, whatever it says. */
export function splitPeople(text: string): string[] {
  return text.split(PERSON);
}

/** Plain prose with the ids of people as they are. */
export function withPeople(text: string, show: (id: string) => string, rest: (text: string) => string): string {
  return splitPeople(text)
    .map((part, index) => (index % 2 === 1 ? show(part) : rest(part)))
    .join('');
}

/** A reply with everything optional left empty. */
export function createReply(part: Pick<Reply, 'title' | 'locale'> & Partial<Reply>): Reply {
  return {
    tone: 'info',
    blocks: [],
    sections: [],
    actions: [],
    files: [],
    citations: [],
    visibility: 'asker',
    outcome: 'ok',
    ...part,
  };
}

/** A reply with one thing more to say before everything else. */
export function withNote(reply: Reply, text: string, tone: Tone): Reply {
  return { ...reply, blocks: [{ type: 'callout', tone, text }, ...reply.blocks] };
}

/**
 * The platform-neutral answer. Commands build it, adapters render it inside their platform's limits.
 * All prose may contain `code spans` and no other markup; text that comes from users goes through {@link code}.
 */
import type { Locale } from './locale.ts';
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

/** An action is a command line or a link: pressing it is asking again. */
export type Action =
  | { readonly type: 'ask'; readonly command: string; readonly label?: string }
  | { readonly type: 'link'; readonly url: string; readonly label: string };

export interface ReplyFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: string;
}

/** So many sources are shown below an answer, the most important first; Markdown and JSON have all of them. */
export const MAIN_SOURCES = 3;

export interface Citation {
  readonly title: string;
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

/** Whether an answer is the same when asked again: not for one that only says to try later. */
export function lasts({ outcome }: Pick<Reply, 'outcome'>): boolean {
  return outcome !== 'busy' && outcome !== 'failed';
}

export interface Reply {
  readonly title: string;
  readonly tone: Tone;
  readonly verdict?: string;
  /** Which host the answer is for, and how to change that. */
  readonly profile?: string;
  readonly blocks: readonly Block[];
  readonly actions: readonly Action[];
  readonly files: readonly ReplyFile[];
  readonly citations: readonly Citation[];
  /** The day the facts behind it were last reviewed (ISO). */
  readonly checked?: string;
  readonly visibility: 'asker' | 'channel';
  readonly locale: Locale;
  readonly outcome: Outcome;
  /** The stable machine-readable document behind the answer, where there is one (a review). */
  readonly document?: object;
}

/** User text as a code span: backticks, control characters and line breaks cannot break out of it. */
export function code(text: string, maxLength = 120): string {
  const clean = cleanText(text).replaceAll('`', 'ˋ').replaceAll('\n', ' ').trim();
  return `\`${cut(clean, maxLength) || ' '}\``;
}

/** A reply with everything optional left empty. */
export function createReply(part: Pick<Reply, 'title' | 'locale'> & Partial<Reply>): Reply {
  return {
    tone: 'info',
    blocks: [],
    actions: [],
    files: [],
    citations: [],
    visibility: 'asker',
    outcome: 'ok',
    ...part,
  };
}

/** Where the answers to one person's request go. */
import type { Log } from '../../../chat/log.ts';
import type { Reply } from '../../../core/reply.ts';
import { type Words, wordsFor } from '../../../core/words/index.ts';
import type { SlackApi } from '../connection/web-clients.ts';
import type { Locales } from '../locales.ts';
import { fitsButton } from '../render/buttons.ts';
import { renderSlack, type SlackMessage, type SlackRenderOptions } from '../render/render.ts';

/** What every outlet works with. */
export interface OutletParts {
  readonly api: SlackApi;
  readonly locales: Pick<Locales, 'peek'>;
  readonly log: Log;
}

export interface Outlet {
  /** The words of the person's language, as far as it is known. */
  words(): Words;
  /** Says that the answer takes a moment; what goes wrong with that is nobody's harm. */
  sign(): Promise<void>;
  /**
   * Says one line.
   * @param line prose
   * @throws what Slack said when it takes not even that
   */
  say(line: string): Promise<void>;
  /**
   * Says one line as the last word, unless an answer is on its way: one that is ready later is not shown any more.
   * @throws as {@link say} does
   */
  end(line: string): Promise<void>;
  /**
   * Shows an answer: whole, else half as large, else as one line with the rest as a file where one can go. Files of the
   * answer go along, with a review its report.
   * @throws what Slack said when it takes none of these
   */
  show(reply: Reply, options?: SlackRenderOptions): Promise<void>;
}

/** The words of a person's language, as far as it is known. */
export function wordsOf(person: string, { locales }: Pick<OutletParts, 'locales'>): Words {
  return wordsFor(locales.peek(person) ?? 'en');
}

/** A rendered answer, and how many pages it has in this size. */
export type Form = SlackMessage & { readonly pages: number; readonly isHalf: boolean };

type Render = (reply: Reply, options: SlackRenderOptions) => Omit<Form, 'isHalf'>;

/** The smaller form of the same part of an answer: smaller pages have other numbers. */
function half(reply: Reply, { page, ...options }: SlackRenderOptions, render: Render): Form {
  const smaller = { ...options, isHalf: true };
  if (page === undefined || page === 0) return { ...render(reply, smaller), isHalf: true };
  const share = page / render(reply, options).pages;
  return { ...render(reply, { ...smaller, page: Math.floor(share * render(reply, smaller).pages) }), isHalf: true };
}

/** The forms of an answer, the largest first; `render` makes one. */
export function formsOf(reply: Reply, options: SlackRenderOptions, render: Render = renderSlack): (() => Form)[] {
  if (options.isHalf === true) return [() => ({ ...render(reply, options), isHalf: true })];
  return [() => ({ ...render(reply, options), isHalf: false }), () => half(reply, options, render)];
}

/** Whether the other pages of an answer cannot be asked for by a button: the question is too long for one. */
export function needsAllPages(reply: Reply, { commandLine, page }: SlackRenderOptions): boolean {
  return page === undefined && commandLine !== undefined && !fitsButton(commandLine) && reply.outcome === 'ok';
}

/** Renders a reply as a Slack message that is within Slack's limits by construction. */
import type { types } from '@slack/bolt';
import { cardOf } from '../../../core/card.ts';
import { sayFor } from '../../../core/hints.ts';
import { plainProse } from '../../../core/render/prose.ts';
import { cleanText, cut } from '../../../core/render/text.ts';
import { type Citation, isComplaint, MAIN_SOURCES, type Reply } from '../../../core/reply.ts';
import { type Words, wordsFor } from '../../../core/words/index.ts';
import { SLACK } from '../surface.ts';
import { slackWords } from '../words/index.ts';
import {
  actionButtons,
  feedbackButtons,
  fitsButton,
  frameButtons,
  hostButton,
  moreMenu,
  type Place,
  uploadButton,
} from './buttons.ts';
import { cardBlocks } from './card.ts';
import { BUDGET, HALF, type PageBudget, SLACK_LIMITS } from './limits.ts';
import { escapeMrkdwn, mrkdwnLink, proseToMrkdwn } from './markup.ts';
import { packPages, pageBlocks } from './pages.ts';
import { piecesOf, TONE_ICONS } from './pieces.ts';
import { icon, inline, section } from './rich-text.ts';

export interface SlackMessage {
  /** What notifications and screen readers say; mrkdwn. */
  readonly text: string;
  readonly blocks: types.KnownBlock[];
}

export interface SlackRenderOptions {
  /** Which page, counted from 0; one that does not exist shows the last. */
  readonly page?: number;
  /** The question. With it come the buttons for other pages and for sharing, unless it is too long for a button. */
  readonly commandLine?: string;
  /** Who shares it: a user id. Shared answers are seen by all, so they have no buttons that change them for all. */
  readonly sharedBy?: string;
  /** False: there is nobody to share it with, or everybody sees it already. */
  readonly canShare?: boolean;
  /** What is attached as a file: the report of a review, or the whole answer. The message is its first page then. */
  readonly attached?: 'report' | 'answer' | undefined;
  /** Offers the upload form. */
  readonly offersUpload?: boolean;
  /** Pages half as large, tables as text: for what Slack refused. Page numbers are other ones then. */
  readonly isHalf?: boolean;
}

function head(reply: Pick<Reply, 'title' | 'tone' | 'outcome'>, { marks }: Words): types.KnownBlock {
  const title = cleanText(plainProse(reply.title)).replaceAll('\n', ' ').trim();
  const isProse = isComplaint(reply);
  if (!isProse && title !== '' && title.length <= SLACK_LIMITS.header)
    return { type: 'header', text: { type: 'plain_text', text: title, emoji: false } };
  const elements = [
    ...(isProse ? icon(TONE_ICONS[reply.tone]) : []),
    ...inline(cut(isProse ? marks.sentences([marks.alone(reply.title)]) : reply.title, BUDGET.title), !isProse),
  ];
  return { type: 'rich_text', elements: [section(elements)] };
}

/** Grey lines. As elements of their own they would run on in one line; only what is too long for one is another. */
function context(lines: readonly string[]): types.ContextBlock[] {
  const texts: string[] = [];
  for (const line of lines.filter((each) => each !== '')) {
    const joined = texts.length === 0 ? line : `${texts.at(-1)}\n${line}`;
    if (texts.length > 0 && joined.length <= SLACK_LIMITS.textObject) texts.splice(-1, 1, joined);
    else texts.push(line);
  }
  const elements = texts.map((text) => ({ type: 'mrkdwn' as const, text, verbatim: true }));
  return elements.length > 0 ? [{ type: 'context', elements }] : [];
}

/** The sources, as many as fit, and how many more there are; a link is never cut in the middle. */
function sources(shown: readonly Citation[], count: number, words: Words, room: number): string {
  const links: string[] = [];
  let left = room;
  for (const { title, url } of shown) {
    const link = mrkdwnLink(cut(title, BUDGET.note), url);
    left -= link.length;
    if (left < 0) break;
    links.push(link);
  }
  const more = count - links.length;
  const all = more > 0 ? [...links, slackWords(words).moreSources(more)] : links;
  return all.length > 0 ? `${words.sources}${words.marks.colon}${all.join(' · ')}` : '';
}

function foot(
  reply: Reply,
  { page, pages }: Place,
  options: SlackRenderOptions,
  words: Words,
  budget: PageBudget,
): string[] {
  const isLast = page + 1 === pages;
  const { citations, section } = reply;
  const shown = section === 'sources' ? citations : citations.slice(0, MAIN_SOURCES);
  const rest = options.attached === undefined ? [] : [slackWords(words).attached[options.attached]];
  const place = pages > 1 && options.attached === undefined ? [words.chat.page(page + 1, pages)] : [];
  return [
    ...rest,
    ...place,
    ...askAgain(options, words),
    sourceLine(isLast ? sources(shown, citations.length, words, budget.sources) : '', reply, words),
  ];
}

/** The sources, and when the oldest fact was checked against them. */
function sourceLine(sources: string, { checked }: Pick<Reply, 'checked'>, words: Words): string {
  const date = checked === undefined ? '' : escapeMrkdwn(cleanText(words.checked(checked)));
  return sources === '' ? words.marks.alone(date) : [sources, date].filter((text) => text !== '').join(' · ');
}

/** How those who see a shared answer get one for themselves. */
function askAgain({ commandLine, sharedBy }: SlackRenderOptions, words: Words): string[] {
  if (sharedBy === undefined || commandLine === undefined) return [];
  const line = commandLine.replaceAll('`', 'ˋ').replaceAll(/\s+/g, ' ');
  return [words.chat.askYourself(proseToMrkdwn(`\`/docker-gentoo ${cut(line, BUDGET.note)}\``))];
}

function actions(buttons: readonly types.ActionsBlockElement[]): types.ActionsBlock[] {
  return buttons.length > 0 ? [{ type: 'actions', elements: [...buttons] }] : [];
}

function fallback(reply: Reply): string {
  const verdict = reply.verdict === undefined || reply.verdict === '' ? '' : `\n${reply.verdict}`;
  return proseToMrkdwn(cut(`${reply.title}${verdict}`, BUDGET.fallbackText)) || '–';
}

/** Whether a reply is shown in its short form: it has one, and is no part of an answer. */
function isCard({ card, section }: Reply, { attached }: SlackRenderOptions): boolean {
  return card !== undefined && section === undefined && attached !== 'answer';
}

/** Whether others may be shown it as well. */
function isForOthers({ outcome, visibility, isTalk }: Reply): boolean {
  return outcome === 'ok' && visibility !== 'alone' && !isTalk;
}

function renderCard(reply: Reply, options: SlackRenderOptions): SlackMessage & { readonly pages: number } {
  const words = wordsFor(reply.locale);
  const whole = cardOf(reply);
  // What Slack refused is sent again with less that it may mind.
  const card = options.isHalf ? { ...whole, facts: [], checks: [], more: [] } : whole;
  const { commandLine, sharedBy, attached, canShare = true } = options;
  const count = card.sources.length + card.moreSources;
  const canAskAgain = fitsButton(commandLine) && sharedBy === undefined;
  const place = { page: 0, pages: 1, isHalf: false };
  const frame = [
    ...(canAskAgain ? frameButtons(commandLine, place, canShare && isForOthers(reply), words) : []),
    ...(card.host !== undefined && sharedBy === undefined ? [hostButton(words)] : []),
    ...(canAskAgain && !reply.isTalk ? feedbackButtons(reply.factLine ?? commandLine) : []),
  ];
  return {
    text: fallback(reply),
    blocks: [
      ...context(sharedBy === undefined ? [] : [words.chat.sharedBy(`<@${sharedBy}>`)]),
      head({ ...reply, title: card.title }, words),
      ...cardBlocks(card, words),
      ...context([
        card.host === undefined ? '' : proseToMrkdwn(cut(card.host, BUDGET.profile)),
        ...(attached === undefined ? [] : [slackWords(words).attached[attached]]),
        ...askAgain(options, words),
        sourceLine(sources(card.sources, count, words, BUDGET.sources), card, words),
      ]),
      ...actions([
        ...(options.offersUpload ? [uploadButton(words)] : []),
        ...actionButtons(card.buttons),
        ...moreMenu(card.more, words),
      ]),
      ...actions(frame),
    ],
    pages: 1,
  };
}

/** The number of pages of a reply, and the message for one of them. */
export function renderSlack(given: Reply, options: SlackRenderOptions = {}): SlackMessage & { readonly pages: number } {
  const reply = sayFor(given, SLACK);
  if (isCard(reply, options)) return renderCard(reply, options);
  const words = wordsFor(reply.locale);
  const isHalf = options.isHalf ?? false;
  const budget = isHalf ? HALF : BUDGET;
  const pages = packPages(piecesOf(reply, words), words, { native: !isHalf, budget });
  const page = Math.min(Math.max(0, options.page ?? 0), pages.length - 1);
  const place = { page, pages: pages.length, isHalf };
  const { commandLine, sharedBy } = options;
  const profile = reply.profile === undefined ? '' : proseToMrkdwn(cut(reply.profile, BUDGET.profile));
  // Whoever presses a page of what was shared gets it alone.
  const canShare = (options.canShare ?? true) && sharedBy === undefined && isForOthers(reply);
  const frame =
    fitsButton(commandLine) && reply.outcome === 'ok' ? frameButtons(commandLine, place, canShare, words) : [];
  return {
    text: fallback(reply),
    blocks: [
      ...context(sharedBy === undefined ? [] : [words.chat.sharedBy(`<@${sharedBy}>`)]),
      head(reply, words),
      ...context([profile]),
      ...pageBlocks(pages[page] ?? []),
      ...context(foot(reply, place, options, words, budget)),
      ...actions([...(options.offersUpload ? [uploadButton(words)] : []), ...actionButtons(reply.actions)]),
      ...actions(frame),
    ],
    pages: pages.length,
  };
}

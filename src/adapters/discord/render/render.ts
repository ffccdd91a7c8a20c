/** Renders a reply as a Discord message in Components V2. Nothing it returns is over Discord's limits. */
import type { APIContainerComponent, RESTAPIAttachment } from 'discord.js';
import { foldReply } from '../../../chat/fold.ts';
import { type CardView, cardOf } from '../../../core/card.ts';
import { sayFor } from '../../../core/hints.ts';
import { renderMarkdown } from '../../../core/render/markdown.ts';
import { cleanText, cut } from '../../../core/render/text.ts';
import { type Citation, hasFiles, isComplaint, MAIN_SOURCES, type Reply, type Tone } from '../../../core/reply.ts';
import { type Words, wordsFor } from '../../../core/words/index.ts';
import { type CustomIdStore, MemoryIdStore } from '../custom-id.ts';
import { DISCORD } from '../surface.ts';
import { discordWords } from '../words/index.ts';
import {
  cardRows,
  feedbackButtons,
  frameButtons,
  hostButton,
  offerRows,
  type Place,
  publishButton,
  uploadButton,
} from './buttons.ts';
import { cardBody } from './card.ts';
import { container, file, IS_COMPONENTS_V2, row, separator, textDisplay } from './components.ts';
import { BUDGET, DISCORD_LIMITS } from './limits.ts';
import { escapeMarkdown, markdownLink, proseLine, proseToMarkdown } from './markup.ts';
import { packPages } from './pages.ts';
import { piecesOf, TONE_ICONS } from './pieces.ts';

/** What Discord is told, as JSON; a callback's `data`, or the body of a message or an edit. */
export interface DiscordMessage {
  readonly flags: number;
  readonly components: APIContainerComponent[];
  readonly allowed_mentions: { readonly parse: [] };
  /** One for each file, in order; in a multipart body file n is the part `files[n]`. */
  readonly attachments?: RESTAPIAttachment[];
}

export interface DiscordFile {
  readonly name: string;
  readonly content: string;
}

export interface DiscordRenderOptions {
  /** Which page, counted from 0; one that does not exist shows the last. */
  readonly page?: number;
  /** The question as one line. With it come the buttons for other pages and for sharing. */
  readonly commandLine?: string;
  /** False: there is nobody to share it with, or everybody sees it already. */
  readonly canShare?: boolean;
  /** Who shares it: a user id. Shared answers are seen by all, so they have no buttons that change them for all. */
  readonly sharedBy?: string;
  /** Offers the upload form. */
  readonly offersUpload?: boolean;
  /** What does not fit is attached: there is no button for another page. */
  readonly attachesRest?: boolean;
  /** Attached whatever the answer is. */
  readonly attached?: readonly DiscordFile[];
  /** Where command lines go that are too long for a button. */
  readonly store?: CustomIdStore;
}

export interface DiscordRendering {
  readonly body: DiscordMessage;
  /** What is attached: the whole report of a review, and its fix. */
  readonly files: readonly DiscordFile[];
  readonly pages: number;
}

const FEW_BUTTONS = 3;

const COLOURS: Record<Tone, number> = { good: 0x2d7d46, warning: 0xd29922, bad: 0xd83c3e, info: 0x54487a };

function head(
  reply: Pick<Reply, 'title' | 'tone' | 'outcome'> & { readonly profile?: string | undefined },
  sharedBy: string | undefined,
  words: Words,
): string {
  const isProse = isComplaint(reply);
  const mark = isProse ? `${TONE_ICONS[reply.tone]} ` : '## ';
  const title = isProse ? words.marks.sentences([words.marks.alone(reply.title)]) : reply.title;
  return [
    ...(sharedBy === undefined ? [] : [`-# ${words.chat.sharedBy(`<@${sharedBy}>`)}`]),
    `${mark}${proseLine(title, BUDGET.title)}`,
    ...(reply.profile === undefined ? [] : [`-# ${proseLine(reply.profile, BUDGET.profile)}`]),
  ].join('\n');
}

/** The sources, as many as fit; a link is never cut in the middle. */
function sources(given: readonly Citation[], count: number, words: Words): string {
  const links = given.map(({ title, url }) => markdownLink(title, url)).filter((link) => link.length <= BUDGET.source);
  let shown = 0;
  for (let size = 0; shown < links.length; shown += 1) {
    size += (links[shown]?.length ?? 0) + 3;
    if (size > BUDGET.sources) break;
  }
  const hidden = count - shown;
  const rest = hidden > 0 ? [discordWords(words).moreSources(hidden)] : [];
  return shown === 0 ? '' : `${words.sources}${words.marks.colon}${[...links.slice(0, shown), ...rest].join(' · ')}`;
}

function foot(
  reply: Reply,
  { page, pages, isFolded }: Place & { readonly isFolded: boolean },
  options: DiscordRenderOptions,
  words: Words,
): string {
  const { citations, section } = reply;
  const shown = section === 'sources' ? citations : citations.slice(0, MAIN_SOURCES);
  const state = isFolded ? discordWords(words).restAttached : pages > 1 ? words.chat.page(page + 1, pages) : '';
  const links = page + 1 === pages ? sources(shown, citations.length, words) : '';
  return greyLines([askAgain(options, words), state, sourceLine(links, reply, words)]);
}

function greyLines(lines: readonly string[]): string {
  return lines
    .filter((line) => line !== '')
    .map((line) => `-# ${line}`)
    .join('\n');
}

/** The sources, and when the oldest fact was checked against them. */
function sourceLine(sources: string, { checked }: Pick<Reply, 'checked'>, words: Words): string {
  const date = checked === undefined ? '' : escapeMarkdown(cleanText(words.checked(checked)));
  return sources === '' ? words.marks.alone(date) : [sources, date].filter((text) => text !== '').join(' · ');
}

/** How those who see a shared answer get one for themselves. */
function askAgain({ commandLine, sharedBy }: DiscordRenderOptions, words: Words): string {
  if (sharedBy === undefined || commandLine === undefined) return '';
  const line = cut(commandLine.replaceAll('`', 'ˋ'), BUDGET.note);
  return words.chat.askYourself(proseToMarkdown(`\`/docker-gentoo ${line}\``));
}

/** A name that Discord keeps as it is. */
function fileName(name: string): string {
  return name.replaceAll(/[^\w.-]/g, '_');
}

/** The files of an answer, and the whole of it where the message shows less. */
function filesOf(reply: Reply, isFolded: boolean): DiscordFile[] {
  const report = { name: 'report.md', content: renderMarkdown(reply, DISCORD) };
  return [
    ...(isFolded ? [report] : []),
    ...reply.files.map(({ name, content }) => ({ name: fileName(name), content })),
  ].slice(0, DISCORD_LIMITS.files);
}

/** Whether a reply is shown in its short form: it has one, and is no part of an answer. */
function isCard({ card, section }: Reply): boolean {
  return card !== undefined && section === undefined;
}

/** Whether others may be shown it as well. */
function isForOthers({ outcome, visibility, isTalk }: Reply): boolean {
  return outcome === 'ok' && visibility !== 'alone' && !isTalk;
}

/** Files take room as well: all but three offers go into the menu. */
function withFewButtons({ buttons, more }: CardView): Pick<CardView, 'buttons' | 'more'> {
  return { buttons: buttons.slice(0, FEW_BUTTONS), more: [...buttons.slice(FEW_BUTTONS), ...more] };
}

/** The answer to one question as a card; a review comes with its report and its fix. */
function renderCard(reply: Reply, options: DiscordRenderOptions): DiscordRendering {
  const words = wordsFor(reply.locale);
  const card = cardOf(reply);
  const { commandLine, sharedBy, canShare = true, store = new MemoryIdStore() } = options;
  const isReview = reply.document !== undefined;
  const files = [...filesOf(reply, isReview), ...(options.attached ?? [])];
  const body = cardBody(card, words);
  const bottom = greyLines([
    card.host === undefined ? '' : proseLine(card.host, BUDGET.profile),
    askAgain(options, words),
    sourceLine(sources(card.sources, card.sources.length + card.moreSources, words), card, words),
  ]);
  const place = { page: 0, pages: 1, canShare: canShare && isForOthers(reply) };
  const canAskAgain = commandLine !== undefined && sharedBy === undefined && !isReview;
  return message(
    reply,
    [
      textDisplay(
        [head({ ...reply, title: card.title, profile: undefined }, sharedBy, words), body]
          .filter((text) => text !== '')
          .join('\n'),
      ),
      ...(bottom === '' ? [] : [textDisplay(bottom)]),
      ...files.map(({ name }) => file(name)),
      ...cardRows(files.length > 0 ? withFewButtons(card) : card, store, words),
      ...row([
        ...(canAskAgain ? frameButtons(commandLine, place, store, words) : []),
        ...(isReview && canShare ? [publishButton(store, words)] : []),
        ...(card.host !== undefined && sharedBy === undefined ? [hostButton(store, words)] : []),
        ...(canAskAgain && !reply.isTalk ? feedbackButtons(reply.factLine ?? commandLine, store) : []),
        ...(options.offersUpload ? [uploadButton(store, words)] : []),
      ]),
    ],
    files,
  );
}

/** One container with these parts. */
function message(
  { tone }: Pick<Reply, 'tone'>,
  parts: Parameters<typeof container>[1],
  files: readonly DiscordFile[],
  pages = 1,
): DiscordRendering {
  return {
    body: {
      flags: IS_COMPONENTS_V2,
      components: [container(COLOURS[tone], parts)],
      allowed_mentions: { parse: [] },
      ...(files.length > 0 && { attachments: files.map(({ name }, id) => ({ id, filename: name })) }),
    },
    files,
    pages,
  };
}

/** A message for one page of a reply. A review is folded into one page, with the whole report attached. */
export function renderDiscord(whole: Reply, options: DiscordRenderOptions = {}): DiscordRendering {
  const given = sayFor(whole, DISCORD);
  if (isCard(given)) return renderCard(given, options);
  const words = wordsFor(given.locale);
  const { commandLine, sharedBy, store = new MemoryIdStore() } = options;
  const isReview = given.document !== undefined;
  const reply = isReview
    ? foldReply(given, { maxSnippet: BUDGET.snippet, commandsAttached: discordWords(words).commandsAttached })
    : given;
  // Files stay with a message that is not turned over.
  const attachesRest = options.attachesRest === true || hasFiles(given);
  const top = head(reply, sharedBy, words);
  const lastFoot = foot(reply, { page: 998, pages: 999, isFolded: attachesRest }, options, words);
  const room = DISCORD_LIMITS.messageText - top.length - lastFoot.length - (isReview ? BUDGET.sharedBy : 0);
  const texts = packPages(piecesOf(reply, words), room);
  const isFolded = isReview || (attachesRest && texts.length > 1);
  const pages = isFolded ? 1 : texts.length;
  const page = Math.min(Math.max(0, options.page ?? 0), pages - 1);
  const bottom = foot(reply, { page, pages, isFolded }, options, words);
  const body = texts[page] ?? '';
  // Whoever presses a page of what was shared gets it alone.
  const isFramed = commandLine !== undefined && reply.outcome === 'ok' && !isReview;
  const canShare = (options.canShare ?? true) && sharedBy === undefined && isForOthers(reply);
  const place = { page, pages, canShare };
  const files = [...filesOf(given, isFolded), ...(options.attached ?? [])];
  return message(
    reply,
    [
      textDisplay(top),
      ...(body === '' ? [] : [textDisplay(body)]),
      ...(bottom === '' ? [] : [separator(), textDisplay(bottom)]),
      ...files.map(({ name }) => file(name)),
      ...offerRows(reply.actions, store, words),
      ...row([
        ...(isFramed ? frameButtons(commandLine, place, store, words) : []),
        ...(isReview && (options.canShare ?? true) ? [publishButton(store, words)] : []),
        ...(options.offersUpload ? [uploadButton(store, words)] : []),
      ]),
    ],
    files,
    pages,
  );
}

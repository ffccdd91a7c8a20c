/** Buttons and menus. What they carry is a command line: pressing is asking again. */
import type { APIButtonComponent } from 'discord.js';
import { HOST_FORM_LINE } from '../../../chat/host-form.ts';
import type { CardView } from '../../../core/card.ts';
import type { Action } from '../../../core/reply.ts';
import type { Words } from '../../../core/words/index.ts';
import { type CustomIdStore, createCustomId } from '../custom-id.ts';
import { discordWords } from '../words/index.ts';
import { button, emojiButton, linkButton, option, type Row, row, select } from './components.ts';
import { BUDGET, DISCORD_LIMITS } from './limits.ts';

/** The custom id of the menu of offers; the value of the chosen entry is a custom id as buttons have. */
export const MENU_ID = 'menu';

type Offer = Extract<Action, { type: 'ask' }>;

function offersOf(actions: readonly Action[]): Offer[] {
  const offers = new Map<string, Offer>();
  for (const action of actions)
    if (action.type === 'ask' && !offers.has(action.command)) offers.set(action.command, action);
  return [...offers.values()];
}

/** What an answer proposes next: up to five buttons, or a menu; then links. */
export function offerRows(actions: readonly Action[], store: CustomIdStore, words: Words): Row[] {
  const offers = offersOf(actions);
  const idOf = ({ command }: Offer): string => createCustomId({ kind: 'ask', line: command }, store);
  const links = actions.flatMap((action) =>
    action.type === 'link' && isLink(action.url) ? [linkButton(action.url, action.label)] : [],
  );
  const asking =
    offers.length <= BUDGET.askButtons
      ? offers.map((offer) => button(idOf(offer), offer.label ?? offer.command))
      : [
          select(
            MENU_ID,
            discordWords(words).askNext,
            offers.map((offer) => option(idOf(offer), offer.label ?? offer.command, offer.command)),
          ),
        ];
  return [...row(asking), ...row(links)];
}

/** The buttons of a card, and a menu with what else can be asked. */
export function cardRows(
  { buttons, more }: Pick<CardView, 'buttons' | 'more'>,
  store: CustomIdStore,
  words: Words,
): Row[] {
  const shown = buttons.flatMap((action) => {
    if (action.type === 'link') return isLink(action.url) ? [linkButton(action.url, action.label)] : [];
    const id = createCustomId({ kind: 'ask', line: action.command }, store);
    return [button(id, action.label ?? action.command, action.primary ? 'primary' : 'secondary')];
  });
  const entries = offersOf(more).map(({ command, label = command }) =>
    option(createCustomId({ kind: 'ask', line: command }, store), label, label),
  );
  return [...row(shown), ...(entries.length > 0 ? row([select(MENU_ID, words.chat.more, entries)]) : [])];
}

/** The button that opens the form of the host that answers are for. */
export function hostButton(store: CustomIdStore, words: Words): APIButtonComponent {
  return button(createCustomId({ kind: 'ask', line: HOST_FORM_LINE }, store), words.memory.myHost);
}

/** Whether an answer was right: two buttons for what somebody thinks of it. */
export function feedbackButtons(line: string, store: CustomIdStore): APIButtonComponent[] {
  return [
    emojiButton(createCustomId({ kind: 'good', line }, store), '👍'),
    emojiButton(createCustomId({ kind: 'wrong', line }, store), '👎'),
  ];
}

function isLink(url: string): boolean {
  return /^https?:\/\/\S+$/.test(url) && url.length <= DISCORD_LIMITS.url;
}

/** Where a reader is in a long answer. */
export interface Place {
  readonly page: number;
  readonly pages: number;
}

/** Back, next and share, for an answer that can be asked for again. What everybody sees needs no sharing. */
export function frameButtons(
  line: string,
  { page, pages, canShare }: Place & { readonly canShare: boolean },
  store: CustomIdStore,
  words: Words,
): APIButtonComponent[] {
  const paged = (kind: 'page' | 'share', to: number): string => createCustomId({ kind, page: to, line }, store);
  return [
    ...(page > 0 ? [button(paged('page', page - 1), words.chat.previous)] : []),
    ...(page + 1 < pages ? [button(paged('page', page + 1), words.chat.next(page + 2, pages), 'primary')] : []),
    ...(canShare ? [button(paged('share', page), words.chat.share)] : []),
  ];
}

/** The button that opens the upload form. */
export function uploadButton(store: CustomIdStore, words: Words): APIButtonComponent {
  return button(createCustomId({ kind: 'upload', line: 'analyze' }, store), words.chat.upload, 'primary');
}

/** The button that shows a review to everybody: the message itself is shared, because its files are kept nowhere else. */
export function publishButton(store: CustomIdStore, words: Words): APIButtonComponent {
  return button(createCustomId({ kind: 'publish', line: 'analyze' }, store), words.chat.share);
}

/** Buttons. A button's value is a command line: pressing it is asking again. The action's name says what to do with it. */
import type { types } from '@slack/bolt';
import { HOST_FORM_LINE } from '../../../chat/host-form.ts';
import { cleanText, cut } from '../../../core/render/text.ts';
import type { Action } from '../../../core/reply.ts';
import type { Words } from '../../../core/words/index.ts';
import { BUDGET, SLACK_LIMITS } from './limits.ts';

/**
 * `ask:0`, `page:2` (counted from 0), `page:2:half` (of pages half as large), `share:0`, `link:0`, `upload:0`; `menu:0`,
 * of which the chosen entry counts; `host:0`; `good:0` and `wrong:0` are what somebody thinks of an answer.
 */
export const ACTION_IDS = /^(ask|page|share|link|upload|menu|host|good|wrong):(\d{1,3})(:half)?$/;

/** Whether a button can carry a command line. */
export function fitsButton(commandLine: string | undefined): commandLine is string {
  return commandLine !== undefined && commandLine.length <= SLACK_LIMITS.buttonValue;
}

function plain(text: string, length: number): types.PlainTextElement {
  return { type: 'plain_text', text: cut(cleanText(text).trim(), length) || '–', emoji: false };
}

function button(actionId: string, label: string, value: string): types.Button {
  return { type: 'button', action_id: actionId, text: plain(label, SLACK_LIMITS.buttonText), value };
}

/** The button that opens the upload form. */
export function uploadButton(words: Words): types.Button {
  return { ...button('upload:0', words.chat.upload, 'analyze'), style: 'primary' };
}

/** Buttons for what an answer proposes next; what would not fit a button is left out. */
export function actionButtons(actions: readonly Action[]): types.Button[] {
  return actions.slice(0, BUDGET.askButtons).flatMap((action, index) => {
    if (action.type === 'ask') {
      if (!fitsButton(action.command)) return [];
      const ask = button(`ask:${index}`, action.label ?? action.command, action.command);
      return [action.primary ? { ...ask, style: 'primary' } : ask];
    }
    if (!/^https?:\/\//.test(action.url) || action.url.length > SLACK_LIMITS.url) return [];
    const { value: _, ...link } = button(`link:${index}`, action.label, '');
    return [{ ...link, url: action.url }];
  });
}

/** What else can be asked, as a menu; none where there is nothing. */
export function moreMenu(actions: readonly Action[], words: Words): types.StaticSelect[] {
  const options = actions.flatMap((action) =>
    action.type === 'ask' && action.command.length <= SLACK_LIMITS.optionValue
      ? [{ text: plain(action.label ?? action.command, SLACK_LIMITS.optionText), value: action.command }]
      : [],
  );
  if (options.length === 0) return [];
  return [
    {
      type: 'static_select',
      action_id: 'menu:0',
      placeholder: plain(words.chat.more, SLACK_LIMITS.optionText),
      options: options.slice(0, SLACK_LIMITS.selectOptions),
    },
  ];
}

/** The button that opens the form of the host that answers are for. */
export function hostButton(words: Words): types.Button {
  return button('host:0', words.memory.myHost, HOST_FORM_LINE);
}

/** Whether an answer was right: two buttons for what somebody thinks of it. */
export function feedbackButtons(commandLine: string): types.Button[] {
  return [button('good:0', '👍', commandLine), button('wrong:0', '👎', commandLine)];
}

/** Where a reader is in a long answer. */
export interface Place {
  readonly page: number;
  readonly pages: number;
  /** Of pages that are half as large as usual. */
  readonly isHalf: boolean;
}

/** Back, next and share, for an answer that can be asked for again. What everybody sees needs no sharing. */
export function frameButtons(
  commandLine: string,
  { page, pages, isHalf }: Place,
  canShare: boolean,
  words: Words,
): types.Button[] {
  const size = isHalf ? ':half' : '';
  return [
    ...(page > 0 ? [button(`page:${page - 1}${size}`, words.chat.previous, commandLine)] : []),
    ...(page + 1 < pages ? [button(`page:${page + 1}${size}`, words.chat.next(page + 2, pages), commandLine)] : []),
    ...(canShare ? [button(`share:${page}${size}`, words.chat.share, commandLine)] : []),
  ];
}

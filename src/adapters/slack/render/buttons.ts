/** Buttons. A button's value is a command line: pressing it is asking again. The action's name says what to do with it. */
import type { types } from '@slack/bolt';
import { cleanText, cut } from '../../../core/render/text.ts';
import type { Action } from '../../../core/reply.ts';
import type { Words } from '../../../core/words/index.ts';
import { BUDGET, SLACK_LIMITS } from './limits.ts';

/** `ask:0`, `page:2` (counted from 0), `page:2:half` (of pages half as large), `share:0`, `link:0`, `upload:0`. */
export const ACTION_IDS = /^(ask|page|share|link|upload):(\d{1,3})(:half)?$/;

/** Whether a button can carry a command line. */
export function fitsButton(commandLine: string | undefined): commandLine is string {
  return commandLine !== undefined && commandLine.length <= SLACK_LIMITS.buttonValue;
}

function button(actionId: string, label: string, value: string): types.Button {
  return {
    type: 'button',
    action_id: actionId,
    text: { type: 'plain_text', text: cut(cleanText(label).trim(), SLACK_LIMITS.buttonText) || '–', emoji: false },
    value,
  };
}

/** The button that opens the upload form. */
export function uploadButton(words: Words): types.Button {
  return { ...button('upload:0', words.chat.upload, 'analyze'), style: 'primary' };
}

/** Buttons for what an answer proposes next; what would not fit a button is left out. */
export function actionButtons(actions: readonly Action[]): types.Button[] {
  return actions.slice(0, BUDGET.askButtons).flatMap((action, index) => {
    if (action.type === 'ask')
      return fitsButton(action.command) ? [button(`ask:${index}`, action.label ?? action.command, action.command)] : [];
    if (!/^https?:\/\//.test(action.url) || action.url.length > SLACK_LIMITS.url) return [];
    const { value: _, ...link } = button(`link:${index}`, action.label, '');
    return [{ ...link, url: action.url }];
  });
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

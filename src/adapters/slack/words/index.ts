/** The words of Slack alone, one catalogue a language, beside those that all chats share. */
import type { Locale } from '../../../core/locale.ts';
import type { Words } from '../../../core/words/index.ts';
import { slackEn } from './en.ts';
import { slackZhCn } from './zh-cn.ts';

export type SlackWords = typeof slackEn;

const CATALOGUES: Record<Locale, SlackWords> = { en: slackEn, 'zh-CN': slackZhCn };

/** The words of Slack in the language of other words. */
export function slackWords({ language }: Pick<Words, 'language'>): SlackWords {
  return CATALOGUES[language.locale];
}

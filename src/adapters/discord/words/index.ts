/** The words of Discord alone, one catalogue a language, beside those that all chats share. */
import type { Locale } from '../../../core/locale.ts';
import type { Words } from '../../../core/words/index.ts';
import { discordEn } from './en.ts';
import { discordZhCn } from './zh-cn.ts';

export type DiscordWords = typeof discordEn;

const CATALOGUES: Record<Locale, DiscordWords> = { en: discordEn, 'zh-CN': discordZhCn };

/** The words of Discord in the language of other words. */
export function discordWords({ language }: Pick<Words, 'language'>): DiscordWords {
  return CATALOGUES[language.locale];
}

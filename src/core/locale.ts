/** The languages we speak, and how prose of a fact is chosen. */
import type { Text } from '../knowledge/schema/common.ts';

export const LOCALES = ['en', 'zh-CN'] as const;
export type Locale = (typeof LOCALES)[number];

/** Maps what platforms and environments say (`zh_CN.UTF-8`, `zh-TW`, `en-US`, `C`) to a language we speak. */
export function matchLocale(tag: string | undefined): Locale {
  return tag !== undefined && /^zh\b|^zh[_-]/i.test(tag) ? 'zh-CN' : 'en';
}

/** The prose in the wanted language; English, marked as such, where a translation is missing. */
export function say(text: Text, locale: Locale): string {
  if (locale === 'en') return text.en;
  return text['zh-CN'] ?? `[English] ${text.en}`;
}

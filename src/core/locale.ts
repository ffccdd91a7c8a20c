/** Which language is meant, and how prose of a fact is chosen. */
import type { Text } from '../knowledge/schema/common.ts';
import { LOCALES, type Locale } from '../knowledge/schema/locales.ts';
import { wordsFor } from './words/index.ts';

export { LOCALES, type Locale } from '../knowledge/schema/locales.ts';

/** The language of a tag (`zh_CN.UTF-8`, `zh-TW`, `en-US`); undefined: none that we speak. */
export function spokenLocale(tag: string): Locale | undefined {
  return LOCALES.find((locale) => wordsFor(locale).language.tag.test(tag));
}

/** Maps what platforms and environments say (`zh_CN.UTF-8`, `zh-TW`, `en-US`, `C`) to a language we speak. */
export function matchLocale(tag: string | undefined): Locale {
  return (tag === undefined ? undefined : spokenLocale(tag)) ?? 'en';
}

/** The language that a text is surely written in, told by its letters; undefined: Latin ones, which prove nothing. */
export function writtenLocale(text: string): Locale | undefined {
  return LOCALES.find((locale) => wordsFor(locale).language.letters?.test(text));
}

/** The prose in the wanted language; English, marked as such, where a translation is missing. */
export function say(text: Text, locale: Locale): string {
  return text[locale] ?? wordsFor(locale).language.untranslated(text.en);
}

/** Interface words: one typed catalogue per language. A key that one language lacks does not compile. */
import { LOCALES, type Locale } from '../../knowledge/schema/locales.ts';
import { en, type Words } from './en/index.ts';
import { zhCn } from './zh-cn/index.ts';

export type { Words } from './en/index.ts';

const CATALOGUES: Record<Locale, Words> = { en, 'zh-CN': zhCn };

/** One text in each language. */
export function inEachLanguage(pick: (words: Words, locale: Locale) => string): Record<Locale, string> {
  const texts = LOCALES.map((locale) => [locale, pick(wordsFor(locale), locale)]);
  return Object.fromEntries(texts) as Record<Locale, string>;
}

/** The interface words of a language. */
export function wordsFor(locale: Locale): Words {
  return CATALOGUES[locale];
}

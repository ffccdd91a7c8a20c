/** Interface words: one typed catalogue per language. A key that one language lacks does not compile. */
import type { Locale } from '../locale.ts';
import { en, type Words } from './en.ts';
import { zhCn } from './zh-cn.ts';

export type { Words } from './en.ts';

const CATALOGUES: Record<Locale, Words> = { en, 'zh-CN': zhCn };

/** The interface words of a language. */
export function wordsFor(locale: Locale): Words {
  return CATALOGUES[locale];
}

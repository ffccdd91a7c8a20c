/** What search reads in forms, not in words alone, one file a language: of all of them at once. */
import { LOCALES, type Locale } from '../../schema/locales.ts';
import { searchEn } from './en.ts';
import type { SearchForms } from './search-forms.ts';
import { searchZhCn } from './zh-cn.ts';

const FORMS: Record<Locale, SearchForms> = { en: searchEn, 'zh-CN': searchZhCn };

/** The forms of one meaning, in every language. */
export function searchForms(pick: (forms: SearchForms) => readonly RegExp[]): readonly RegExp[] {
  return LOCALES.flatMap((locale) => pick(FORMS[locale]));
}

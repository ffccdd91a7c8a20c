/** What search reads in forms, not in words alone, one file a language: of all of them at once. */
import { LOCALES, type Locale } from '../../schema/locales.ts';
import { searchEn } from './en.ts';
import { searchZhCn } from './zh-cn.ts';

export interface SearchForms {
  /** A question wants a yes, a no or a number. */
  readonly polar: readonly RegExp[];
  /** It asks for more than that. */
  readonly open: readonly RegExp[];
  /** The word that Portage has for its flags, alone, in a text with letters of the language; each of them in a text. */
  readonly useOfPortage: readonly RegExp[];
}

const FORMS: Record<Locale, SearchForms> = { en: searchEn, 'zh-CN': searchZhCn };

/** The forms of one meaning, in every language. */
export function searchForms(pick: (forms: SearchForms) => readonly RegExp[]): readonly RegExp[] {
  return LOCALES.flatMap((locale) => pick(FORMS[locale]));
}

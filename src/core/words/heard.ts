/** What people say, in every language at once: whoever asks in one of them may use a word of another. */
import { LOCALES, type Locale } from '../../knowledge/schema/locales.ts';
import { heardEn } from './en/heard.ts';
import { heardZhCn } from './zh-cn/heard.ts';

export type Heard = typeof heardEn;

const HEARD: Record<Locale, Heard> = { en: heardEn, 'zh-CN': heardZhCn };

/** The words, or forms, of one meaning. */
export function heard<T = string>(pick: (heard: Heard) => readonly T[]): T[] {
  return LOCALES.flatMap((locale) => pick(HEARD[locale]));
}

/** Words of a group of meanings, each with the one that it has. */
export function heardAs<T extends string>(
  pick: (heard: Heard) => Readonly<Record<T, readonly string[]>>,
): ReadonlyMap<string, T> {
  const groups = LOCALES.flatMap((locale) => Object.entries(pick(HEARD[locale])) as [T, readonly string[]][]);
  return new Map(groups.flatMap(([meaning, words]) => words.map((word): [string, T] => [word, meaning])));
}

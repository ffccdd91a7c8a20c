/** What English is told by. */
import type { Locale } from '../../../knowledge/schema/locales.ts';

export const languageEn = {
  language: {
    /** Its tag in facts and everywhere inside. */
    locale: 'en' as Locale,
    /** Tags of platforms and environments that mean it: `en`, `en-US`, `en_GB.UTF-8`. */
    tag: /^en(?![a-z0-9])/i,
    /** Letters that only its texts have; null: it shares them with others. */
    letters: null as RegExp | null,
    /** Its own name. */
    name: 'English',
    /** Prose that there is in English alone. */
    untranslated: (english: string): string => english,
  },
};

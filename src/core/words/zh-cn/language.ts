/** What Chinese is told by. */
import type { languageEn } from '../en/language.ts';

export const languageZhCn: typeof languageEn = {
  language: {
    locale: 'zh-CN',
    // Traditional Chinese too: what there is, is nearer than English.
    tag: /^zh(?![a-z0-9])/i,
    letters: /\p{Script=Han}/u,
    name: '中文',
    untranslated: (english) => `[English] ${english}`,
  },
};

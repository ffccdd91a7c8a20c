/**
 * The languages that we speak. A tag that is added here is asked for by the compiler wherever a language has something of
 * its own: its words (`src/core/words/`), what people say in it, and the words of each platform.
 */
export const LOCALES = ['en', 'zh-CN'] as const;
export type Locale = (typeof LOCALES)[number];

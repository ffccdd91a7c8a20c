/** Marks and blanks of Chinese text, as GB/T 15834 and Chinese typesetting have them. Code is not looked into. */

interface Rule {
  readonly fault: string;
  readonly pattern: RegExp;
}

/** Code spans count as a Latin word. */
const RULES: readonly Rule[] = [
  { fault: 'a half-width mark after a Chinese character', pattern: /\p{Script=Han}\s?[;:,.!?](?!\p{Script=Latin})/u },
  { fault: 'a half-width parenthesis in Chinese', pattern: /\p{Script=Han} ?[()]|[()] ?\p{Script=Han}/u },
  { fault: 'a half-width parenthesis beside a full-width mark', pattern: /[，。；：！？、（]\(|\)[，。；：！？、]/ },
  { fault: 'a blank after a full-width mark', pattern: /[，。；：！？、）》」】（《「【]\s/ },
  { fault: 'a blank before a full-width mark', pattern: /\s[，。；：！？、）》」】（《「【]/ },
  { fault: 'two marks in a row', pattern: /[，；：、][，。；：！？、]|[。！？][，。；：、]/ },
  {
    fault: 'no blank between Chinese and Latin',
    pattern: /\p{Script=Han}[\p{Script=Latin}\d]|[\p{Script=Latin}\d]\p{Script=Han}/u,
  },
  { fault: 'a blank between two Chinese characters', pattern: /\p{Script=Han} +\p{Script=Han}/u },
  { fault: 'a blank beside a quotation mark', pattern: /\p{Script=Han} +“|” +\p{Script=Han}/u },
  { fault: 'an English dash in Chinese', pattern: /\p{Script=Han} — | — \p{Script=Han}/u },
];

/** What is wrong with the marks and blanks of a text, each kind once. */
export function findMarkFaults(text: string): string[] {
  const prose = text.replaceAll(/`[^`]+`/g, 'Code');
  return RULES.filter(({ pattern }) => pattern.test(prose)).map(({ fault }) => fault);
}

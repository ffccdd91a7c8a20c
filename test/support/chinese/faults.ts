/** What a native reader stumbles over in a line of Chinese, whatever it says: marks, blanks, English left behind. */

interface Rule {
  readonly fault: string;
  readonly pattern: RegExp;
}

/** Code is taken out before; what is left of it is a Latin word. */
const RULES: readonly Rule[] = [
  { fault: 'a half-width mark after a Chinese character', pattern: /\p{Script=Han}\s?[;:,.!?](?!\p{Script=Latin})/u },
  { fault: 'a half-width parenthesis in Chinese', pattern: /\p{Script=Han} ?[()]|[()] ?\p{Script=Han}/u },
  {
    fault: 'a half-width parenthesis beside a full-width mark',
    pattern: /[，。；：！？、（]\(|\)[，。；：！？、]/,
  },
  { fault: 'a blank after a full-width mark', pattern: /[，。；：！？、）》」】（《「【]\s/ },
  { fault: 'a blank before a full-width mark', pattern: /\s[，。；：！？、）》」】（《「【]/ },
  { fault: 'two marks in a row', pattern: /[，；：、][，。；：！？、]|[。！？][，。；：、]/ },
  {
    fault: 'no blank between Chinese and Latin',
    pattern: /\p{Script=Han}[\p{Script=Latin}\d]|[\p{Script=Latin}\d]\p{Script=Han}/u,
  },
  { fault: 'a blank between two Chinese characters', pattern: /\p{Script=Han} +\p{Script=Han}/u },
  { fault: 'an English dash in Chinese', pattern: /\p{Script=Han} — | — \p{Script=Han}/u },
  { fault: 'English that is marked as such', pattern: /\[English\]/ },
  { fault: 'a value that is none', pattern: /undefined|\[object|NaN/ },
];

/** What separates texts that only share a line: columns, breadcrumbs, lists of commands. */
const SEPARATORS = / {2,}| · | › | → | \| | \/ /;

/** What is wrong with a line, as sentences. */
export function faultsOf(line: string): string[] {
  const texts = line.split(SEPARATORS).map((text) => text.trim());
  return texts.flatMap((text) =>
    RULES.filter(({ pattern }) => pattern.test(text)).map(({ fault }) => `${fault}: ${text}`),
  );
}

/** What is wrong with how lines were broken: a mark that opens ends a line, or one that closes begins one. */
export function breakFaultsOf(line: string): string[] {
  const text = line.trim();
  return [
    ...(/[（《“‘【「]$/.test(text) ? [`an opening mark at the end of a line: ${text}`] : []),
    ...(/^[，。；：！？、）》”’】」]/.test(text) ? [`a closing mark at the beginning of a line: ${text}`] : []),
  ];
}

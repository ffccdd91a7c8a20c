/** A message as words that can be compared: without quotes, marks, numbers and identifiers, which differ each time. */

const TOKEN = /[a-z0-9_]+|\p{Script=Han}/gu;
const LATIN_TOKEN = /[a-z0-9_]+/g;
const WIDE = /[\u0080-\uffff]/;
const ESCAPED = /\\[nrt]/g;
/** Stands for numbers and identifiers. */
export const ANY = '#';

const NUMBER = /^\d+$/;
const IDENTIFIER = /^[0-9a-f]+$/;

function isVariable(token: string, numbers: ReadonlySet<string>): boolean {
  if (token >= 'g' || numbers.has(token)) return false;
  return NUMBER.test(token) || (token.length >= 12 && IDENTIFIER.test(token));
}

/** Makes tokens of a folded text. */
export type Tokens = (folded: string) => string[];

function tokensOf(folded: string, numbers: ReadonlySet<string>): string[] {
  const tokens: string[] = [];
  const bare = folded.includes('\\') ? folded.replaceAll(ESCAPED, ' ') : folded;
  for (const token of bare.match(WIDE.test(bare) ? TOKEN : LATIN_TOKEN) ?? []) {
    const key = isVariable(token, numbers) ? ANY : token;
    if (key !== ANY || tokens.at(-1) !== ANY) tokens.push(key);
  }
  return tokens;
}

/**
 * Each number or identifier is the token `#`, several in a row are one.
 * @param telling numbers that say what a message is about, and stay as they are
 */
export function createTokens(telling: readonly string[]): Tokens {
  const numbers: ReadonlySet<string> = new Set(telling);
  return (folded) => tokensOf(folded, numbers);
}

/** Where the words of a phrase stand in a list of words. */
export function placesOf(phrase: readonly string[], tokens: readonly string[]): number[] {
  const places: number[] = [];
  const first = phrase[0] ?? '';
  for (let at = tokens.indexOf(first); at !== -1; at = tokens.indexOf(first, at + 1))
    if (phrase.every((word, index) => tokens[at + index] === word)) places.push(at);
  return places;
}

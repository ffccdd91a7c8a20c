/** A message as words that can be compared: without quotes, marks, numbers and identifiers, which differ each time. */

const TOKEN = /[a-z0-9_]+|\p{Script=Han}/gu;
const ESCAPED = /\\[nrt]/g;
/** Stands for numbers and identifiers. */
export const ANY = '#';

function isVariable(token: string): boolean {
  return /^\d+$/.test(token) || (token.length >= 12 && /^[0-9a-f]+$/.test(token));
}

/** The tokens of a folded text; each number or identifier is `#`, several in a row are one. */
export function messageTokens(folded: string): string[] {
  const tokens: string[] = [];
  for (const [token] of folded.replaceAll(ESCAPED, ' ').matchAll(TOKEN)) {
    const key = isVariable(token) ? ANY : token;
    if (key !== ANY || tokens.at(-1) !== ANY) tokens.push(key);
  }
  return tokens;
}

/** Where the words of a phrase stand in a list of words. */
export function placesOf(phrase: readonly string[], tokens: readonly string[]): number[] {
  const places: number[] = [];
  const first = phrase[0] ?? '';
  for (let at = tokens.indexOf(first); at !== -1; at = tokens.indexOf(first, at + 1))
    if (phrase.every((word, index) => tokens[at + index] === word)) places.push(at);
  return places;
}

/** A message as words that can be compared: without quotes, marks, numbers and identifiers, which differ each time. */

const TOKEN = /[a-z0-9_]+|\p{Script=Han}/gu;
const LATIN_TOKEN = /[a-z0-9_]+/g;
const WIDE = /[\u0080-\uffff]/;
const ESCAPED = /\\[nrt]/g;
/** Stands for numbers and identifiers. */
export const ANY = '#';

/** Numbers that say what a message is about: the ports of swarm, and an error of the kernel that no library has a name for. */
const MEANINGFUL: ReadonlySet<string> = new Set(['2377', '7946', '4789', '524']);

const NUMBER = /^\d+$/;
const IDENTIFIER = /^[0-9a-f]+$/;

function isVariable(token: string): boolean {
  if (token >= 'g' || MEANINGFUL.has(token)) return false;
  return NUMBER.test(token) || (token.length >= 12 && IDENTIFIER.test(token));
}

/** The tokens of a folded text; each number or identifier is `#`, several in a row are one. */
export function messageTokens(folded: string): string[] {
  const tokens: string[] = [];
  const bare = folded.includes('\\') ? folded.replaceAll(ESCAPED, ' ') : folded;
  for (const token of bare.match(WIDE.test(bare) ? TOKEN : LATIN_TOKEN) ?? []) {
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

/** Where words that are listened for stand in a text: as whole words, in Chinese anywhere. Texts and words are folded. */

const HAN = /\p{Script=Han}/u;
/** What a word goes on with. */
const LETTER = /[\p{L}\p{N}'-]/u;
const NO_LETTERS = /[^\p{L}\p{N}'-]/gu;

/** Whether one of the words stands in a text. */
export function hasWord(folded: string, words: readonly string[]): boolean {
  const padded = ` ${folded.replaceAll(NO_LETTERS, ' ')} `;
  return words.some((word) => (HAN.test(word) ? folded.includes(word) : padded.includes(` ${word} `)));
}

/** The longest of the words that a text begins with; an empty text for none. */
export function firstWord(folded: string, words: readonly string[]): string {
  const found = words.filter(
    (word) => folded.startsWith(word) && (HAN.test(word) || !LETTER.test(folded.charAt(word.length))),
  );
  return found.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}

/** The longest of the words that a text ends with; an empty text for none. */
export function lastWord(folded: string, words: readonly string[]): string {
  const found = words.filter(
    (word) => folded.endsWith(word) && (HAN.test(word) || !LETTER.test(folded.charAt(folded.length - word.length - 1))),
  );
  return found.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}

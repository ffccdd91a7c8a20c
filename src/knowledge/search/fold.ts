/** Folds what is written differently and means the same: case, width, invisible characters, Traditional Chinese. */

/** From a Traditional character or word to the Simplified one. */
export interface FoldTables {
  /** Pairs of characters, one after the other. */
  readonly characters: string;
  readonly words: readonly (readonly [string, string])[];
}

export type Fold = (text: string) => string;

const HAN = /\p{Script=Han}/u;
const INVISIBLE = /\p{Cf}/gu;
/** What keyboards of telephones write for an apostrophe. */
const APOSTROPHE = /[\u2018\u2019\u02bc]/g;
/** Nothing in it is to be folded but capital letters. */
const ASCII = /^\p{ASCII}*$/u;

/** The fold of a text that needs no tables; null for one that does. */
export function foldAscii(text: string): string | null {
  return ASCII.test(text) ? text.toLowerCase() : null;
}

/** Words are looked up by their first character; the longest come first. */
function byFirst(words: FoldTables['words']): Map<string, (readonly [string, string])[]> {
  const index = new Map<string, (readonly [string, string])[]>();
  for (const word of [...words].sort((a, b) => b[0].length - a[0].length)) {
    const first = word[0].charAt(0);
    index.set(first, [...(index.get(first) ?? []), word]);
  }
  return index;
}

/** The lowest code unit that one of some texts begins with. */
function leastOf(texts: readonly string[]): number {
  return texts.reduce((least, text) => Math.min(least, text.charCodeAt(0)), Number.POSITIVE_INFINITY);
}

/** A function that folds a text; it takes time in proportion to its length. */
export function createFold({ characters, words }: FoldTables): Fold {
  const pairs = [...characters];
  const simple = new Map<string, string>();
  for (let index = 0; index + 1 < pairs.length; index += 2) simple.set(pairs[index] ?? '', pairs[index + 1] ?? '');
  const phrases = byFirst(words);
  // Logs have a word of Chinese among many of English: what is below is passed over.
  const least = leastOf([...simple.keys(), ...phrases.keys()]);
  return (text) => {
    const ascii = foldAscii(text);
    if (ascii !== null) return ascii;
    const plain = text.normalize('NFKC').replaceAll(INVISIBLE, '').replaceAll(APOSTROPHE, "'").toLowerCase();
    if (!HAN.test(plain)) return plain;
    let folded = '';
    let kept = 0;
    for (let index = 0; index < plain.length; ) {
      if (plain.charCodeAt(index) < least) {
        index += 1;
        continue;
      }
      const character = plain.charAt(index);
      const phrase = phrases.get(character)?.find(([from]) => plain.startsWith(from, index));
      const to = phrase?.[1] ?? simple.get(character);
      const end = index + (phrase?.[0].length ?? 1);
      if (to !== undefined) {
        folded += plain.slice(kept, index) + to;
        kept = end;
      }
      index = end;
    }
    return folded + plain.slice(kept);
  };
}

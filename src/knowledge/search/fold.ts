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

/** Words are looked up by their first character; the longest come first. */
function byFirst(words: FoldTables['words']): Map<string, (readonly [string, string])[]> {
  const index = new Map<string, (readonly [string, string])[]>();
  for (const word of [...words].sort((a, b) => b[0].length - a[0].length)) {
    const first = word[0].charAt(0);
    index.set(first, [...(index.get(first) ?? []), word]);
  }
  return index;
}

/** A function that folds a text; it takes time in proportion to its length. */
export function createFold({ characters, words }: FoldTables): Fold {
  const pairs = [...characters];
  const simple = new Map<string, string>();
  for (let index = 0; index + 1 < pairs.length; index += 2) simple.set(pairs[index] ?? '', pairs[index + 1] ?? '');
  const phrases = byFirst(words);
  return (text) => {
    const plain = text.normalize('NFKC').replaceAll(INVISIBLE, '').toLowerCase();
    if (!HAN.test(plain)) return plain;
    let folded = '';
    for (let index = 0; index < plain.length; ) {
      const character = plain.charAt(index);
      const phrase = phrases.get(character)?.find(([from]) => plain.startsWith(from, index));
      folded += phrase?.[1] ?? simple.get(character) ?? character;
      index += phrase?.[0].length ?? 1;
    }
    return folded;
  };
}

/** Slips of the pen in a question: what was probably meant stands there instead, so that everything after reads it. */
import { countSlips } from './latin.ts';

/** A word between blanks, marks or Chinese, with everything that is written together with it; quotation marks around it are not. */
const WRITTEN = /[a-z0-9_./=@:~-]+(?:'[a-z]+)*/g;
/** Words with hyphens at most; what else stands there makes it a path, a name or an address. The end of a sentence may follow. */
const WORDS = /^([a-z][a-z0-9]*(?:-[a-z][a-z0-9]*)*)[.:]?$/;
/** At most so many words are tried: a text of nothing but unknown words costs no more. */
const MAX_SLIPS = 32;
/** A slip in a name is looked for from this length on, in a small word from the next. In letters. */
const NAME_FROM = 5;
const SMALL_FROM = 4;
/** Of shorter words only two letters that changed places: `teh`, `hwo`. */
const SHORT_FROM = 3;

function isTransposed(typed: string, word: string): boolean {
  const at = [...typed].findIndex((letter, index) => letter !== word[index]);
  return (
    at !== -1 &&
    typed[at] === word[at + 1] &&
    typed[at + 1] === word[at] &&
    typed.slice(at + 2) === word.slice(at + 2) &&
    typed.length === word.length
  );
}

/** Words by first letter and length. */
class WordList {
  readonly #words = new Map<string, string[]>();

  constructor(words: readonly string[]) {
    for (const word of words) {
      const key = `${word[0]}${word.length}`;
      const same = this.#words.get(key);
      if (same) same.push(word);
      else this.#words.set(key, [word]);
    }
  }

  /** The words with this first letter, up to so many letters longer or shorter. */
  near(typed: string, range: number): string[] {
    const lengths = Array.from({ length: 2 * range + 1 }, (_, index) => typed.length - range + index);
    return lengths.flatMap((length) => this.#words.get(`${typed[0]}${length}`) ?? []);
  }
}

export class Slips {
  readonly #names: WordList;
  readonly #small: WordList;
  readonly #isKnown: (word: string) => boolean;

  /**
   * @param names words of names and titles as they are written
   * @param small words of sentences
   * @param isKnown whether a word is one that a fact or the lexicon has
   */
  constructor(names: readonly string[], small: readonly string[], isKnown: (word: string) => boolean) {
    this.#names = new WordList(names);
    this.#small = new WordList(small);
    this.#isKnown = isKnown;
  }

  /** A folded question with the words that were probably meant. */
  mend(folded: string): string {
    let tried = 0;
    const mendWord = (word: string): string => {
      if (word.length < SHORT_FROM || tried >= MAX_SLIPS || this.#isKnown(word)) return word;
      tried += 1;
      return this.#meant(word) ?? word;
    };
    return folded.replaceAll(WRITTEN, (written) => {
      const words = WORDS.exec(written)?.[1];
      return words === undefined ? written : words.split('-').map(mendWord).join('-') + written.slice(words.length);
    });
  }

  #meant(typed: string): string | undefined {
    const transposed = this.#small.near(typed, 0).find((word) => isTransposed(typed, word));
    if (transposed !== undefined || typed.length < SMALL_FROM) return transposed;
    let best: { word: string; slips: number } | undefined;
    const look = (words: readonly string[], from: number): void => {
      if (typed.length < from) return;
      for (const word of words) {
        const slips = word.length < NAME_FROM ? null : countSlips(typed, word);
        if (slips !== null && slips < (best?.slips ?? Number.POSITIVE_INFINITY)) best = { word, slips };
      }
    };
    look(this.#names.near(typed, 2), NAME_FROM);
    look(this.#small.near(typed, 1), SMALL_FROM);
    return best?.word;
  }
}

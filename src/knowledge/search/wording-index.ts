/** How much a question is like the ways in which people ask for each fact. */
import type { Term } from './lexicon.ts';
import type { WordingData } from './search-data.ts';

/** A word that nobody ever asked with tells so much of what the rarest of them tells. */
const UNKNOWN_SHARE = 0.6;

/** How a question is like the wordings of a fact, 0 to 1 each. */
export interface Likeness {
  /** The wording that is most like it. */
  readonly best: number;
  /** All of them together: the root of the sum of the squares, 1 at most. */
  readonly all: number;
}

export const UNLIKE: Likeness = { best: 0, all: 0 };

/** A wording as one way to ask for a fact. */
interface Wording {
  readonly fact: number;
  /** The length of its vector. */
  readonly norm: number;
}

/** The terms that a wording or a question is compared by, each once. */
export function comparedTerms(terms: readonly Term[]): ReadonlySet<string> {
  return new Set(terms.filter(({ kind }) => kind !== 'filler').map(({ key }) => key));
}

export class WordingIndex {
  readonly #wordings: readonly Wording[];
  readonly #numbers: ReadonlyMap<string, number>;
  /** Term → the numbers of the wordings that have it. */
  readonly #postings: readonly (readonly number[])[];
  readonly #information: readonly number[];
  readonly #unknown: number;
  readonly #products: Float64Array;

  constructor({ vocabulary, wordings }: WordingData) {
    const postings: number[][] = vocabulary.map(() => []);
    for (const [number, [, ...terms]] of wordings.entries()) for (const term of terms) postings[term]?.push(number);
    const count = 1 + wordings.length;
    const information = postings.map(({ length }) => Math.log(count / (1 + length)));
    this.#numbers = new Map(vocabulary.map((key, term) => [key, term]));
    this.#postings = postings;
    this.#information = information;
    this.#unknown = UNKNOWN_SHARE * Math.log(count);
    this.#products = new Float64Array(wordings.length);
    this.#wordings = wordings.map(([fact = -1, ...terms]) => ({
      fact,
      norm: Math.hypot(...terms.map((term) => information[term] ?? 0)),
    }));
  }

  /**
   * The facts that people ask for in words like these: number of the fact → how like they are.
   * @param isLeftOut the wordings that do not count: what learns from them must not find them again
   */
  like(terms: readonly Term[], isLeftOut?: (wording: number) => boolean): Map<number, Likeness> {
    // One place for each wording, used again: a question shares words with thousands of them.
    const products = this.#products;
    const touched: number[] = [];
    let squares = 0;
    for (const key of comparedTerms(terms)) {
      const term = this.#numbers.get(key);
      const told = term === undefined ? this.#unknown : (this.#information[term] ?? 0);
      const square = told * told;
      squares += square;
      for (const number of term === undefined ? [] : (this.#postings[term] ?? [])) {
        const known = products[number] ?? 0;
        if (known === 0) touched.push(number);
        products[number] = known + square;
      }
    }
    const likeness = new Map<number, { best: number; all: number }>();
    const norm = Math.sqrt(squares);
    for (const number of touched) {
      const product = products[number] ?? 0;
      products[number] = 0;
      const wording = this.#wordings[number];
      if (wording === undefined || product === 0 || isLeftOut?.(number)) continue;
      const cosine = product / (norm * wording.norm);
      const known = likeness.get(wording.fact);
      if (known) {
        known.best = Math.max(known.best, cosine);
        known.all = Math.min(1, Math.sqrt(known.all * known.all + cosine * cosine));
      } else likeness.set(wording.fact, { best: cosine, all: Math.min(1, cosine) });
    }
    return likeness;
  }
}

/** What a question asks: each of its terms once, with what it is worth. */
import { stem } from './latin.ts';
import type { Term } from './lexicon.ts';
import type { SearchData } from './search-data.ts';

export interface Asked {
  /** Number in the vocabulary; undefined: no fact has it. */
  readonly term: number | undefined;
  readonly weight: number;
  readonly isContext: boolean;
  /** It stands beside what is asked. */
  readonly isBeside?: true;
  /** An option of a command: its words count by themselves, it says only whether a fact speaks of it. */
  readonly isOption?: boolean;
  /** A program that runs in a container, of which no fact speaks. */
  readonly isProgram?: true;
  /** A word with hyphens, whose parts are asked as well. */
  readonly isCompound?: boolean;
}

/** A word that neither a fact nor the lexicon knows is probably what it is about. */
const UNKNOWN = 4;
const UNKNOWN_HAN = 3;
/** The name of a program in a question about containers: it may be what is asked about, and seldom is. */
const PROGRAM = 2.5;
/** Who quotes an option asks about it. */
const OPTION_SHARE = 1.3;
/** A term of the context tells so much of what it would tell elsewhere. */
export const CONTEXT_SHARE = 0.2;
/** What stands beside the question tells so much of what it would tell in it; of a name it makes up half. */
export const BESIDE = { share: 0.25, ofName: 0.5 };
/** A number, or so many bytes: nobody asks about those. */
const AMOUNT = /^[\d.]+(?:[kmgt]i?b?)?$/;
/** The option of a command, or a thing of a list: it tells little by itself. `y`, `m` and `n` are values of kernel options. */
const LETTER = /^[a-lo-xz]$/;
/** An adverb tells how, not what. */
const ADVERB = /^[a-z]{4,}ly$/;
/** Two Chinese characters: a pair. */
const PAIR = /^\p{Script=Han}{2}$/u;
/** Who speaks of these asks about what programs run in. */
const OF_CONTAINERS: ReadonlySet<string> = new Set(['docker', '~container', '~image', stem('compose')]);
/** Who wants to install a program asks about that one. */
const INSTALL = '~install';

/** So many terms are several. */
const SEVERAL = 2;

/** What the facts know of terms. */
export interface KnownTerms {
  /** The number of a term that a fact has. */
  readonly find: (key: string) => number | undefined;
  /** What it tells: the fewer facts speak of it, the more. */
  readonly informationOf: (term: number) => number;
}

export class AskedTerms {
  readonly #known: KnownTerms;
  readonly #plain: ReadonlySet<string>;
  readonly #programs: ReadonlySet<string>;

  constructor({ plain, programs }: Pick<SearchData, 'plain' | 'programs'>, known: KnownTerms) {
    this.#known = known;
    this.#plain = new Set(plain);
    this.#programs = new Set(programs);
  }

  /** Whether a word is one of any sentence, or a program that people run. */
  isCommon(key: string): boolean {
    return this.#plain.has(key) || this.#programs.has(key);
  }

  /** What is asked: each term once, with what it is worth. */
  read(terms: readonly Term[]): Asked[] {
    const beside = terms.filter(({ isBeside }) => isBeside);
    const asked = this.#weighEach(beside.length === 0 ? terms : terms.filter(({ isBeside }) => !isBeside));
    const known = new Set(asked.map(({ term }) => term));
    const rest = this.#weighEach(beside)
      .filter(({ term }) => term === undefined || !known.has(term))
      .map((each): Asked => ({ ...each, weight: each.weight * BESIDE.share, isBeside: true }));
    return [...asked, ...rest];
  }

  #weighEach(terms: readonly Term[]): Asked[] {
    const asked = new Map<string, Asked>();
    const isOnlyContext = !terms.some(({ kind }) => kind === 'term');
    const isOfSeveral = this.#isOfSeveral(terms);
    const isOfContainers = terms.some(({ key }) => OF_CONTAINERS.has(key)) && !terms.some(({ key }) => key === INSTALL);
    let isCounted = false;
    for (const [at, { key, kind: given }] of terms.entries()) {
      const wasCounted: boolean = isCounted;
      isCounted = false;
      const isTold = isOnlyContext && given === 'context';
      const kind = LETTER.test(key) && given === 'term' ? 'context' : isTold ? 'term' : given;
      if (kind === 'filler' || asked.has(key)) continue;
      // An option that no fact speaks of is probably what it is about; another word with hyphens is told by its parts.
      if (key.startsWith('--')) {
        const option = this.#weigh(this.#known.find(key), kind, false);
        asked.set(key, { ...option, weight: option.weight * OPTION_SHARE, isOption: true });
        continue;
      }
      if (kind === 'compound' && this.#known.find(key) === undefined) continue;
      const isHan = /^\p{Script=Han}/u.test(key);
      const parts = key.split(/[_.+]/).filter((part) => part.length > 1);
      const term = this.#known.find(key);
      if (term === undefined && parts.length > 1) {
        for (const part of parts)
          if (!asked.has(part)) asked.set(part, this.#weigh(this.#known.find(part), kind, isHan));
        continue;
      }
      if (term === undefined && (this.#tellsNothing(key, isOfSeveral) || this.#isBetween(terms, at))) continue;
      if (term === undefined && isOfContainers && this.#programs.has(key)) {
        asked.set(key, { term, weight: PROGRAM, isContext: false, isProgram: true });
        continue;
      }
      if (term === undefined && wasCounted && this.#overlaps(terms, at)) continue;
      isCounted = term === undefined && PAIR.test(key);
      const weighed = this.#weigh(term, kind, isHan);
      asked.set(key, kind === 'compound' ? { ...weighed, isCompound: true } : weighed);
    }
    return [...asked.values()];
  }

  /** Whether a word that no fact has tells nothing of what a question is about, where it has several others that do. */
  #tellsNothing(key: string, isOfSeveral: boolean): boolean {
    return AMOUNT.test(key) || (isOfSeveral && (ADVERB.test(key) || this.#plain.has(key)));
  }

  /** Whether a question has several terms that facts have: one alone says only where it belongs. */
  #isOfSeveral(terms: readonly Term[]): boolean {
    const known = terms.filter(({ key, kind }) => kind === 'term' && this.#known.find(key) !== undefined);
    return new Set(known.map(({ key }) => key)).size >= SEVERAL;
  }

  /** Whether a pair is the end of a known word and the beginning of the next: 源非 in 资源非常. */
  #isBetween(terms: readonly Term[], at: number): boolean {
    const [pair = '', before = '', after = ''] = [terms[at]?.key, terms[at - 1]?.key, terms[at + 1]?.key];
    if (!PAIR.test(pair) || !PAIR.test(before) || !PAIR.test(after)) return false;
    const joins = before[1] === pair[0] && pair[1] === after[0];
    return joins && this.#known.find(before) !== undefined && this.#known.find(after) !== undefined;
  }

  /** Whether a pair begins with the last character of the one before it. */
  #overlaps(terms: readonly Term[], at: number): boolean {
    const [pair = '', before = ''] = [terms[at]?.key, terms[at - 1]?.key];
    return PAIR.test(pair) && PAIR.test(before) && before[1] === pair[0];
  }

  #weigh(term: number | undefined, kind: Term['kind'], isHan: boolean): Asked {
    const full = term === undefined ? (isHan ? UNKNOWN_HAN : UNKNOWN) : this.#known.informationOf(term);
    const isContext = kind === 'context';
    return { term, weight: isContext ? full * CONTEXT_SHARE : full, isContext };
  }
}

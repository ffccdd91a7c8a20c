/** What is computed from facts and lexicon once, when they are compiled, and read at the first question. Plain JSON. */
import type { Intent } from '../schema/lexicon.ts';
import type { LikelihoodModel } from '../schema/likelihood-model.ts';
import type { FoldTables } from './fold.ts';
import type { WordTables } from './lexicon.ts';

/** How strongly a fact is about a term: in its name, what it says or its title; in `now`; anywhere else. */
export const STRENGTHS = [1, 0.6, 0.3] as const;
export type Strength = 0 | 1 | 2;

/** A name, title or message of a fact as terms: indexes into the vocabulary. */
export interface Phrase {
  readonly fact: number;
  readonly terms: readonly number[];
  /** How many small words were left out. */
  readonly fillers?: number;
  /** It is a piece of a message, not a name that people use. */
  readonly isMessage?: true;
  /** It is the id of the fact. */
  readonly isId?: true;
}

/** A literal piece of a message as tokens, what each of them tells, and the number of its fact. */
export interface KnownMessage {
  readonly fact: number;
  readonly tokens: readonly string[];
  readonly weights: readonly number[];
  /** So many tokens it has in common with the beginning of another fact's message: by themselves they tell neither. */
  readonly shared?: number;
  /** The last words of the paths and the quoted names in it: what else has the words around them is about another thing. */
  readonly files?: readonly string[];
}

/** A pattern of words in which `*` is the name of a kernel module, or that tells of the module `is`. */
export interface NameRule {
  readonly words: readonly string[];
  readonly prefix: string;
  readonly is?: string;
}

/** The ways in which people ask for facts. */
export interface WordingData {
  readonly vocabulary: readonly string[];
  /** Each as the number of its fact, and the indexes of its terms in the vocabulary. */
  readonly wordings: readonly (readonly number[])[];
}

export interface SearchData {
  readonly words: WordTables;
  readonly tables: FoldTables;
  /** Words of each intent, the longest first. */
  readonly intents: Readonly<Record<Intent, readonly string[]>>;
  /** `kind:id` of each fact, in the order of the facts. */
  readonly refs: readonly string[];
  readonly vocabulary: readonly string[];
  /** Terms that are in nearly every question. */
  readonly context: readonly number[];
  /** Stems of English words, and Chinese words, that say nothing of a subject where no fact has them. */
  readonly plain: readonly string[];
  /** Stems of names of programs that run in containers: in a question about those they are seldom what it is about. */
  readonly programs: readonly string[];
  /** For each term: fact number × 3 + strength. */
  readonly postings: readonly (readonly number[])[];
  readonly phrases: readonly Phrase[];
  /** English words of names and titles as they are written: what a slip may have meant. */
  readonly spellings: readonly string[];
  /** English words of the lexicon, which stand in any sentence. */
  readonly small: readonly string[];
  readonly messages: readonly KnownMessage[];
  /** Phrases that many messages share, the longest first. */
  readonly generic: readonly string[];
  /** Tokens of lines that look like trouble and are none. */
  readonly noise: readonly (readonly string[])[];
  /** Numbers that say what a message is about. */
  readonly numbers: readonly string[];
  /** What a message names: words before and after the name, `*`. */
  readonly names: readonly NameRule[];
  /** Name of a kernel module → fact numbers. */
  readonly modules: Readonly<Record<string, readonly number[]>>;
  readonly wordings: WordingData;
  readonly likelihood: LikelihoodModel;
}

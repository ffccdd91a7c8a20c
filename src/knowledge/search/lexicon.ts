/** Splits a text into terms: concepts of the lexicon, stems of English words, pairs of Chinese characters. */
import { createFold, type Fold, type FoldTables } from './fold.ts';
import { stem } from './latin.ts';
import { searchForms } from './words/index.ts';

/** What a piece of text is. `filler` tells nothing, `context` little; `compound` is told beside its parts. */
export type TermKind = 'term' | 'filler' | 'context' | 'compound';

export interface Term {
  readonly key: string;
  readonly kind: TermKind;
  /** The English word as it is written. */
  readonly typed?: string;
  /** It stands beside what is asked: in a sentence about the host, or about who asks. */
  readonly isBeside?: true;
}

type Entry = Pick<Term, 'key' | 'kind'>;

interface Piece {
  readonly key: string;
  readonly typed: string;
  /** The word with hyphens that begins with this piece: `docker-proxy` is more than its parts. */
  readonly compound?: string;
}

const PIECES = /[a-z0-9](?:[a-z0-9_.+']*[a-z0-9_+])?|\p{Script=Han}+/gu;
/** A word with hyphens, from its first letter on. */
const COMPOUND = /[a-z0-9]+(?:-[a-z0-9]+)+/y;
/** An option of a command, from its name on: `--privileged`. */
const OPTION = /[a-z][a-z0-9-]*/y;
const DATA_ROOT = /\/var\/lib\/docker(?![\w/-])/g;
/** The file with the configuration of a kernel; without its dot it would be any configuration. */
const KERNEL_CONFIG = /(?<![\w.-])\.config(?![\w/-])/g;
/** In a Chinese sentence the English word is no verb: it is what Portage calls so. */
const USE_OF_PORTAGE = searchForms(({ useOfPortage }) => useOfPortage);
/** The category of a package says nothing about containers. */
const CATEGORY = /\bapp-containers\//g;
const HAN = /^\p{Script=Han}/u;
const HAN_INSIDE = /\p{Script=Han}/u;
/** Parts of paths that are words elsewhere. */
const PATH_PARTS = new Set('bin dev etc home lib lib64 mnt opt proc run sbin srv sys tmp user usr var'.split(' '));
/** No phrase of the lexicon has more words. */
const MAX_WORDS = 4;
/** Nor has a word of a Latin and a Chinese part more Chinese characters. */
const MAX_MIXED = 4;
/** A text for questions and facts may be long; nobody asks more words than this. */
const MAX_PIECES = 4000;

/** What is known about words, ready to be looked up. Plain JSON. */
export interface WordTables {
  /** English words and phrases as stems with blanks between them; each with its term and kind. */
  readonly latin: readonly (readonly [string, string, TermKind])[];
  readonly han: readonly (readonly [string, string, TermKind])[];
}

/** 0: none; 2: an option begins here; 1: the inside of a word. */
function dashesBefore(folded: string, index: number): number {
  if (folded[index - 1] !== '-') return 0;
  return folded[index - 2] === '-' && !/[a-z0-9-]/.test(folded[index - 3] ?? ' ') ? 2 : 1;
}

function wholeWord(folded: string, index: number, dashes: number): string | undefined {
  const pattern = dashes === 2 ? OPTION : COMPOUND;
  pattern.lastIndex = index;
  const found = pattern.exec(folded)?.[0];
  return found === undefined ? undefined : `${'-'.repeat(dashes)}${found}`;
}

export class LexiconReader {
  readonly fold: Fold;
  readonly #words = new Map<string, Entry>();
  readonly #han = new Map<string, Entry>();
  /** English words of the lexicon, those in phrases too. */
  readonly #single = new Set<string>();
  #longestHan = 1;

  constructor({ latin, han }: WordTables, tables: FoldTables) {
    this.fold = createFold(tables);
    for (const [word, key, kind] of latin) {
      this.#words.set(word, { key, kind });
      for (const part of word.split(' ')) this.#single.add(part);
    }
    for (const [word, key, kind] of han) {
      this.#han.set(word, { key, kind });
      this.#longestHan = Math.max(this.#longestHan, word.length);
    }
  }

  /** Whether an English word is one of the lexicon. */
  hasWord(word: string): boolean {
    return this.#single.has(stem(word));
  }

  /** English words as stems, Chinese runs whole. */
  static split(folded: string): Piece[] {
    const pieces: Piece[] = [];
    for (const { 0: piece, index } of folded.matchAll(PIECES)) {
      if (folded[index - 1] === '/' && PATH_PARTS.has(piece)) continue;
      const typed = piece.replace(/^config_(?=.)/, '');
      COMPOUND.lastIndex = index;
      const dashes = dashesBefore(folded, index);
      const compound = dashes === 1 ? undefined : wholeWord(folded, index, dashes);
      pieces.push({ key: HAN.test(piece) ? piece : stem(typed), typed, ...(compound !== undefined && { compound }) });
      if (pieces.length >= MAX_PIECES) break;
    }
    return pieces;
  }

  /** The terms of a text, in their order. @param isQuestion whether words of one Chinese character count */
  read(text: string, isQuestion: boolean): Term[] {
    const named = this.fold(text).replaceAll(DATA_ROOT, ' data root ').replaceAll(KERNEL_CONFIG, ' dot config ');
    const meant = HAN_INSIDE.test(named)
      ? USE_OF_PORTAGE.reduce((all, form) => all.replaceAll(form, 'use flag'), named)
      : named;
    const pieces = LexiconReader.split(meant.replaceAll(CATEGORY, ' '));
    const terms: Term[] = [];
    for (let at = 0; at < pieces.length; ) {
      const { key = '', typed = '', compound } = pieces[at] ?? {};
      if (compound !== undefined) terms.push({ key: compound, kind: 'compound' });
      const phrase = this.#phraseAt(pieces, at) ?? this.#mixedAt(pieces, at);
      if (phrase) terms.push(phrase.length === 1 && !HAN.test(key) ? { ...phrase.entry, typed } : phrase.entry);
      else if (HAN.test(key)) this.#readHan(key, isQuestion, terms);
      else terms.push({ key, kind: 'term', typed });
      at += phrase?.length ?? 1;
    }
    return terms;
  }

  /** The longest phrase of the lexicon that begins here. */
  #phraseAt(pieces: readonly Piece[], at: number): { entry: Entry; length: number } | null {
    for (let length = Math.min(MAX_WORDS, pieces.length - at); length > 0; length -= 1) {
      const words = pieces.slice(at, at + length).map(({ key }) => key);
      const entry = this.#words.get(words.join(' '));
      if (entry) return { entry, length };
    }
    return null;
  }

  /** A word of a Latin and a Chinese part, as `U 盘` is; the rest of the Chinese is left to be read. */
  #mixedAt(pieces: Piece[], at: number): { entry: Entry; length: number } | null {
    const { key: latin = '' } = pieces[at] ?? {};
    const { key: run = '' } = pieces[at + 1] ?? {};
    if (HAN.test(latin) || !HAN.test(run)) return null;
    for (let length = Math.min(MAX_MIXED, run.length - 1); length > 0; length -= 1) {
      const entry = this.#words.get(`${latin} ${run.slice(0, length)}`);
      if (!entry) continue;
      pieces[at + 1] = { key: run.slice(length), typed: run.slice(length) };
      return { entry, length: 1 };
    }
    return null;
  }

  /** The longest words of the lexicon first; what is between them in pairs. */
  #readHan(run: string, isQuestion: boolean, terms: Term[]): void {
    let unknown = '';
    const flush = (): void => {
      for (let index = 0; index + 1 < unknown.length; index += 1)
        terms.push({ key: unknown.slice(index, index + 2), kind: 'term' });
      if (unknown.length === 1) terms.push(this.#han.get(unknown) ?? { key: unknown, kind: 'term' });
      unknown = '';
    };
    for (let index = 0; index < run.length; ) {
      const found = this.#hanAt(run, index, isQuestion);
      if (found) {
        flush();
        terms.push(found.entry);
      } else unknown += run.charAt(index);
      index += found?.length ?? 1;
    }
    flush();
  }

  #hanAt(run: string, index: number, isQuestion: boolean): { entry: Entry; length: number } | null {
    const longest = Math.min(this.#longestHan, run.length - index);
    for (let length = longest; length > 0; length -= 1) {
      const entry = this.#han.get(run.slice(index, index + length));
      if (entry && (length > 1 || isQuestion || entry.kind === 'filler')) return { entry, length };
    }
    return null;
  }
}

/** Finds literal pieces of known messages in a text, in time that grows with the length of the text alone. */
import type { SearchData } from './search-data.ts';

/** A piece of a known message that stands in a line. */
export interface MessageHit {
  readonly fact: number;
  readonly piece: number;
  /** How much it tells: words of few messages count more. */
  readonly information: number;
  /** The share of the piece that is there; 1: all of it. */
  readonly share: number;
  /** Words of the piece that are there. */
  readonly words: number;
  /** Whether none of its most telling words is missing. */
  readonly hasPeak: boolean;
  /** Where in the line it ends, in tokens. */
  readonly end: number;
  /** Only what another fact's message begins with too is there. */
  readonly isShared: boolean;
}

/** A share that is 1, but for the last digits of a sum. */
export const WHOLE = 0.999;
/** The last word of a piece may go on: `veth` in `veth1a2b3c`. */
const PREFIX_FROM_LENGTH = 4;

interface Piece {
  readonly fact: number;
  readonly tokens: readonly string[];
  readonly weights: readonly number[];
  readonly total: number;
  readonly peak: number;
  readonly files: readonly string[];
  /** So many of the first tokens another fact's message begins with too. */
  readonly shared: number;
}

interface Progress {
  /** The next place in the piece that may match. */
  next: number;
  /** The token of the text after the last match. */
  at: number;
  information: number;
  words: number;
  /** What its most telling word so far tells. */
  peak: number;
  /** The best there was before the piece began again. */
  best: { information: number; words: number; peak: number; at: number; next: number };
}

const NOTHING = { information: 0, words: 0, peak: 0, at: 0, next: 0 };

export class MessageIndex {
  readonly #pieces: readonly Piece[];
  /** Two neighbouring words → where they stand: piece × 64 + place. */
  readonly #pairs = new Map<string, number[]>();
  readonly #single = new Map<string, number[]>();
  /** Phrases of noise, by their first word. */
  readonly #noise: ReadonlyMap<string, readonly (readonly string[])[]>;

  constructor({ messages, noise }: Pick<SearchData, 'messages' | 'noise'>) {
    this.#pieces = messages.map(({ fact, tokens, weights, shared = 0, files = [] }) => {
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      return { fact, tokens, weights, total, peak: Math.max(...weights), files, shared };
    });
    for (const [number, { tokens }] of this.#pieces.entries()) this.#addAnchors(number, tokens.slice(0, 63));
    this.#noise = Map.groupBy(noise, ([first = '']) => first);
  }

  #addAnchors(number: number, tokens: readonly string[]): void {
    if (tokens.length === 1) this.#single.set(tokens[0] ?? '', [...(this.#single.get(tokens[0] ?? '') ?? []), number]);
    for (let place = 0; place + 1 < tokens.length; place += 1) {
      const key = `${tokens[place]} ${tokens[place + 1]}`;
      const places = this.#pairs.get(key) ?? [];
      places.push(number * 64 + place);
      this.#pairs.set(key, places);
    }
  }

  /** What all of a piece tells. */
  informationOf(piece: number): number {
    return this.#pieces[piece]?.total ?? 0;
  }

  /** Whether a piece names a file, and a line does not. */
  isOfOtherFile(piece: number, tokens: readonly string[]): boolean {
    return this.#pieces[piece]?.files.some((file) => !tokens.includes(file)) ?? false;
  }

  /** The facts of all messages that begin with some tokens and go on; none where they are all of a message. */
  beginning(tokens: readonly string[]): number[] {
    const begun = this.#pieces.filter((piece) => tokens.every((token, at) => piece.tokens[at] === token));
    const isWhole = begun.some((piece) => piece.tokens.length === tokens.length);
    return isWhole || tokens.length === 0 ? [] : [...new Set(begun.map(({ fact }) => fact))];
  }

  /** Whether a piece has a word. */
  hasWord(piece: number, word: string): boolean {
    return this.#pieces[piece]?.tokens.includes(word) ?? false;
  }

  /** Whether a line is one of those that look like trouble and are none. */
  isNoise(tokens: readonly string[]): boolean {
    return tokens.some((token, at) =>
      this.#noise.get(token)?.some((phrase) => phrase.every((word, index) => tokens[at + index] === word)),
    );
  }

  /** What stands in a line of tokens; only the best piece of each fact. */
  find(tokens: readonly string[]): MessageHit[] {
    const progress = new Map<number, Progress>();
    for (let at = 0; at < tokens.length; at += 1) {
      for (const number of this.#single.get(tokens[at] ?? '') ?? []) this.#take(progress, number, 0, at);
      for (const place of this.#pairs.get(`${tokens[at]} ${tokens[at + 1]}`) ?? []) {
        const number = Math.floor(place / 64);
        this.#take(progress, number, place % 64, at);
        this.#take(progress, number, (place % 64) + 1, at + 1);
      }
    }
    for (const [number, each] of progress) this.#takeOpenEnd(number, each, tokens);
    const best = new Map<number, MessageHit>();
    for (const [piece, each] of progress) {
      const { information, words, peak, at: end, next } = each.information > each.best.information ? each : each.best;
      const of = this.#pieces[piece];
      if (!of) continue;
      const { fact } = of;
      const share = information / of.total;
      const isShared = share < WHOLE && next <= of.shared;
      const hit = { fact, piece, information, words, share, hasPeak: peak >= of.peak, end, isShared };
      const known = best.get(fact);
      if (!known || isBetter(hit, known)) best.set(fact, hit);
    }
    return [...best.values()].sort((a, b) => strengthOf(b) - strengthOf(a));
  }

  #take(progress: Map<number, Progress>, number: number, place: number, at: number): void {
    const each = progress.get(number) ?? { ...NOTHING, best: NOTHING };
    if (place < each.next) {
      // The piece may begin again further on: what was found before must not stand in its way.
      if (place !== 0 || at < each.at || each.next >= (this.#pieces[number]?.tokens.length ?? 0)) return;
      if (each.information > each.best.information) each.best = { ...each };
      Object.assign(each, NOTHING, { at: each.at });
    } else if (at < each.at) return; // a word of the text stands for one word of the piece only
    count(each, this.#pieces[number]?.weights[place] ?? 0);
    each.next = place + 1;
    each.at = at + 1;
    progress.set(number, each);
  }

  /** The last word of a piece may be only the beginning of a word of the text. */
  #takeOpenEnd(number: number, each: Progress, tokens: readonly string[]): void {
    const piece = this.#pieces[number];
    const last = piece?.tokens.at(-1) ?? '';
    if (!piece || each.next !== piece.tokens.length - 1 || last.length < PREFIX_FROM_LENGTH) return;
    if (!tokens[each.at]?.startsWith(last)) return;
    count(each, piece.weights.at(-1) ?? 0);
    each.next += 1;
  }
}

function count(each: Progress, weight: number): void {
  each.information += weight;
  each.words += 1;
  each.peak = Math.max(each.peak, weight);
}

/** Of two pieces of one fact a whole one counts more. */
function isBetter(hit: MessageHit, known: MessageHit): boolean {
  const isWhole = hit.share >= WHOLE;
  return isWhole === known.share >= WHOLE ? strengthOf(hit) > strengthOf(known) : isWhole;
}

/** What decides between two pieces: what they tell, and how much of them is there. */
export function strengthOf({ information, share }: Pick<MessageHit, 'information' | 'share'>): number {
  return information * share * share;
}

/**
 * Which line of a configuration counts for a symbol. Ten thousand lines are indexed for some hundred questions, so no
 * name is cut out of the text while indexing: lines are chained by a hash of their name, and compared with the text only
 * when somebody asks. Newer lines come first in a chain: the last one wins by itself.
 */

const BUCKETS = 1 << 14;
/** What is kept of each line: the one before it in its chain, its number, where the name starts and ends. */
const NEXT = 0;
const LINE_NUMBER = 1;
const NAME_START = 2;
const NAME_END = 3;
const FIELDS = 4;
/** Half of the lines of a configuration are longer; more room is made where it is needed. In characters. */
const USUAL_LINE = 24;
const LEAST_ROOM = 64;

/** Of no character. */
export const EMPTY_HASH = 0;

/** The hash of a name with one more character. */
export function addToHash(hash: number, character: number): number {
  return (Math.imul(hash, 31) + character) | 0;
}

/** `text` from `start` to `end` is a name. */
export function hashName(text: string, start: number, end: number): number {
  let hash = EMPTY_HASH;
  for (let at = start; at < end; at += 1) hash = addToHash(hash, text.charCodeAt(at));
  return hash;
}

function bucketOf(hash: number): number {
  return (hash ^ (hash >>> 14)) & (BUCKETS - 1);
}

export class SymbolIndex {
  readonly #text: string;
  /** First entry of each chain plus one; 0 = empty. */
  readonly #heads = new Int32Array(BUCKETS);
  #entries: Int32Array;
  #count = 0;

  constructor(text: string) {
    this.#text = text;
    this.#entries = new Int32Array((Math.ceil(text.length / USUAL_LINE) + LEAST_ROOM) * FIELDS);
  }

  /** How many lines set or unset a symbol. */
  get assignments(): number {
    return this.#count;
  }

  /** Adds a line by its 1-based number, whose symbol stands from `nameStart` to `nameEnd` and has this {@link hashName}. */
  add(lineNumber: number, nameStart: number, nameEnd: number, hash: number): void {
    const at = this.#count * FIELDS;
    if (at === this.#entries.length) {
      const larger = new Int32Array(this.#entries.length * 2);
      larger.set(this.#entries);
      this.#entries = larger;
    }
    const bucket = bucketOf(hash);
    const entries = this.#entries;
    entries[at + NEXT] = this.#heads[bucket] ?? 0;
    entries[at + LINE_NUMBER] = lineNumber;
    entries[at + NAME_START] = nameStart;
    entries[at + NAME_END] = nameEnd;
    this.#count += 1;
    this.#heads[bucket] = this.#count;
  }

  #field(entry: number, field: number): number {
    return this.#entries[(entry - 1) * FIELDS + field] ?? 0;
  }

  #find(symbol: string, from: number): number {
    for (let entry = from; entry !== 0; entry = this.#field(entry, NEXT)) {
      const start = this.#field(entry, NAME_START);
      if (this.#field(entry, NAME_END) - start === symbol.length && this.#text.startsWith(symbol, start)) return entry;
    }
    return 0;
  }

  #latest(symbol: string): number {
    return this.#find(symbol, this.#heads[bucketOf(hashName(symbol, 0, symbol.length))] ?? 0);
  }

  #latestField(symbol: string, field: number): number | undefined {
    const entry = this.#latest(symbol);
    return entry === 0 ? undefined : this.#field(entry, field);
  }

  /** Where the name stands in the line that counts for the symbol, or undefined when the file does not name it. */
  get(symbol: string): number | undefined {
    return this.#latestField(symbol, NAME_START);
  }

  /** The 1-based number of the line that counts for the symbol, or undefined when the file does not name it. */
  lineNumber(symbol: string): number | undefined {
    return this.#latestField(symbol, LINE_NUMBER);
  }

  /** Whether the file names the symbol, set or not. */
  has(symbol: string): boolean {
    return this.#latest(symbol) !== 0;
  }

  /** Whether more than one line names the symbol. */
  isRepeated(symbol: string): boolean {
    const entry = this.#latest(symbol);
    return entry !== 0 && this.#find(symbol, this.#field(entry, NEXT)) !== 0;
  }

  /** Every symbol of the file, once. Cuts all names out of the text: for checks, not for reviews. */
  names(): Set<string> {
    const names = new Set<string>();
    for (let entry = 1; entry <= this.#count; entry += 1)
      names.add(this.#text.slice(this.#field(entry, NAME_START), this.#field(entry, NAME_END)));
    return names;
  }
}

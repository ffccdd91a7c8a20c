/**
 * Which line of a configuration counts for a symbol. Ten thousand lines are indexed for some hundred questions, so no
 * name is cut out of the text while indexing: lines are chained by a cheap hash of their name's length and ending, and
 * compared with the text only when somebody asks. Newer lines come first in a chain: the last one wins by itself.
 */

const BUCKETS = 1 << 14;
const HASHED_CHARACTERS = 8;

/** `text` from `start` to `end` is a name. */
function hashName(text: string, start: number, end: number): number {
  let hash = end - start;
  for (let at = Math.max(start, end - HASHED_CHARACTERS); at < end; at += 1)
    hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return hash & (BUCKETS - 1);
}

export class SymbolIndex {
  readonly #text: string;
  /** First entry of each chain plus one; 0 = empty. */
  readonly #heads = new Int32Array(BUCKETS);
  readonly #next: number[] = [];
  readonly #lineStarts: number[] = [];
  readonly #nameStarts: number[] = [];
  readonly #nameEnds: number[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  /** How many lines set or unset a symbol. */
  get assignments(): number {
    return this.#lineStarts.length;
  }

  /** Adds the line at `lineStart`, whose symbol stands from `nameStart` to `nameEnd`. */
  add(lineStart: number, nameStart: number, nameEnd: number): void {
    const bucket = hashName(this.#text, nameStart, nameEnd);
    this.#next.push(this.#heads[bucket] ?? 0);
    this.#lineStarts.push(lineStart);
    this.#nameStarts.push(nameStart);
    this.#nameEnds.push(nameEnd);
    this.#heads[bucket] = this.#lineStarts.length;
  }

  #find(symbol: string, from: number): number {
    for (let entry = from; entry !== 0; entry = this.#next[entry - 1] ?? 0) {
      const start = this.#nameStarts[entry - 1] ?? 0;
      if ((this.#nameEnds[entry - 1] ?? 0) - start === symbol.length && this.#text.startsWith(symbol, start))
        return entry;
    }
    return 0;
  }

  #latest(symbol: string): number {
    return this.#find(symbol, this.#heads[hashName(symbol, 0, symbol.length)] ?? 0);
  }

  /** Where the line that counts for the symbol starts, or undefined when the file does not name it. */
  get(symbol: string): number | undefined {
    const entry = this.#latest(symbol);
    return entry === 0 ? undefined : this.#lineStarts[entry - 1];
  }

  /** Whether the file names the symbol, set or not. */
  has(symbol: string): boolean {
    return this.#latest(symbol) !== 0;
  }

  /** Whether more than one line names the symbol. */
  isRepeated(symbol: string): boolean {
    const entry = this.#latest(symbol);
    return entry !== 0 && this.#find(symbol, this.#next[entry - 1] ?? 0) !== 0;
  }

  /** Every symbol of the file, once. Cuts all names out of the text: for checks, not for reviews. */
  names(): Set<string> {
    return new Set(this.#nameStarts.map((start, index) => this.#text.slice(start, this.#nameEnds[index])));
  }
}

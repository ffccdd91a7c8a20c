/** Which line of a configuration counts for a symbol: names are compared with the text only when somebody asks. */
import { FIELDS, LINE_NUMBER, type LineTable, NAME_END, NAME_START, NEXT } from './line-table.ts';
import { bucketOf, hashName } from './names.ts';

/** What stands in front of every name. */
export const PREFIX = 'CONFIG_';

export class SymbolIndex {
  readonly #text: string;
  readonly #table: LineTable;
  /** The entries that were asked for. */
  readonly #known = new Map<string, number>();

  /** @param table of the text's lines; nothing is added to it any more */
  constructor(text: string, table: LineTable) {
    this.#text = text;
    this.#table = table;
  }

  /** How many lines set or unset a symbol. */
  get assignments(): number {
    return this.#table.count;
  }

  #field(entry: number, field: number): number {
    return this.#table.entries[(entry - 1) * FIELDS + field] ?? 0;
  }

  #find(symbol: string, from: number): number {
    for (let entry = from; entry !== 0; entry = this.#field(entry, NEXT)) {
      const start = this.#field(entry, NAME_START);
      if (this.#field(entry, NAME_END) - start === symbol.length && this.#text.startsWith(symbol, start)) return entry;
    }
    return 0;
  }

  #latest(symbol: string): number {
    const known = this.#known.get(symbol);
    if (known !== undefined) return known;
    const entry = this.#first(symbol, hashName(symbol, 0, symbol.length));
    this.#known.set(symbol, entry);
    return entry;
  }

  #first(symbol: string, hash: number): number {
    return this.#find(symbol, this.#table.heads[bucketOf(hash)] ?? 0);
  }

  #latestField(symbol: string, field: number): number | undefined {
    const entry = this.#latest(symbol);
    return entry === 0 ? undefined : this.#field(entry, field);
  }

  /**
   * Where the name stands in the line that counts for the symbol, or undefined when the file does not name it.
   * @param hash of the symbol, see {@link hashName}, where it is at hand: that is quicker than to look whether it was asked for
   */
  get(symbol: string, hash?: number): number | undefined {
    if (hash === undefined) return this.#latestField(symbol, NAME_START);
    const entry = this.#first(symbol, hash);
    return entry === 0 ? undefined : this.#field(entry, NAME_START);
  }

  /** The 1-based number of the line that counts for the symbol, or undefined when the file does not name it. */
  lineNumber(symbol: string): number | undefined {
    return this.#latestField(symbol, LINE_NUMBER);
  }

  /** Whether the file names the symbol, set or not. */
  has(symbol: string): boolean {
    return this.#latest(symbol) !== 0;
  }

  /** Whether more than one line names the symbol. Asked for each of some hundred symbols once, so nothing is kept of it. */
  isRepeated(symbol: string): boolean {
    const entry = this.#first(symbol, hashName(symbol, 0, symbol.length));
    return entry !== 0 && this.#find(symbol, this.#field(entry, NEXT)) !== 0;
  }

  /** Every symbol of the file, once. Cuts all names out of the text: for checks, not for reviews. */
  names(): Set<string> {
    const names = new Set<string>();
    for (let entry = 1; entry <= this.#table.count; entry += 1)
      names.add(this.#text.slice(this.#field(entry, NAME_START), this.#field(entry, NAME_END)));
    return names;
  }
}

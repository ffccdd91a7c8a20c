/**
 * The lines of a configuration that name a symbol, chained by a hash of the name. Ten thousand are noted for some hundred
 * questions, so nothing but numbers is kept of each. Newer lines come first in a chain: the last one wins by itself.
 */
import { BUCKETS, bucketOf } from './names.ts';

/** What is kept of each line: the one before it in its chain, its number, where the name starts and ends. */
export const NEXT = 0;
export const LINE_NUMBER = 1;
export const NAME_START = 2;
export const NAME_END = 3;
export const FIELDS = 4;
/** Half of the lines of a configuration are longer; more room is made where it is needed. In characters. */
const USUAL_LINE = 24;
const LEAST_ROOM = 64;

/** Open to who fills it: what is done for every line of a file must not cost a call. */
export class LineTable {
  /** First entry of each chain plus one; 0 = empty. */
  readonly heads = new Int32Array(BUCKETS);
  /** {@link FIELDS} numbers for each line. */
  entries: Int32Array;
  /** How many lines there are. */
  count = 0;

  /** @param length of the text, in characters */
  constructor(length: number) {
    this.entries = new Int32Array((Math.ceil(length / USUAL_LINE) + LEAST_ROOM) * FIELDS);
  }

  /** Twice the room. */
  grow(): Int32Array {
    const larger = new Int32Array(this.entries.length * 2);
    larger.set(this.entries);
    this.entries = larger;
    return larger;
  }

  /** Adds a line by its 1-based number, whose symbol stands from `nameStart` to `nameEnd`, behind the prefix. */
  add(lineNumber: number, nameStart: number, nameEnd: number, hash: number): void {
    const at = this.count * FIELDS;
    const entries = at === this.entries.length ? this.grow() : this.entries;
    const bucket = bucketOf(hash);
    entries[at + NEXT] = this.heads[bucket] ?? 0;
    entries[at + LINE_NUMBER] = lineNumber;
    entries[at + NAME_START] = nameStart;
    entries[at + NAME_END] = nameEnd;
    this.count += 1;
    this.heads[bucket] = this.count;
  }
}

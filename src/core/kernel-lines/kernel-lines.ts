/**
 * The lines of a kernel configuration in one pass over its bytes, which only notes which of them name a symbol. Values
 * are read when somebody asks for them, which is for some hundred of ten thousand symbols. The same pass tells which
 * lines are switches, numbers and titles: they hold no secret, so that nobody has to look for one in them.
 */
import { LineReader } from './line-reader.ts';
import { LineTable } from './line-table.ts';
import { bucketOf, mix } from './names.ts';
import { endOfPlainComment } from './plain-comment.ts';
import { PREFIX, SymbolIndex } from './symbol-index.ts';

const NEWLINE = 10;
const SPACE = 32;
const HASH = 35;
const EQUALS = 61;
const WIDEST = 255;
const UNSET_PREFIX = `# ${PREFIX}`;

/** Marks some characters; at every start, so no expression is asked for each of 256. */
function charactersOf(characters: string): Uint8Array {
  const marks = new Uint8Array(WIDEST + 1);
  for (const character of characters) marks[character.charCodeAt(0)] = 1;
  return marks;
}

const SWITCH = charactersOf('ymn');
const DIGIT = charactersOf('0123456789');
/** As `\w` in an expression. */
const IN_NUMBER = charactersOf('0123456789_ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz');

/** Pieces of `CONFIG_` and ` is not set` with the end of the line, four letters each, the first one lowest. */
const CONF = 0x464e4f43;
const FIG_ = 0x5f474946;
const SPACE_IS = 0x20736920;
const NOT_SPACE = 0x20746f6e;
const SET_END = 0x0a746573;
/** `""` and the end of the line, of four letters the first three. */
const EMPTY_TEXT = 0x0a2222;
const LETTERS_3 = 0xffffff;
/** Lengths: of what stands before `CONFIG_` in an unset line, of that, of a piece, of ` is not set`. */
const MARK = 2;
const NAME_AT = 7;
const PIECE = 4;
const UNSET = 11;
/** In a line that begins nearer to the end nothing is looked for four letters at once. */
const NEAR_END = MARK + NAME_AT + PIECE + UNSET;
/** What a table keeps of each line, see there. */
const FIELDS = 4;

/** What a pass over a text found. */
export interface KernelLines {
  /** Which line counts for a symbol. */
  readonly offsets: SymbolIndex;
  /** Where comments start that look like an assignment: `# CONFIG_VETH=m`. */
  readonly commentedOut: readonly number[];
  /** How many lines are neither as the kernel reads them nor comments. */
  readonly strange: number;
  /**
   * All lines but those that hold no secret for sure: `CONFIG_X=y`, `CONFIG_X=16` and the like, `# CONFIG_X is not set`,
   * titles of menus, and empty ones.
   */
  readonly besides: string;
}

/** A byte for each character; what needs more is no part of a name, and neither is this. */
function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = Math.min(text.charCodeAt(at), WIDEST);
  return bytes;
}

function mayHaveSwitches(text: string): boolean {
  return [PREFIX, UNSET_PREFIX].some((prefix) => text.startsWith(prefix) || text.includes(`\n${prefix}`));
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end === -1 ? text.length : end;
}

/** What is left over for whoever reads what people write, and for whoever looks for secrets. */
class Rest {
  readonly #text: string;
  readonly #words: DataView;
  readonly #reader: LineReader;
  #besides = '';

  constructor(text: string, words: DataView, table: LineTable) {
    this.#text = text;
    this.#words = words;
    this.#reader = new LineReader(text, table);
  }

  /** Takes a line that is not as the kernel writes those of options, and says where it ends. */
  take(start: number, lineNumber: number): number {
    const title = this.#words.getUint8(start) === HASH ? endOfPlainComment(this.#words, start) : -1;
    if (title !== -1) return title;
    const end = endOfLine(this.#text, start);
    this.#reader.add(start, end, lineNumber);
    return this.#keep(start, end);
  }

  /** Takes a line of an option whose value is no switch. */
  takeValue(start: number, valueStart: number): number {
    const end = endOfPlainValue(this.#words, valueStart);
    if (end !== -1) return end;
    return this.#keep(start, endOfLine(this.#text, valueStart));
  }

  /** May hold a secret, unless it is empty. */
  #keep(start: number, end: number): number {
    if (end > start) this.#besides += this.#text.slice(start, end + 1);
    return end;
  }

  finish(table: LineTable): KernelLines {
    return {
      offsets: new SymbolIndex(this.#text, table),
      commentedOut: this.#reader.commentedOut,
      strange: this.#reader.strange,
      besides: this.#besides,
    };
  }
}

/** Where the line ends whose value is a number or an empty text; -1 for any other value. */
function endOfPlainValue(bytes: DataView, start: number): number {
  if (start + PIECE <= bytes.byteLength && (bytes.getInt32(start, true) & LETTERS_3) === EMPTY_TEXT) return start + 2;
  if (start >= bytes.byteLength || DIGIT[bytes.getUint8(start)] !== 1) return -1;
  let end = start + 1;
  while (end < bytes.byteLength && IN_NUMBER[bytes.getUint8(end)] === 1) end += 1;
  return end < bytes.byteLength && bytes.getUint8(end) === NEWLINE ? end : -1;
}

/** Whether ` is not set` stands there, and the end of the line. */
function isNotSet(words: DataView, at: number): boolean {
  return (
    words.getInt32(at, true) === SPACE_IS &&
    words.getInt32(at + PIECE, true) === NOT_SPACE &&
    words.getInt32(at + 2 * PIECE, true) === SET_END
  );
}

/**
 * The highest bit of each of four bytes that ends a name: one below the digits, from `:` to `@` (with `=`), or not ASCII.
 * No secret has a name without any of these in front of it. Of several the lowest is right.
 */
function endsOfName(letters: number): number {
  return ((0xafafafaf - letters) | ((letters + 0x46464646) & (0xc0c0c0c0 - letters)) | letters) & 0x80808080;
}

/**
 * Reads text whose lines end in \n. Never throws.
 * @param bytes of the text, one for each character, where they are at hand
 */
export function readKernelLines(text: string, bytes: Uint8Array = bytesOf(text)): KernelLines {
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const table = new LineTable(text.length);
  const rest = new Rest(text, words, table);
  const { heads } = table;
  let { entries, count } = table;
  const last = bytes.length - NEAR_END;
  let start = 0;
  // Ten thousand lines go this way: what is needed of each stays in variables of this loop, and little is called.
  for (let lineNumber = 1; start < bytes.length; lineNumber += 1) {
    const isUnset = bytes[start] === HASH && bytes[start + 1] === SPACE;
    const name = (isUnset ? start + MARK : start) + NAME_AT;
    let end = name;
    if (start < last && words.getInt32(name - NAME_AT, true) === CONF && words.getInt32(name - PIECE, true) === FIG_) {
      let hash = 0;
      while (end < last) {
        const letters = words.getInt32(end, true);
        const ends = endsOfName(letters);
        if (ends !== 0) {
          const bits = 24 - (Math.clz32(ends & -ends) & 24);
          if (bits > 0) hash = mix(hash, letters & ((1 << bits) - 1));
          end += bits >> 3;
          break;
        }
        hash = mix(hash, letters);
        end += PIECE;
      }
      if (end > name && end < last && (isUnset ? isNotSet(words, end) : bytes[end] === EQUALS)) {
        const at = count * FIELDS;
        if (at === entries.length) entries = table.grow();
        const bucket = bucketOf(hash);
        entries[at] = heads[bucket] ?? 0;
        entries[at + 1] = lineNumber;
        entries[at + 2] = name;
        entries[at + 3] = end;
        count += 1;
        heads[bucket] = count;
        if (isUnset) start = end + UNSET + 1;
        else if (bytes[end + 2] === NEWLINE && SWITCH[bytes[end + 1] ?? 0] === 1) start = end + 3;
        else start = rest.takeValue(start, end + 1) + 1;
        continue;
      }
    }
    // Above and below each title stands an empty comment, and behind it an empty line.
    if (bytes[start] === NEWLINE) {
      start += 1;
      continue;
    }
    if (bytes[start] === HASH && bytes[start + 1] === NEWLINE) {
      start += 2;
      continue;
    }
    table.count = count;
    start = rest.take(start, lineNumber) + 1;
    ({ entries, count } = table);
  }
  table.count = count;
  return rest.finish(table);
}

/** What {@link readKernelLines} says of a text; null when there are none. */
export function findKernelLines(text: string, bytes?: Uint8Array): KernelLines | null {
  return mayHaveSwitches(text) ? readKernelLines(text, bytes) : null;
}

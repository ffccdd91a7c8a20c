/**
 * Comments that hold no secret for sure, as the kernel writes one above each menu: `# General setup`. What is asked of
 * them here is stricter than what takes secrets out of texts (../secrets/), so that those need not look at them (tested).
 */

const NEWLINE = 10;
const SPACE = 32;
const DASH = 45;
const WIDEST = 255;
const LOWER_CASE = 0x20202020;
/** In every name of a password, whatever stands around it; as DataView reads four letters. */
const PASS = 0x73736170;
const AUTH = 0x68747561;
const PIECE = 4;

/** Kinds of characters. The first letters of the words above stand apart; `OTHER` is what no such comment has. */
const BLANK = 0;
const LOWER = 1;
const UPPER = 2;
const DIGIT = 3;
const JOINT = 4;
const LOWER_FIRST = 5;
const UPPER_FIRST = 6;
const DASHES = 7;
const OTHER = 8;
const KINDS = 16;
/** From here on a character has to be looked at closely. */
const CLOSELY = LOWER_FIRST;

function kindOf(character: string): number {
  if (/[ ,()&;?!]/.test(character)) return BLANK;
  if (/[a-z]/.test(character)) return /[ap]/.test(character) ? LOWER_FIRST : LOWER;
  if (/[A-Z]/.test(character)) return /[AP]/.test(character) ? UPPER_FIRST : UPPER;
  if (/\d/.test(character)) return DIGIT;
  if (character === '-') return DASHES;
  return /[+./]/.test(character) ? JOINT : OTHER;
}

/** Every token is longer than a word with digits, or with capitals inside, may be; and than one with dashes and dots. */
const LONGEST_MIXED = 5;
const LONGEST_JOINED = 11;

/** What is known of the word so far; its length counts up to what no token falls short of. */
interface Word {
  readonly length: number;
  readonly isMixed: boolean;
  readonly isJoined: boolean;
  readonly isLower: boolean;
}

const LENGTHS = LONGEST_JOINED + 2;
const STATES = LENGTHS * 8;
/** No word of a title. */
const FAILED = 255;

function numberOf({ length, isMixed, isJoined, isLower }: Word): number {
  return length * 8 + Number(isMixed) * 4 + Number(isJoined) * 2 + Number(isLower);
}

function after(word: Word, kind: number): number {
  if (kind === BLANK) return 0;
  const isUpper = kind === UPPER || kind === UPPER_FIRST;
  const length = Math.min(word.length + 1, LENGTHS - 1);
  const isMixed = word.isMixed || kind === DIGIT || (isUpper && word.isLower);
  const isJoined = word.isJoined || kind === JOINT || kind === DASHES;
  if ((isMixed && length > LONGEST_MIXED) || (isJoined && length > LONGEST_JOINED)) return FAILED;
  return numberOf({ length, isMixed, isJoined, isLower: kind === LOWER || kind === LOWER_FIRST });
}

interface Tables {
  /** The kind of each character. */
  readonly kindOf: Uint8Array;
  /** By what is known of a word and the kind of the next character: what is known then. */
  readonly next: Uint8Array;
}

function createTables(): Tables {
  const next = new Uint8Array(STATES * KINDS);
  for (let state = 0; state < STATES; state += 1)
    for (let kind = BLANK; kind < OTHER; kind += 1)
      next[state * KINDS + kind] = after(
        { length: state >> 3, isMixed: (state & 4) !== 0, isJoined: (state & 2) !== 0, isLower: (state & 1) !== 0 },
        kind,
      );
  return {
    kindOf: Uint8Array.from({ length: WIDEST + 1 }, (_each, code) => kindOf(String.fromCharCode(code))),
    next,
  };
}

/** Made for the first comment: few answers see one, and the tables take as long as the rest of an answer's words. */
let tables: Tables | undefined;

/** Whether what begins here stands in the name of a password, or is an option of a command: `-p`, `--password`. */
function isTelling(bytes: DataView, at: number, kind: number, isFirst: boolean): boolean {
  if (kind === DASHES) {
    const next = at + 1 < bytes.byteLength ? bytes.getUint8(at + 1) : NEWLINE;
    return next === DASH || (isFirst && next !== SPACE);
  }
  if (at + PIECE > bytes.byteLength) return false;
  const letters = bytes.getInt32(at, true) | LOWER_CASE;
  return letters === PASS || letters === AUTH;
}

/** Where the comment ends that begins at `start`; -1 where it may hold a secret, or is no whole line. */
export function endOfPlainComment(bytes: DataView, start: number): number {
  tables ??= createTables();
  const { kindOf: kinds, next } = tables;
  const end = bytes.byteLength;
  let word = 0;
  for (let at = start + 1; at < end; at += 1) {
    const code = bytes.getUint8(at);
    const kind = kinds[code] ?? OTHER;
    if (kind >= CLOSELY) {
      if (kind === OTHER) return code === NEWLINE ? at : -1;
      if (isTelling(bytes, at, kind, word === 0)) return -1;
    }
    word = next[word * KINDS + kind] ?? FAILED;
    if (word === FAILED) return -1;
  }
  return -1;
}

/** The lines of a file below /etc/portage/package.*: an atom and what follows it, as Portage's own reader splits them. */
import { type Atom, parseAtom } from './atom.ts';

export interface Word {
  readonly text: string;
  /** 1-based. */
  readonly line: number;
}

/** A line that begins with an atom. What follows is read when somebody asks: most lines are about no package of Docker. */
export class PackageLine {
  readonly atom: Atom;
  /** 1-based. */
  readonly line: number;
  readonly #text: string;

  constructor(atom: Atom, text: string, line: number) {
    this.atom = atom;
    this.line = line;
    this.#text = text;
  }

  /** The words behind the atom. */
  get words(): readonly Word[] {
    return wordsOf(this.#text, this.line).slice(1);
  }
}

export interface PackageLines {
  readonly entries: readonly PackageLine[];
  /** Lines that begin with no atom, 1-based: Portage leaves them out with a message. */
  readonly unread: readonly number[];
}

/** More lines than a folder of such files has; the rest is not read. */
export const MOST_PACKAGE_LINES = 20_000;
const MAX_WORDS = 2_000;
const BLANKS = /\s+/;
/** `@world` and the like. */
const SET = /^@[\w.+-]+$/;

/** The words of a line up to a comment: a word that begins with `#`, wherever it stands. */
export function wordsOf(line: string, number: number): Word[] {
  const words: Word[] = [];
  for (const text of line.trim().split(BLANKS, MAX_WORDS)) {
    if (text === '' || text.startsWith('#')) break;
    words.push({ text, line: number });
  }
  return words;
}

/** The first word of a line; empty where it has none, or a comment. */
function firstWord(line: string): string {
  const text = line.trimStart();
  const end = text.search(BLANKS);
  return text.startsWith('#') ? '' : text.slice(0, end === -1 ? undefined : end);
}

/** Reads every line of a file. A set (`@world`) is passed over: it names no package. */
export function readPackageLines(lines: readonly string[]): PackageLines {
  const entries: PackageLine[] = [];
  const unread: number[] = [];
  const end = Math.min(lines.length, MOST_PACKAGE_LINES);
  let atom: Atom | null = null;
  for (let index = 0; index < end; index += 1) {
    const text = lines[index] ?? '';
    const first = firstWord(text);
    if (first === '' || SET.test(first)) continue;
    // Many lines are about the package of the line before.
    if (atom?.text !== first) atom = parseAtom(first);
    if (atom) entries.push(new PackageLine(atom, text, index + 1));
    else unread.push(index + 1);
  }
  return { entries, unread };
}

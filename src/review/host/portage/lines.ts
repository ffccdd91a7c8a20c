/** The lines of a file below /etc/portage/package.*: an atom and what follows it, as Portage's own reader splits them. */
import { type Atom, parseAtom } from './atom.ts';

export interface Word {
  readonly text: string;
  /** 1-based. */
  readonly line: number;
}

export interface PackageLine {
  readonly atom: Atom;
  readonly words: readonly Word[];
  /** 1-based. */
  readonly line: number;
}

export interface PackageLines {
  readonly entries: readonly PackageLine[];
  /** Lines that begin with no atom, 1-based: Portage leaves them out with a message. */
  readonly unread: readonly number[];
}

const MAX_LINES = 20_000;
const MAX_WORDS = 2_000;
/** `@world` and the like. */
const SET = /^@[\w.+-]+$/;

/** The words of a line up to a comment: a word that begins with `#`, wherever it stands. */
export function wordsOf(line: string, number: number): Word[] {
  const words = line
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, MAX_WORDS);
  const comment = words.findIndex((word) => word.startsWith('#'));
  return (comment < 0 ? words : words.slice(0, comment)).map((text) => ({ text, line: number }));
}

/** Reads every line of a file. A set (`@world`) is passed over: it names no package. */
export function readPackageLines(lines: readonly string[]): PackageLines {
  const entries: PackageLine[] = [];
  const unread: number[] = [];
  for (const [index, line] of lines.slice(0, MAX_LINES).entries()) {
    const [first, ...words] = wordsOf(line, index + 1);
    if (first === undefined || SET.test(first.text)) continue;
    const atom = parseAtom(first.text);
    if (atom) entries.push({ atom, words, line: index + 1 });
    else unread.push(index + 1);
  }
  return { entries, unread };
}

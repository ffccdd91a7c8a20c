/** The box at the start of a line of emerge: `[ebuild  N    ~] app-containers/docker-29.8.1 …`. */

export interface Box {
  readonly word: 'ebuild' | 'binary' | 'nomerge' | 'blocks';
  /** The letters in it, without blanks. */
  readonly marks: string;
  /** The atom behind it, and what follows that. */
  readonly atom: string;
  readonly rest: string;
}

const WORDS = ['ebuild', 'binary', 'nomerge', 'blocks'] as const;
/** The box is 17 characters wide, and some more with newer marks. */
const WIDEST = 32;

/** Reads the box of a line, or null. */
export function readBox(text: string): Box | null {
  const word = WORDS.find((each) => text.startsWith(`[${each}`));
  const close = text.slice(0, WIDEST).indexOf(']');
  if (word === undefined || close < 0) return null;
  const behind = text.slice(close + 1).trimStart();
  const end = behind.indexOf(' ');
  const atom = end < 0 ? behind : behind.slice(0, end);
  if (!atom.includes('/')) return null;
  const marks = text.slice(word.length + 1, close).replaceAll(' ', '');
  return { word, marks, atom, rest: behind.slice(atom.length) };
}

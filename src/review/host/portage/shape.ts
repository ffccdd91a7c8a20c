/** What the lines of a file below /etc/portage look like, so that its kind can be told without its name. */
import { readPackageLines, type Word } from './lines.ts';
import { looksLikeFlag } from './use-flags.ts';

/** `~amd64`, `amd64`, `-~amd64`, `**`, `*`, `~*`. */
const KEYWORD =
  /^(?:-?~?(?:alpha|amd64|arm|arm64|hppa|ia64|loong|m68k|mips|ppc|ppc64|riscv|s390|sparc|x86|amd64-linux|x64-macos)|\*\*|~?\*)$/;
/** A license group, or the name of one: few flags have a capital letter in front. */
const LICENSE = /^-?@[A-Z][\w-]*$/;
const ENVIRONMENT = /^[\w.-]+\.(?:conf|env)$/;

function isKeyword(word: string): boolean {
  return KEYWORD.test(word);
}

export interface PackageFileShape {
  /** Lines with an atom. */
  readonly atoms: number;
  /** Of these: an atom alone. */
  readonly bare: number;
  /** Of these: keywords behind it, and nothing else. */
  readonly keywords: number;
  /** Of these: words that can be USE flags, and nothing else. */
  readonly flags: number;
  /** Lines with no atom. */
  readonly unread: number;
}

const NOT_FLAGS = [LICENSE, ENVIRONMENT];

function isFlags(words: readonly Word[]): boolean {
  return words.every(({ text }) => looksLikeFlag(text) && NOT_FLAGS.every((pattern) => !pattern.test(text)));
}

/** Two names with a slash between, as people write kernel options: no category is in capitals. */
const OPTIONS = /^[A-Z][A-Z0-9_]+$/;

export function shapeOf(text: string): PackageFileShape {
  const read = readPackageLines(text.split('\n'));
  const entries = read.entries.filter(({ atom }) => !OPTIONS.test(atom.category));
  const unread = read.unread.length + read.entries.length - entries.length;
  const shape = { atoms: entries.length, bare: 0, keywords: 0, flags: 0, unread };
  for (const { words } of entries) {
    if (words.length === 0) shape.bare += 1;
    else if (words.every((word) => isKeyword(word.text))) shape.keywords += 1;
    else if (isFlags(words)) shape.flags += 1;
  }
  return shape;
}

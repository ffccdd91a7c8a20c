/** The flags of a command line of dockerd, as pflag reads them. */
import type { CommandWord } from '../command-words.ts';
import type { Place, SourceText } from '../evidence.ts';
import type { OptionTable } from './options.ts';

/** One flag. */
export interface FlagAt {
  /** The long name, also of a flag of one letter; as it was written where dockerd knows none. */
  readonly name: string;
  readonly isKnown: boolean;
  /** `true` for a switch without a value; null where the value is missing. */
  readonly value: string | null;
  readonly place: Place;
  /** As it was written: `-H`, `--host`. */
  readonly written: string;
  /** The file that it can be changed in; null where a program only shows it. */
  readonly source: SourceText | null;
}

/** Variables of a shell, specifiers of systemd, and what a program cut off. */
const NOT_LITERAL = /[$`%…]/;

/** Whether a value stands there as dockerd gets it. */
export function isLiteral(value: string): boolean {
  return !NOT_LITERAL.test(value);
}

type Found = Omit<FlagAt, 'source'>;

interface Read {
  readonly flag: Found;
  /** How many words it took. */
  readonly words: number;
}

function readLong(words: readonly CommandWord[], at: number, table: OptionTable, place: Place): Read {
  const word = words[at]?.text ?? '';
  const equals = word.indexOf('=');
  const name = word.slice(2, equals === -1 ? undefined : equals);
  const option = table.flag(name);
  const written = `--${name}`;
  const isKnown = option !== undefined || name === 'help';
  if (equals !== -1) return { flag: { name, isKnown, value: word.slice(equals + 1), place, written }, words: 1 };
  if (!option || option.type === 'bool') return { flag: { name, isKnown, value: 'true', place, written }, words: 1 };
  return { flag: { name, isKnown, value: words[at + 1]?.text ?? null, place, written }, words: 2 };
}

/** `-H tcp://…`, `-Htcp://…`, `-D`. Several switches behind one dash are rare, and read as the first. */
function readShort(words: readonly CommandWord[], at: number, table: OptionTable, place: Place): Read {
  const word = words[at]?.text ?? '';
  const letter = word.charAt(1);
  const written = `-${letter}`;
  const name = table.shortFlag(letter);
  const option = name === undefined ? undefined : table.flag(name);
  if (name === undefined || !option)
    return {
      flag: { name: written, isKnown: letter === 'h' || letter === 'v', value: 'true', place, written },
      words: 1,
    };
  if (option.type === 'bool') return { flag: { name, isKnown: true, value: 'true', place, written }, words: 1 };
  const rest = word.slice(2).replace(/^=/, '');
  if (rest !== '') return { flag: { name, isKnown: true, value: rest, place, written }, words: 1 };
  return { flag: { name, isKnown: true, value: words[at + 1]?.text ?? null, place, written }, words: 2 };
}

/**
 * Reads a command line without its program; words that are no flags, `$VARIABLES` among them, are skipped.
 * @param isShown the text is the output of a program and no file
 */
export function readFlags(
  words: readonly CommandWord[],
  source: SourceText,
  table: OptionTable,
  isShown: boolean,
): FlagAt[] {
  const flags: FlagAt[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at];
    if (!word?.text.startsWith('-') || word.text.length < 2) {
      at += 1;
      continue;
    }
    if (word.text === '--') break;
    const read = (word.text.startsWith('--') ? readLong : readShort)(words, at, table, source.at(word.line));
    flags.push({ ...read.flag, source: isShown ? null : source });
    at += read.words;
  }
  return flags;
}

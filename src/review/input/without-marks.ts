/**
 * A text without what chats, mails and programs put before each of its lines: the marks of a quotation, the numbers of
 * `cat -n`, the bullets of a list. As many lines are left as there were.
 */

/** Nobody pastes more; what is longer is a file, and has none. In characters. */
const LONGEST = 64 * 1024;
/** No line has more before it. In characters. */
const LONGEST_MARK = 24;

/** `>=app-containers/docker-29` is no quotation. */
const QUOTE = /^(?:\s{0,3}>(?![=>])){1,8} ?/;
const NUMBER = /^\s{0,6}(\d{1,5})(?:\t|:|[.)] | ?\| ?| {1,2}|$)/;
const BULLET = /^(?:\s{0,3}[-•·–]|\*)\s{1,3}(?=\S)/;
/** Lines about options are read with what stands before them: it tells whether somebody looked them up. */
const OPTION = /CONFIG_(?!PROTECT)/;
/** What `diff` prints has the same marks, and they say which kernel a line is of. */
const DIFF = /^(?:\d{1,6}(?:,\d{1,6})?[acd]\d{1,6}|<(?: |$)|@@ |\+\+\+ )/;
const TILDES = /^(\s{0,3})~~~/;
const FENCE = /^\s{0,3}```/;

/** A kind of mark. */
interface Mark {
  /** So many lines have it, or it is none. */
  readonly least: number;
  /** A line without what stands before it; null where nothing of that kind does. */
  readonly remove: (line: string, index: number) => string | null;
}

function unquote(line: string): string | null {
  const bare = line.replace(QUOTE, '');
  return bare === line ? null : bare;
}

/** Counts from one, as `cat -n` does; a line that is not the next ends it. */
function unnumber(line: string, index: number): string | null {
  const [mark, number] = NUMBER.exec(line.slice(0, LONGEST_MARK)) ?? [];
  return mark === undefined || Number(number) !== index + 1 ? null : line.slice(mark.length);
}

function unlist(line: string): string | null {
  const bare = line.replace(BULLET, '');
  return bare === line ? null : bare;
}

const QUOTATION: Mark = { least: 1, remove: unquote };
/** One line is no list, and counts nothing. */
const NUMBERS: Mark = { least: 2, remove: unnumber };
const LIST: Mark = { least: 2, remove: unlist };

/** Lines that all have a mark; as they are where one has none. */
function withoutOne(lines: readonly string[], { least, remove }: Mark): readonly string[] {
  const bare = lines.map(remove);
  const isMarked = lines.length >= least && bare.every((line) => line !== null);
  return isMarked && !lines.some((line) => OPTION.test(line)) ? bare.map((line) => line ?? '') : lines;
}

/** The same of each run of lines that have one. */
function withoutRuns(lines: readonly string[], mark: Mark): string[] {
  const done: string[] = [];
  let run: string[] = [];
  const end = (): void => {
    done.push(...withoutOne(run, mark));
    run = [];
  };
  for (const line of lines) {
    if (mark.remove(line, run.length) === null) end();
    if (mark.remove(line, run.length) === null) done.push(line);
    else run.push(line);
  }
  end();
  return done;
}

/** Bullets, where every line between two fences that says something has one: a file has lists of its own. */
function withoutBullets(lines: readonly string[]): string[] {
  const parts = lines.reduce<string[][]>(
    (all, line) => {
      if (FENCE.test(line)) all.push([line], []);
      else all.at(-1)?.push(line);
      return all;
    },
    [[]],
  );
  return parts.flatMap((part) => {
    const filled = part.filter((line) => line.trim() !== '');
    return withoutOne(filled, LIST) === filled ? part : part.map((line) => unlist(line) ?? line);
  });
}

/** @param text with `\n` or `\r\n` between its lines */
export function withoutMarks(text: string): string {
  if (text.length > LONGEST) return text;
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  if (lines.some((line) => DIFF.test(line))) return lines.join('\n');
  const unquoted = withoutRuns(lines, QUOTATION).map((line) => line.replace(TILDES, '$1```'));
  return withoutBullets(withoutRuns(unquoted, NUMBERS)).join('\n');
}

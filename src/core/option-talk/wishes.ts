/**
 * Options that a text tells somebody to set: `you need CONFIG_VETH=m`, a guide's `enable these:` and the lines below it. What
 * they stand for is no state of a kernel.
 */
import { isPolar } from '../../knowledge/search/polar.ts';
import { foldLetters } from '../fold-letters.ts';
import { firstWord, hasWord } from '../words/beside.ts';
import { heard } from '../words/heard.ts';
import { type IsOption, type Named, namedIn } from './named.ts';

const OPENS = heard(({ wishOpens }) => wishOpens);
const SAYS = heard(({ wishSays, wishSources }) => [...wishSays, ...wishSources]);
const SOURCES = heard(({ wishSources }) => wishSources);
/** Before these `have` says nothing of what somebody has. */
const MUST = /\b(?:have|has|had|need|needs) to\b/g;
const IS_SO = heard(({ isSoAlready, stateOff, stateOffBefore }) => [...isSoAlready, ...stateOff, ...stateOffBefore]);

/** As the kernel writes it; a name of a file in front says that it was found. */
const VALUE_LINE = /^(?:CONFIG_\w{2,80}=\S{1,80}|# ?CONFIG_\w{2,80} is not set)$/;
/** Where a sentence ends; a point inside a number ends none. */
const SENTENCE = /[!?;。；！？]|[.](?=\s|$)/;
/** A command and its prompt, and a comment: no sentence of somebody. */
const NO_PROSE = /^(?:[$#%/]|\S{1,60}[@:]\S{0,60}[$#] )/;
/** Behind the name in a list stands a mark at most. In characters. */
const MOST_BEHIND = 2;
/** Nobody says more in a line. In characters. */
const MOST_LINE = 600;

/** Whether words before or above options tell somebody to set them. */
function isWish(words: string): boolean {
  const folded = foldLetters(words).toLowerCase().trim();
  if (folded === '') return false;
  // What stands between keeps `I have to set` from being `I set`.
  if (hasWord(folded.replaceAll(MUST, ' . '), IS_SO)) return false;
  return firstWord(folded, OPENS) !== '' || hasWord(folded, SAYS);
}

/** Whether the words around a name ask whether options are to be set: they tell nobody to. `, is that so?` asks of the telling. */
function asks(before: string, behind: string): boolean {
  const [clause = ''] = behind.split(/[,，]/, 1);
  return isPolar(
    foldLetters(before + clause)
      .toLowerCase()
      .trim(),
  );
}

/** Whether words around a name say how it is. */
function isSo(words: string): boolean {
  return hasWord(foldLetters(words).toLowerCase(), IS_SO);
}

/** What a text tells somebody to set. */
export interface Wishes {
  readonly names: readonly Named[];
  /** The indexes of the lines that are nothing else. */
  readonly lines: ReadonlySet<number>;
  /** The text names other options with a state. */
  readonly hasOthers: boolean;
}

/** The last sentence of a line. */
function lastOf(line: string): string {
  return line.split(SENTENCE).findLast((each) => each.trim() !== '') ?? '';
}

/** The first sentence of a text. */
function firstOf(text: string): string {
  return text.split(SENTENCE, 1)[0] ?? '';
}

class Reader {
  readonly names: Named[] = [];
  readonly lines = new Set<number>();
  hasOthers = false;
  /** The words above, and whether what stands below them is wished for, once that matters: most lines lead to nothing. */
  #head = '';
  #isWished: boolean | null = false;
  /** Lines that nothing above them says anything of. */
  #loose: { index: number; names: Named[] }[] = [];
  readonly #isOption: IsOption;

  constructor(isOption: IsOption) {
    this.#isOption = isOption;
  }

  read(line: string, index: number): void {
    if (line === '' || line.length > MOST_LINE) return;
    const names = namedIn(line, this.#isOption);
    if (VALUE_LINE.test(line)) this.#value(names, index);
    else if (names.length === 0) this.#prose(line);
    else this.#sentence(line, names, index);
  }

  get #isOpen(): boolean {
    this.#isWished ??= !NO_PROSE.test(this.#head) && isWish(lastOf(this.#head));
    return this.#isWished;
  }

  #value(names: Named[], index: number): void {
    if (this.#isOpen) this.#take(names, index);
    else this.#loose.push({ index, names });
  }

  #take(names: readonly Named[], index: number): void {
    this.names.push(...names);
    this.lines.add(index);
  }

  /** A line of words: what it says holds for the lines below, and who gave the list may be told behind it. */
  #prose(line: string): void {
    [this.#head, this.#isWished] = [line, null];
    if (this.#loose.length === 0 || !this.#isOpen) return;
    if (!hasWord(foldLetters(lastOf(line)).toLowerCase(), SOURCES)) return;
    for (const { index, names } of this.#loose) this.#take(names, index);
    this.#loose = [];
  }

  /** A line with names among words: each sentence says for itself, or is one of a list. */
  #sentence(line: string, names: readonly Named[], index: number): void {
    const isListed = names[0]?.start === 0 && line.length - (names.at(-1)?.end ?? 0) <= MOST_BEHIND && this.#isOpen;
    let before = 0;
    let isTold = false;
    const wished: Named[] = [];
    for (const [at, name] of names.entries()) {
      const between = line.slice(before, name.start);
      const isNew = at === 0 || SENTENCE.test(between);
      if (isNew)
        isTold = isListed || (isWish(lastOf(between)) && !asks(lastOf(between), firstOf(line.slice(name.start))));
      else if (isTold && isSo(between)) isTold = false;
      if (isTold && !isSo(firstOf(line.slice(name.end, names[at + 1]?.start)))) wished.push(name);
      before = name.end;
    }
    if (wished.length === names.length) this.#take(wished, index);
    else this.names.push(...wished);
    this.hasOthers ||= wished.length < names.length;
    [this.#head, this.#isWished] = ['', isTold];
  }

  /** What nothing takes for a wish tells how things are. */
  end(): Wishes {
    return { names: this.names, lines: this.lines, hasOthers: this.hasOthers || this.#loose.length > 0 };
  }
}

/** @param lines without what chats and programs put around them */
export function readWishes(lines: readonly string[], isOption: IsOption): Wishes {
  const reader = new Reader(isOption);
  for (const [index, line] of lines.entries()) reader.read(line, index);
  return reader.end();
}

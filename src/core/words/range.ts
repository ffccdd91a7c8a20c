/** A range of versions as facts have it, in the words of a language: `>= 4.18, < 5.11` is for those who write facts. */

export interface RangeWords {
  /** From this one on. */
  readonly since: (version: string) => string;
  readonly after: (version: string) => string;
  readonly before: (version: string) => string;
  /** With this one. */
  readonly upTo: (version: string) => string;
  /** Both with these. */
  readonly to: (first: string, last: string) => string;
  /** With the first, without the end. */
  readonly within: (first: string, end: string) => string;
  readonly all: (parts: readonly string[]) => string;
}

const WITHIN = /^>=\s*([\w.-]+),\s*<\s*([\w.-]+)$/;
const SPAN = /^(\S+)\s+-\s+(\S+)$/;
const BOUND = /^(>=|>|<=|<)?\s*([\w.-]+)$/;

function boundInWords(part: string, words: RangeWords): string {
  const [, first, last] = SPAN.exec(part) ?? [];
  if (first !== undefined && last !== undefined) return words.to(first, last);
  const [, sign = '', version = part] = BOUND.exec(part) ?? [];
  switch (sign) {
    case '>=':
      return words.since(version);
    case '>':
      return words.after(version);
    case '<=':
      return words.upTo(version);
    case '<':
      return words.before(version);
    default:
      return version;
  }
}

/** The range, read out. */
export function rangeInWords(range: string, words: RangeWords): string {
  const [, first, end] = WITHIN.exec(range) ?? [];
  if (first !== undefined && end !== undefined) return words.within(first, end);
  return words.all(range.split(',').map((part) => boundInWords(part.trim(), words)));
}

/** Makes another input out of one that was interesting. */
import type { Random } from '../load/random.ts';

/** Characters and words that parsers and renderers do something special for. */
const TELLING = [
  ...[
    '\0',
    '\n',
    '\r',
    '\t',
    ' ',
    '\\',
    '"',
    "'",
    '`',
    '$',
    '#',
    '=',
    '-',
    '--',
    '/',
    '*',
    '<',
    '>',
    '&',
    '|',
    '_',
    '~',
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    ':',
    ',',
    ';',
    '\u001b[31m',
    '\u001b]8;;',
    '\u202e',
    '\u200b',
    '\ufeff',
    '\ud800',
    '\udc00',
  ],
  ...[
    '😀',
    '１',
    '：',
    '虚',
    '體',
    '\u0301',
    'CONFIG_',
    '=y',
    '=m',
    ' is not set',
    '"storage-driver": ',
    'USE="',
    'app-containers/docker ',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    '@everyone',
    '<!channel>',
    'https://',
    '29.7',
    '0x',
    '1e999',
    'NaN',
    '-1',
    '99999999999',
  ],
];
const MOST_CHANGES = 6;
const MOST_REPEATS = 64;

interface Span {
  readonly start: number;
  readonly end: number;
}

function spanOf(text: string, random: Random): Span {
  const start = random.below(text.length + 1);
  const longest = random.below(4) === 0 ? text.length : 24;
  return { start, end: Math.min(text.length, start + random.below(longest + 1)) };
}

type Change = (text: string, random: Random, other: string) => string;

const put = (text: string, { start, end }: Span, middle: string): string =>
  text.slice(0, start) + middle + text.slice(end);

const CHANGES: readonly Change[] = [
  // Something telling, in or in the place of something.
  (text, random) => {
    const span = spanOf(text, random);
    return put(text, random.below(2) === 0 ? span : { ...span, end: span.start }, random.pick(TELLING));
  },
  // Any character.
  (text, random) => put(text, spanOf(text, random), String.fromCharCode(random.below(0x10000))),
  // Less.
  (text, random) => put(text, spanOf(text, random), ''),
  // The same again, often.
  (text, random) => {
    const span = spanOf(text, random);
    return put(text, span, text.slice(span.start, span.end).repeat(random.below(MOST_REPEATS)));
  },
  // A part of another.
  (text, random, other) => {
    const span = spanOf(other, random);
    return put(text, spanOf(text, random), other.slice(span.start, span.end));
  },
  // Lines in another order.
  (text, random) => {
    const lines = text.split('\n');
    const [from, to] = [random.below(lines.length), random.below(lines.length)];
    lines.splice(to, 0, ...lines.splice(from, 1));
    return lines.join('\n');
  },
  // An end in the middle.
  (text, random) => text.slice(0, random.below(text.length + 1)),
];

/** @param other a part of it may be taken over */
export function mutate(text: string, other: string, cap: number, random: Random): string {
  let changed = text;
  for (let left = 1 + random.below(MOST_CHANGES); left > 0; left -= 1)
    changed = random.pick(CHANGES)(changed, random, other).slice(0, cap);
  return changed;
}

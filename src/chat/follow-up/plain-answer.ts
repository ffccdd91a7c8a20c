/** What an answer to words alone is, against what was spoken of before them. */
import type { Reply } from '../../core/reply.ts';
import type { Thread } from '../thread-memory.ts';
import { bareLine } from './next-line.ts';

/** Whether an answer is one that the answer before offered. */
export function isOffered({ offers = [] }: Thread, { factLine }: Reply): boolean {
  return offers.some(({ command }) => bareLine(command) === factLine);
}

/** Whether what was found is a thing by its name, and no way to do something. */
export function isThing({ factLine = '' }: Reply): boolean {
  return /^(?:backend|kernel|use) /.test(factLine);
}

/** Whether a message was recognized. */
export function isProblem({ factLine = '' }: Reply): boolean {
  return factLine.startsWith('fix ');
}

/** The symbol of a kernel option, which names nothing else. */
const SYMBOL = /^kernel ([A-Z0-9]+(?:_[A-Z0-9]+)+)$/;

/** Whether an answer is a kernel option whose symbol stands in a text: `do I need IP_NF_RAW too`. */
export function isSpelledOut({ factLine = '' }: Reply, text: string): boolean {
  const symbol = SYMBOL.exec(factLine)?.[1];
  return symbol !== undefined && ` ${text.toUpperCase().replaceAll(/[^A-Z0-9_]/g, ' ')} `.includes(`${symbol} `);
}

/** Whether a line asks for the answer before. */
export function isOf(thread: Thread, line: string | undefined): boolean {
  return line !== undefined && thread.line !== undefined && bareLine(line) === bareLine(thread.line);
}

/** Whether a question that is not known comes nearest to the answer before. */
export function isNearest(thread: Thread, { isGap, actions: [first] }: Reply): boolean {
  return isGap === true && first?.type === 'ask' && isOf(thread, first.command);
}

/** Of a text that is sent once more so much of the words is the same, of another one so little, 0 to 1. */
const SAME = 0.8;
const OTHER = 0.5;

/** The share of the words that two texts have in common. */
function sharedBy(text: string, other: string): number {
  const words = new Set(text.toLowerCase().split(/\s+/));
  const before = new Set(other.toLowerCase().split(/\s+/));
  return [...words].filter((word) => before.has(word)).length / Math.max(words.size, before.size);
}

/** Whether a text is another one once more, but for a word here and there. */
export function isSameText(text: string, other: string): boolean {
  return sharedBy(text, other) >= SAME;
}

/** Whether a text has little in common with another one. */
export function isOtherText(text: string, other: string): boolean {
  return sharedBy(text, other) < OTHER;
}

/** Free text of any shape costs in proportion to its length; a ratio, since machines differ. */

import { describe, expect, it } from 'vitest';
import { answerText } from '../../src/answers/ask.ts';
import { createBareContext } from '../../src/answers/shared.ts';
import { warmUp } from '../../src/answers/warm-up.ts';
import { knowledge } from '../support/ask.ts';

const context = createBareContext(knowledge);

const SHAPES: readonly [string, (length: number) => string][] = [
  ['words that nobody knows', (length) => repeat('wxq', length, (index) => `${index * 7919} `)],
  ['words that everybody knows', (length) => repeat('docker kernel storage driver ', length)],
  ['the beginning of a message, again and again', (length) => repeat('failed to start daemon ', length)],
  ['half of a name pattern', (length) => repeat('modprobe FATAL Module ', length)],
  ['one Chinese character', (length) => repeat('容', length)],
  ['Traditional Chinese', (length) => repeat('升級之後映像檔不見了', length)],
  ['a log', (length) => repeat('level=error msg="failed: no such file or directory"\n', length)],
  ['greetings', (length) => repeat('hi ', length)],
  ['paths', (length) => repeat('/lib/modules/6.1', length)],
  ['hyphens', (length) => repeat('a-', length)],
  ['blanks', (length) => repeat(' ', length)],
  ['line breaks', (length) => repeat('\n', length)],
  ['quotes', (length) => repeat('"', length)],
];

function repeat(piece: string, length: number, mark: (index: number) => string = () => ''): string {
  let text = '';
  for (let index = 0; text.length < length; index += 1) text += piece + mark(index);
  return text.slice(0, length);
}

/** The least CPU time of some runs. */
function cpuOf(run: () => unknown): number {
  const times = Array.from({ length: 4 }, () => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return user + system;
  });
  return Math.min(...times);
}

/** Quadratic work takes four times as long. */
const STEEPEST = 3.2;
/** What looks too steep is measured again: a collection of garbage in between makes it so once, not each time. */
const TRIES = 4;

/** How many times as long twice the text takes; the least of some tries, where the first is too much. */
function growthOf(mode: 'ask' | 'fix', make: (length: number) => string): number {
  const [short, long] = [make(60_000), make(120_000)];
  answerText(short, mode, context);
  let least = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < TRIES && least >= STEEPEST; tries += 1)
    least = Math.min(
      least,
      cpuOf(() => answerText(long, mode, context)) / cpuOf(() => answerText(short, mode, context)),
    );
  return least;
}

describe('free text', () => {
  it.each(SHAPES)('of twice the length costs about twice as much at most: %s', (_name, make) => {
    warmUp(knowledge);
    for (const mode of ['ask', 'fix'] as const) expect(growthOf(mode, make), mode).toBeLessThan(STEEPEST);
  });

  it('has a bound: what is longer than we read costs no more and is answered all the same', () => {
    const reply = answerText(repeat('failed to start daemon ', 3_000_000), 'fix', context);
    expect(['ok', 'not-known']).toContain(reply.outcome);
  });
});

/** Every parser, the search and the command line: twice the input takes at most some 2.5 times as long. */
import { describe, expect, it } from 'vitest';
import { readsFile, shows, testDoubling } from '../hostile/doubling.ts';
import { findSteepStep } from '../hostile/measure.ts';
import { TARGETS } from '../hostile/targets.ts';

testDoubling(TARGETS.filter(({ name }) => !readsFile(name) && !shows(name)));

describe('the measure', () => {
  /** Work that costs what its formula says: what is tried is the rule, which a fast or busy machine does not change. */
  const findIn = (cost: (length: number) => number) =>
    findSteepStep(
      (length) => () => cost(length),
      1 << 16,
      async (work) => Number(work()),
    );

  it('lets linear work pass', async () => {
    expect(await findIn((length) => length)).toBeNull();
  });

  it('finds quadratic work', async () => {
    expect(await findIn((length) => length ** 2 / 100_000)).toBe(
      '4.0 times as long for 32768 characters as for half of them',
    );
  });

  it('lets a cost pass that comes once, from some length on', async () => {
    expect(await findIn((length) => length * (length >= 1 << 16 ? 5 : 1))).toBeNull();
  });

  it('lets quadratic work pass that is over before it is felt', async () => {
    expect(await findIn((length) => length ** 2 / 1_000_000)).toBeNull();
  });
});

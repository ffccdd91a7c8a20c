/** Every parser, the search and the command line: twice the input takes at most some 2.5 times as long. */
import { describe, expect, it } from 'vitest';
import { readsFile, shows, testDoubling } from '../hostile/doubling.ts';
import { findSteepStep } from '../hostile/measure.ts';
import { TARGETS } from '../hostile/targets.ts';

testDoubling(TARGETS.filter(({ name }) => !readsFile(name) && !shows(name)));

describe('the measure', () => {
  const loop = (count: number): number => {
    let sum = 0;
    for (let index = 0; index < count; index += 1) sum += index % 7;
    return sum;
  };

  it('lets linear work pass and finds work that is not', async () => {
    expect(await findSteepStep((length) => () => loop(length * 100), 1 << 20)).toBeNull();
    expect(await findSteepStep((length) => () => loop((length * length) / 100), 1 << 15)).toContain('times as long');
  });

  it('lets a cost pass that comes once, from some length on', async () => {
    const work = (length: number) => () => loop(length * (length > 1 << 17 ? 100 : 20));
    expect(await findSteepStep(work, 1 << 18)).toBeNull();
  });
});

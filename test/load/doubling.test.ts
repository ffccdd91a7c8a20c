/** Every parser, every renderer, the search and the command line: twice the input takes at most some 2.5 times as long. */
import { describe, expect, it } from 'vitest';
import { HOST_SHAPES } from '../hostile/host-shapes.ts';
import { findSteepStep } from '../hostile/measure.ts';
import { SHAPES, type Shape } from '../hostile/shapes.ts';
import { TARGETS } from '../hostile/targets.ts';

/** Files of hosts are for what reads files. */
function shapesFor(target: string): readonly Shape[] {
  return target.startsWith('a file of') ? [...SHAPES, ...HOST_SHAPES] : SHAPES;
}

describe.each(TARGETS)('$name', ({ name: target, cap, run }) => {
  it('takes no more than its share for any shape', { timeout: 300_000 }, async () => {
    const steep: string[] = [];
    for (const { name, make } of shapesFor(target)) {
      const found = await findSteepStep((length) => {
        const text = make(length);
        return () => run(text);
      }, cap);
      if (found !== null) steep.push(`${name}: ${found}`);
    }
    expect(steep).toEqual([]);
  });
});

describe('the measure', () => {
  const loop = (count: number): number => {
    let sum = 0;
    for (let index = 0; index < count; index += 1) sum += index % 7;
    return sum;
  };

  it('lets linear work pass and finds work that is not', async () => {
    expect(await findSteepStep((length) => () => loop(length * 100), 1 << 20)).toBeNull();
    expect(await findSteepStep((length) => () => loop((length * length) / 1000), 1 << 18)).toContain('times as long');
  });

  it('lets a cost pass that comes once, from some length on', async () => {
    const work = (length: number) => () => loop(length * (length > 1 << 19 ? 1000 : 100));
    expect(await findSteepStep(work, 1 << 20)).toBeNull();
  });
});

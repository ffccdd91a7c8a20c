/** The doubling test of some targets: each for every shape that it may be given. */
import { describe, expect, it } from 'vitest';
import { HOST_SHAPES } from './host-shapes.ts';
import { findSteepStep } from './measure.ts';
import { SHAPES, type Shape } from './shapes.ts';
import type { Target } from './targets.ts';

/** Files of hosts are for what reads files. */
function shapesFor(target: string): readonly Shape[] {
  return readsFile(target) ? [...SHAPES, ...HOST_SHAPES] : SHAPES;
}

/** Whether a target is given whole files. */
export function readsFile(target: string): boolean {
  return target.startsWith('a file of');
}

/** Whether a target shows what it is given. */
export function shows(target: string): boolean {
  return target.endsWith('renderer');
}

/** Tests that twice the input takes at most some 2.5 times as long. Some of them in one file: a process for each file. */
export function testDoubling(targets: readonly Target[]): void {
  describe.each(targets)('$name', ({ name: target, cap, run }) => {
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
}

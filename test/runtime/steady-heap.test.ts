/** How much garbage a process piles up that makes and drops things all the time. */
import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

const MODULE = new URL('../../src/runtime/steady-heap.ts', import.meta.url).href;

/** A process that needs some 50 MB, and replaces all of it six times. */
const CHURN = `
import { getHeapSpaceStatistics } from 'node:v8';
const make = (start) => ({ list: Array.from({ length: 300 }, (_, index) => start + index + 0.5) });
const kept = Array.from({ length: 20_000 }, (_, index) => make(index));
let most = 0;
for (let index = 0; index < 6 * kept.length; index += 1) {
  kept[index % kept.length] = make(index);
  if (index % 500 > 0) continue;
  most = Math.max(most, getHeapSpaceStatistics().find((each) => each.space_name === 'old_space').space_size);
}
console.log(most);
`;

/** The most that it held, in bytes. */
function mostHeld(before: string): number {
  const code = `${before}\n${CHURN}`;
  return Number(execFileSync(process.execPath, ['--no-warnings', '--input-type=module', '-e', code]));
}

it('a heap that is kept steady has half of its garbage at most', () => {
  const needed = 50e6;
  const usual = mostHeld('') - needed;
  const steady = mostHeld(`import { keepHeapSteady } from '${MODULE}';\nkeepHeapSteady();`) - needed;
  expect(usual).toBeGreaterThan(needed);
  expect(steady).toBeLessThan(0.6 * usual);
});

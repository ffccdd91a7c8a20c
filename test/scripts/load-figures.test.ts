/** How the growth of a process is told from what its bursts of work take for a while. */
import { expect, it } from 'vitest';
import { Random } from '../../scripts/load/random.ts';
import { growth } from '../../scripts/load/report.ts';

const MINUTES = 20;
/** Megabytes per minute: the aim of `npm run soak`. */
const AIM = 0.5;

/**
 * What a watcher sees every half second of a process that starts at 300 MB.
 * @param leak megabytes in a minute
 * @param burst what a review takes for some seconds, in megabytes, by its minute
 */
function watched(leak: number, burst: (minute: number) => number) {
  const random = new Random(1);
  let isWorking = false;
  return Array.from({ length: MINUTES * 120 }, (_, index) => {
    const minute = index / 120;
    if (random.below(8) === 0) isWorking = random.below(2) === 0;
    const value = 300 + leak * minute + random.below(4) + (isWorking ? burst(minute) : 0);
    return { at: minute * 60_000, value };
  });
}

it('bursts that happen to be larger towards the end are no growth', () => {
  expect(Math.abs(growth(watched(0, () => 120)))).toBeLessThan(AIM);
  expect(growth(watched(0, (minute) => 8 * minute))).toBeLessThan(AIM);
});

/** Garbage of a process that collects it every so many minutes, the first time some time after its start. */
const garbage = (period: number, first: number) => (minute: number) => 80 * (((minute + first) / period) % 1);
const COLLECTED = [0.7, 1.3, 2.1, 2.6].flatMap((period) => [0, 0.3, 0.6, 0.9].map((first) => garbage(period, first)));

it.each(COLLECTED)('garbage that is collected from time to time is none, and hides none (%#)', (pile) => {
  const grown = (leak: number): number =>
    growth(watched(leak, () => 0).map(({ at, value }) => ({ at, value: value + pile(at / 60_000) })));
  expect(Math.abs(grown(0))).toBeLessThan(AIM / 2);
  expect(grown(1)).toBeGreaterThan(1 - AIM / 2);
});

it('memory that is not given back is, whatever the bursts do', () => {
  expect(growth(watched(1, () => 120))).toBeGreaterThan(2 * AIM - 0.2);
  expect(growth(watched(1, (minute) => 160 - 8 * minute))).toBeGreaterThan(2 * AIM - 0.2);
});

it('one moment tells nothing', () => {
  expect(growth([])).toBe(0);
  expect(growth([{ at: 0, value: 300 }])).toBe(0);
});

/** Fuzzes one target for a time: what makes code run that had not run before is changed further. */
import type { Target } from '../../test/hostile/targets.ts';
import type { Random } from '../load/random.ts';
import type { Coverage } from './coverage.ts';
import { mutate } from './mutate.ts';

/** Longer ones only repeat what shorter ones do; in characters. */
const LONGEST = 16_384;
/** An input that was slow once is slow when it is so each time. */
const TRIES = 3;
/** Coverage is looked at after so many inputs; all of them are kept when one ran something new. */
const BATCH = 10;
const MOST_KEPT = 500;

interface Failure {
  readonly input: string;
  readonly problem: string;
}

interface Outcome {
  readonly inputs: number;
  readonly failures: readonly Failure[];
}

async function timeOf(target: Target, input: string): Promise<number> {
  const start = performance.now();
  await target.run(input);
  return performance.now() - start;
}

/** What is wrong with what the target makes of an input; null: nothing. */
async function problemOf(target: Target, input: string, slowMs: number): Promise<string | null> {
  try {
    let quickest = Number.POSITIVE_INFINITY;
    for (let tries = 0; tries < TRIES && quickest > slowMs; tries += 1)
      quickest = Math.min(quickest, await timeOf(target, input));
    return quickest > slowMs ? `${quickest.toFixed(0)} ms for ${input.length} characters` : null;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

/** Where a problem is, without what differs from input to input: the same fault is told once. */
function placeOf(problem: string): string {
  return /\d ms for/.test(problem) ? 'slow' : (problem.split('\n', 2)[1] ?? problem).trim().slice(0, 200);
}

interface Plan {
  /** For how long. */
  readonly seconds: number;
  /** Milliseconds that no input may take longer than. */
  readonly slowMs: number;
  readonly random: Random;
  /** Of this process; it goes on from target to target. */
  readonly coverage: Coverage;
}

/** Tries inputs until the time is over. */
export async function fuzzTarget(
  target: Target,
  seeds: readonly string[],
  { seconds, slowMs, random, coverage }: Plan,
): Promise<Outcome> {
  const cap = Math.min(target.cap, LONGEST);
  const pool = seeds.map((seed) => seed.slice(0, cap));
  const failures = new Map<string, Failure>();
  const end = performance.now() + seconds * 1000;
  let inputs = 0;
  while (performance.now() < end) {
    const batch: string[] = [];
    for (let index = 0; index < BATCH && performance.now() < end; index += 1) {
      const input = mutate(random.pick(pool), random.pick(pool), cap, random);
      const problem = await problemOf(target, input, slowMs);
      inputs += 1;
      batch.push(input);
      if (problem !== null) failures.set(placeOf(problem), { input, problem });
    }
    if ((await coverage.take()) > 0) pool.push(...batch);
    while (pool.length > seeds.length + MOST_KEPT) pool.splice(seeds.length, 1);
  }
  return { inputs, failures: [...failures.values()] };
}

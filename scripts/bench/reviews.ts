/** What a review costs in this process, in CPU time, as pairs with the floor: reading and splitting the bytes of the file. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { quantile } from './rounds.ts';

/** What is reviewed: a configuration, or what a checker said about one. */
export interface ReviewCase {
  readonly name: string;
  readonly text: string;
  readonly aim: string;
}

/** The code is compiled by then as in a bot that has run for a while. */
const WARM_UP = 600;
const ROUNDS = 40;
const TIMES = 10;

async function cpuOf(run: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  for (let time = 0; time < TIMES; time += 1) await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / TIMES;
}

/** Measures in interleaved rounds, so that a busy machine slows both sides alike, and prints a line for each case. */
export async function benchReviews(
  cases: readonly ReviewCase[],
  review: (path: string) => unknown,
  floorText: string,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const [path, floorPath] = [join(folder, 'file'), join(folder, 'floor')];
  const floor = (): number => readFileSync(floorPath).toString('latin1').split('\n').length;
  for (const { name, text, aim } of cases) {
    writeFileSync(path, text);
    // A paste is too short to be a floor of its own.
    writeFileSync(floorPath, text.length > floorText.length / 2 ? text : floorText);
    for (let round = 0; round < WARM_UP; round += 1) await review(path);
    const pairs: (readonly [number, number])[] = [];
    for (let round = 0; round < ROUNDS; round += 1) pairs.push([await cpuOf(() => review(path)), await cpuOf(floor)]);
    const ours = pairs.map(([each]) => each);
    const ratios = pairs.map(([each, bare]) => each / bare);
    console.log(
      `${name} (${(text.length / 1000).toFixed(0)} kB): ${quantile(ours, 0.5).toFixed(2)} ms of CPU, ${quantile(ratios, 0.5).toFixed(1)} times the floor of reading and splitting ${text.length > floorText.length / 2 ? 'the same bytes' : 'a whole file'} (aim: ${aim})`,
    );
  }
  rmSync(folder, { recursive: true, force: true });
}

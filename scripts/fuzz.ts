/**
 * `npm run fuzz -- [--seconds N] [--seed N] [--slow MS] [--target TEXT]`: changes real inputs at random for so many seconds a target,
 * keeps what makes code run that had not run before, and reports what ends in an error of ours or takes over `--slow` milliseconds (100).
 * An input that failed is written to a file. The last line is `N passed, N failed`, of targets.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Coverage } from './fuzz/coverage.ts';
import { fuzzTarget } from './fuzz/fuzz-target.ts';
import { readSeeds } from './fuzz/seeds.ts';
import { FUZZED } from './fuzz/targets.ts';
import { Random } from './load/random.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string' },
    seed: { type: 'string' },
    slow: { type: 'string' },
    target: { type: 'string' },
  },
});
const [seconds, seed] = [Number(values.seconds ?? 10), Number(values.seed ?? 1)];
const slowMs = Number(values.slow ?? 100);
if (!(seconds > 0 && slowMs > 0) || !Number.isInteger(seed)) {
  console.error('usage: npm run fuzz -- [--seconds N] [--seed N] [--slow MS] [--target TEXT]');
  process.exit(2);
}
const targets = FUZZED.filter(({ name }) => name.includes(values.target ?? ''));
const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
const coverage = await new Coverage().start();
const seeds = readSeeds();
let failed = 0;
for (const [index, target] of targets.entries()) {
  const random = new Random(seed + index);
  const { inputs, failures } = await fuzzTarget(target, seeds, { seconds, slowMs, random, coverage });
  console.log(`${target.name}: ${inputs} inputs, ${coverage.size} parts of the code have run`);
  for (const [number, { input, problem }] of failures.entries()) {
    const file = join(folder, `${index}-${number}.txt`);
    writeFileSync(file, input);
    console.log(`  FAILED ${problem.split('\n', 4).join('\n    ')}\n    ${file}`);
  }
  if (failures.length > 0) failed += 1;
}
coverage.stop();
console.log(`${targets.length - failed} passed, ${failed} failed (seed ${seed})`);
process.exitCode = failed > 0 ? 1 : 0;

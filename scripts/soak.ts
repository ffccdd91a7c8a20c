/**
 * `npm run soak -- [--seconds N] [--rate N] [--seed N] [--slow N]`: mixed traffic of both platforms against one bot for a long time,
 * and whether it holds its aims: first responses in time, memory flat. docs/load.md explains the figures.
 */
import { quantile } from './load/figures.ts';
import { runOneProcess } from './load/one-process.ts';
import { readNumbers } from './load/options.ts';
import { describeLost, describeProcess, describeTraffic, faultsIn, growth } from './load/report.ts';

/** Of the 99 % that are quickest, in milliseconds. */
const FIRST_MS = 300;
/** Megabytes per minute after the warm-up. */
const GROWTH = 0.5;

const plan = readNumbers({ seconds: 1200, rate: 50, seed: 1, slow: 1 });
const { ledger, watch, seconds, problems } = await runOneProcess(plan);
console.log(describeTraffic(ledger, seconds));
console.log(describeProcess(watch));
for (const lost of describeLost(ledger)) console.log(lost);
for (const problem of new Set(problems)) console.log(`problem: ${problem}`);
const first = quantile(
  ledger.requests.flatMap(({ firstMs }) => firstMs ?? []),
  0.99,
);
const [slope, needed] = [growth(watch.memory), growth(watch.liveHeap)];
const { errors, lost, doubled } = faultsIn(ledger.requests);
const aims: readonly (readonly [string, boolean])[] = [
  [`99 % of the first responses within ${FIRST_MS} ms: ${first.toFixed(0)} ms`, first < FIRST_MS],
  [`memory grows less than ${GROWTH} MB/min after the warm-up: ${slope.toFixed(2)} MB/min`, slope < GROWTH],
  [`what is needed of it, too: ${needed.toFixed(2)} MB/min`, needed < GROWTH],
  [`no error: ${errors}`, errors === 0],
  [`nothing lost: ${lost}`, lost === 0],
  [`nothing answered twice: ${doubled}`, doubled === 0],
  [`nothing that a platform or the log complains about: ${problems.length}`, problems.length === 0],
];
for (const [name, holds] of aims) console.log(`${holds ? 'ok    ' : 'FAILED'} ${name}`);
const passed = aims.filter(([, holds]) => holds).length;
console.log(`${passed} passed, ${aims.length - passed} failed`);
process.exitCode = passed < aims.length ? 1 : 0;

/**
 * `npm run load -- [--seconds N] [--rate N] [--seed N] [--slow N] [--replicas N] [--newcomers N]`: mixed traffic of both
 * platforms against one bot, or against replicas behind a load balancer with a rolling restart in the middle; with
 * `--newcomers` nothing but clicks of so many people on the guided path. docs/load.md explains the figures.
 */
import { runOneProcess } from './load/one-process.ts';
import { readNumbers } from './load/options.ts';
import { describeLost, describeProcess, describeTraffic, faultsIn } from './load/report.ts';
import { runReplicas } from './load/several-processes.ts';

const { replicas, ...plan } = readNumbers({ seconds: 30, rate: 50, seed: 1, slow: 1, replicas: 1, newcomers: 0 });
const run = replicas > 1 ? runReplicas(plan, replicas) : runOneProcess(plan);
const { ledger, watch, seconds: took, problems } = await run;
console.log(describeTraffic(ledger, took));
console.log(describeProcess(watch));
for (const lost of describeLost(ledger)) console.log(lost);
for (const problem of new Set(problems)) console.log(`problem: ${problem}`);
const { errors, lost, doubled } = faultsIn(ledger.requests);
const failed = errors + lost + doubled + problems.length;
console.log(`${ledger.requests.length - errors - lost - doubled} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

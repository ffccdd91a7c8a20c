/**
 * `npm run chaos -- [--seed N] [--faults N] [--requests N] [--rate N] [--slow N]`: faults of every kind while traffic runs,
 * half of them against one bot over Socket Mode and the gateway, half against two replicas over HTTP. It ends with an
 * account of each request; the last line is `N passed, N failed`. docs/load.md says what may happen to one.
 */
import { FAIR } from './chaos/account.ts';
import { type Outcome, runChaos } from './chaos/run.ts';
import { readNumbers } from './load/options.ts';

/** Lines of each kind that are shown. */
const MOST_PROBLEMS = 40;
const { seed, faults, requests, rate, slow } = readNumbers({ seed: 1, faults: 40, requests: 1000, rate: 60, slow: 1 });

function tell(name: string, { fates, faults: happened, problems }: Outcome): void {
  console.log(`\n${name}`);
  for (const [fault, count] of [...happened].sort(([a], [b]) => a.localeCompare(b)))
    console.log(`  ${count} × ${fault}`);
  console.log(`  requests: ${[...fates].map(([fate, count]) => `${count} ${fate}`).join(', ')}`);
  for (const problem of problems.slice(0, MOST_PROBLEMS)) console.log(`  FAILED ${problem}`);
  if (problems.length > MOST_PROBLEMS) console.log(`  and ${problems.length - MOST_PROBLEMS} more`);
}

const NAMES = {
  sockets: 'one bot over Socket Mode and the gateway, SQLite',
  replicas: 'two replicas over HTTP, PostgreSQL',
};
let [passed, failed] = [0, 0];
for (const where of ['sockets', 'replicas'] as const) {
  const half = { seed, faults: Math.ceil(faults / 2), requests: Math.ceil(requests / 2), rate, slow };
  const outcome = await runChaos(where, half);
  tell(NAMES[where], outcome);
  passed += FAIR.reduce((sum, fate) => sum + (outcome.fates.get(fate) ?? 0), 0);
  failed += outcome.problems.length;
}
console.log(`\nseed ${seed}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

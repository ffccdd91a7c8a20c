/** Short runs of `npm run load` and `npm run chaos`: nothing is lost and nothing is doubled, with and without faults. */
import { expect, it } from 'vitest';
import { runChaos } from '../../scripts/chaos/run.ts';
import { runOneProcess } from '../../scripts/load/one-process.ts';
import { describeLost, faultsIn } from '../../scripts/load/report.ts';

/** Platforms that wait five times as long: the machine of a test does other things, too. */
const SLOW = 5;

it('mixed traffic of both platforms is answered, each request once', async () => {
  const { ledger, problems } = await runOneProcess({ seconds: 10, rate: 20, seed: 1, slow: SLOW });
  expect([...problems, ...describeLost(ledger)]).toEqual([]);
  expect(faultsIn(ledger.requests)).toMatchObject({ errors: 0, lost: 0, doubled: 0 });
  expect(ledger.requests).toHaveLength(200);
});

it('twelve faults leave each request answered, refused or explained', async () => {
  const plan = { seed: 1, faults: 12, requests: 150, rate: 30, slow: SLOW };
  const { problems, faults } = await runChaos('sockets', plan);
  expect(problems).toEqual([]);
  expect([...faults.values()].reduce((sum, count) => sum + count, 0)).toBe(12);
});

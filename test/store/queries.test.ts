/** What a question and a click cost the database. */
import { DatabaseSync } from 'node:sqlite';
import { expect, it, vi } from 'vitest';
import { ADA, newcomer, offersOf, replicaOf } from '../support/onboarding.ts';
import { openPatientStore } from '../support/patient-store.ts';
import { sharedPostgres } from '../support/postgres.ts';
import { newStoreFile } from '../support/store-file.ts';

const MOST_QUERIES = 4;

it('each click of an onboarding costs four queries at most, with what replicas agree on', async () => {
  const queries: string[] = [];
  const store = await openPatientStore(
    { kind: 'postgres', url: await sharedPostgres().createDatabase() },
    { onQuery: (query) => queries.push(query) },
  );
  const ann = newcomer(replicaOf(store));
  const costs = new Map<string, number>();
  let line = 'onboard';
  while (!costs.has(line)) {
    queries.length = 0;
    // What an adapter does of each press: it is taken by one replica, and counts for the limit of all.
    await store.seen.claim(`press ${line}`);
    await store.count([`person slack T1 ${ADA.person}`, 'workspace slack T1'], 10_000);
    const offers = offersOf(await ann.say(line));
    costs.set(line, queries.length);
    line = offers.find((each) => /^onboard (?:choose|done) /.test(each)) ?? 'onboard';
  }
  await store.close();
  expect(costs.size).toBeGreaterThan(5);
  expect([...costs].filter(([, cost]) => cost > MOST_QUERIES)).toEqual([]);
});

it('what every answer asks is prepared once on SQLite', async () => {
  const store = await openPatientStore({ kind: 'sqlite', file: newStoreFile() });
  await store.memory.recall(ADA);
  const prepare = vi.spyOn(DatabaseSync.prototype, 'prepare');
  await store.memory.recall(ADA);
  await store.memory.recall({ ...ADA, person: 'U2' });
  const prepared = prepare.mock.calls.length;
  prepare.mockRestore();
  await store.close();
  expect(prepared).toBe(0);
});

/** A database that does not say in time who may answer: still one of two processes does. */
import { Client } from 'pg';
import { expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { sharedPostgres } from '../support/postgres.ts';
import { until } from '../support/until.ts';

const BOTH = 2;
/** Short enough to wait for, and long enough for the second try on a busy machine. */
const PATIENCE_MS = 3000;

it('what two processes claim while the database is slow is given to one of them', async () => {
  const url = await sharedPostgres().createDatabase();
  let asked = 0;
  const open = () =>
    openStore(
      { kind: 'postgres', url },
      {
        log: () => undefined,
        patienceMs: PATIENCE_MS,
        onQuery: (query) => (asked += Number(/\binto "?claims\b/.test(query))),
      },
    );
  const stores = [await open(), await open()];
  for (const store of stores)
    await until('the first tables', () =>
      store.memory.gaps().then(
        () => true,
        () => false,
      ),
    );
  const locker = new Client(url);
  await locker.connect();
  await locker.query('begin; lock table claims in access exclusive mode');
  const claims = Promise.all(stores.map((store) => store.seen.claim('k')));
  await until('that neither was told in time', async () => asked >= BOTH);
  await locker.query('commit');
  expect((await claims).filter(Boolean)).toHaveLength(1);
  await locker.end();
  await Promise.all(stores.map((store) => store.close()));
});

/** What is kept is what docs/privacy.md says, and what is forgotten is gone. */
import { existsSync, readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Connection, Database } from '../../src/store/connection.ts';
import { RETENTION_DAYS } from '../../src/store/forget.ts';
import { openPatientStore } from '../support/patient-store.ts';
import { ADA } from '../support/remembering.ts';
import { newStoreFile } from '../support/store-file.ts';
import { connect, DATABASES } from '../support/stores.ts';

const DOC = readFileSync(new URL('../../docs/privacy.md', import.meta.url), 'utf8');

async function columnsOf(db: Pick<Database, 'introspection'>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  return tables.flatMap(({ name, columns }) => columns.map((column) => `${name}.${column.name}`)).sort();
}

/** Everything that stands in any table, as text. */
async function everythingIn(connection: Connection): Promise<string> {
  const db = await connection.open();
  const tables = await db.introspection.getTables();
  const rows = await Promise.all(
    tables.map(({ name }) => sql`select * from ${sql.table(name)}`.execute(db).then((result) => result.rows)),
  );
  return JSON.stringify(rows);
}

describe.each(DATABASES)('what is kept on $name', ({ createPlace }) => {
  it('has the columns that docs/privacy.md lists, and no other', async () => {
    const connection = connect(await createPlace());
    const documented = [...DOC.matchAll(/^\| `([a-z_]+\.[a-z_]+)` \|/gm)].map(([, column]) => column);
    const db = await connection.open();
    expect(await columnsOf(db)).toEqual(documented.sort());
    await connection.close();
  });

  it('has nothing of a person who is forgotten', async () => {
    const place = await createPlace();
    const store = await openPatientStore(place);
    const asker = { ...ADA, person: 'U0FORGETTABLE' };
    await store.memory.setHost(asker, 'person', { existing: 'markerdriver' });
    const reminder = { asker, place: 'markerplace', locale: 'en', dueAt: new Date() } as const;
    await store.memory.saveOnboarding(asker, { step: 'a', state: 'markerstate', isFinished: false, reminder }, null);
    await store.memory.vote(asker, { fact: 'a', factVersion: '1', vote: 'report', note: 'markernote' });
    await store.count([`person slack T1 U0FORGETTABLE`], 10_000);
    await store.locales.keep(new Map([['slack  U0FORGETTABLE', 'en']]));
    const connection = connect(place);
    expect(await everythingIn(connection)).toMatch(/FORGETTABLE.*marker/);
    await store.memory.forget(asker);
    expect(await everythingIn(connection)).not.toMatch(/FORGETTABLE|marker/);
    await connection.close();
    if (place.kind === 'sqlite')
      for (const file of [place.file, `${place.file}-wal`])
        if (existsSync(file)) expect(readFileSync(file).toString('latin1'), file).not.toMatch(/FORGETTABLE|marker/);
    await store.close();
  });

  it('is swept when its time is over', async () => {
    const place = await createPlace();
    const store = await openPatientStore(place);
    await store.memory.setHost(ADA, 'person', { fs: 'zfs' });
    await store.memory.countGap('something', 'en');
    await store.memory.vote(ADA, { fact: 'a', factVersion: '1', vote: 'up' });
    const onItsWay = { step: 'a', state: '', isFinished: false };
    const reminderAt = (dueAt: Date) => ({ asker: ADA, place: '', locale: 'en', dueAt }) as const;
    await store.memory.saveOnboarding(ADA, { ...onItsWay, reminder: reminderAt(new Date(0)) }, null);
    await store.lines.keep(new Map([['key', 'line']]));
    const connection = connect(place);
    const db = await connection.open();
    const { sweep } = await import('../../src/store/forget.ts');
    const day = 24 * 60 * 60_000;
    await sweep(db, Date.now() + 2 * day);
    expect(await store.lines.find('key')).toBeUndefined();
    expect(await store.memory.gaps()).toHaveLength(1);
    expect(await store.memory.feedback()).toHaveLength(1);
    await sweep(db, Date.now() + (RETENTION_DAYS.gaps + 1) * day);
    expect(await store.memory.gaps()).toEqual([]);
    expect((await store.memory.recall(ADA)).onboarding).not.toBeNull();
    const reminders = async (): Promise<number> => (await db.selectFrom('reminders').selectAll().execute()).length;
    const later = reminderAt(new Date(Date.now() + 300 * day));
    await store.memory.saveOnboarding(ADA, { ...onItsWay, reminder: later }, 1);
    await sweep(db, Date.now());
    expect(await reminders()).toBe(1);
    await store.memory.saveOnboarding(ADA, { step: 'end', state: '', isFinished: true }, 2);
    await sweep(db, Date.now());
    expect(await reminders()).toBe(0);
    await sweep(db, Date.now() + (RETENTION_DAYS.profiles + 1) * day);
    expect(await store.memory.recall(ADA)).toEqual({ hosts: {}, onboarding: null });
    expect(await store.memory.feedback()).toEqual([]);
    await connection.close();
    await store.close();
  });
});

describe('the terminal', () => {
  it('reads without Kysely what Kysely reads', async () => {
    const file = newStoreFile();
    const { quickRecall } = await import('../../src/store/sqlite/quick-recall.ts');
    expect(() => quickRecall(file, ADA)).toThrow();
    const store = await openPatientStore({ kind: 'sqlite', file });
    expect(quickRecall(file, ADA)).toEqual(await store.memory.recall(ADA));
    await store.memory.setHost(ADA, 'person', { fs: 'zfs', rootless: true });
    await store.memory.setHost(ADA, 'channel', { kernel: '6.12' });
    await store.memory.saveOnboarding(ADA, { step: 'a', state: '{"b":1}', isFinished: true }, null);
    expect(quickRecall(file, ADA)).toEqual(await store.memory.recall(ADA));
    await store.close();
    expect(quickRecall(file, ADA).hosts.person).toEqual({ fs: 'zfs', rootless: true });
  });
});

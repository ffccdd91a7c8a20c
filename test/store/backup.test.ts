/** A backup as docs/store.md makes it, and what comes back from it. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import type { Store, StorePlace } from '../../src/store/store.ts';
import { openPatientStore } from '../support/patient-store.ts';
import { findPrograms, sharedPostgres } from '../support/postgres.ts';
import { ADA } from '../support/remembering.ts';
import { newStoreFile } from '../support/store-file.ts';

const DOC = readFileSync(new URL('../../docs/store.md', import.meta.url), 'utf8');
const open = (place: StorePlace): Promise<Store> => openPatientStore(place);

async function remember(store: Store, fs: 'zfs' | 'xfs'): Promise<void> {
  await store.memory.setHost(ADA, 'person', { fs });
}

async function remembered(place: StorePlace): Promise<unknown> {
  const store = await open(place);
  const { hosts } = await store.memory.recall(ADA);
  await store.close();
  return hosts.person;
}

describe('a backup', () => {
  it('of SQLite is made while the bot runs, and comes back', async () => {
    const [file, copy] = [newStoreFile(), newStoreFile()];
    const store = await open({ kind: 'sqlite', file });
    await remember(store, 'zfs');
    const [, statement = ''] = /sqlite3 \S+ "(vacuum into '[^']+')"/.exec(DOC) ?? [];
    const database = new DatabaseSync(file);
    database.exec(statement.replace('/var/backups/store.sqlite', copy));
    database.close();
    await remember(store, 'xfs');
    await store.close();
    copyFileSync(copy, file);
    for (const rest of ['-wal', '-shm']) rmSync(`${file}${rest}`, { force: true });
    expect(await remembered({ kind: 'sqlite', file })).toEqual({ fs: 'zfs' });
  });

  it('of PostgreSQL is made while the bots run, and comes back', async () => {
    const url = await sharedPostgres().createDatabase();
    const store = await open({ kind: 'postgres', url });
    await remember(store, 'zfs');
    const dump = newStoreFile();
    const run = (program: string, ...args: string[]): Buffer =>
      execFileSync(join(findPrograms(), program), args, { stdio: ['ignore', 'pipe', 'pipe'] });
    expect(DOC).toContain('pg_dump --format=custom --file=');
    run('pg_dump', '--format=custom', `--file=${dump}`, url);
    await remember(store, 'xfs');
    await store.close();
    expect(DOC).toContain('pg_restore --clean --if-exists --no-owner --dbname=');
    run('pg_restore', '--clean', '--if-exists', '--no-owner', `--dbname=${url}`, dump);
    expect(await remembered({ kind: 'postgres', url })).toEqual({ fs: 'zfs' });
  });
});

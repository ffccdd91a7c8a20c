/** The two databases, for tests that hold on both. */
import { Connection } from '../../src/store/connection.ts';
import { createPostgres } from '../../src/store/postgres/database.ts';
import { createSqlite } from '../../src/store/sqlite/database.ts';
import type { StorePlace } from '../../src/store/store.ts';
import { PATIENCE_MS } from './patient-store.ts';
import { sharedPostgres } from './postgres.ts';
import { newStoreFile } from './store-file.ts';

export interface DatabaseKind {
  readonly name: string;
  /** A place where nothing is kept yet. */
  readonly createPlace: () => Promise<StorePlace>;
}

export const DATABASES: readonly DatabaseKind[] = [
  {
    name: 'SQLite',
    createPlace: () => Promise.resolve({ kind: 'sqlite', file: newStoreFile() }),
  },
  {
    name: 'PostgreSQL',
    createPlace: async () => ({ kind: 'postgres', url: await sharedPostgres().createDatabase() }),
  },
];

/** A connection of the test's own, beside the store. */
export function connect(place: StorePlace): Connection {
  if (place.kind === 'none') throw new Error('nothing to connect to');
  const backend = place.kind === 'sqlite' ? createSqlite(place.file) : createPostgres(place.url);
  return new Connection(backend, PATIENCE_MS);
}

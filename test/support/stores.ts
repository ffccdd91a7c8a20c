/** The two databases, for tests that hold on both. */
import type { StorePlace } from '../../src/store/store.ts';
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

/** The connection to the database, and its tables: made when they are first needed, and again when that failed. */
import { type Dialect, Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { up as createTables } from './migrations/0001-start.ts';
import { up as addClaimOwner } from './migrations/0002-claim-owner.ts';
import type { Tables } from './schema.ts';

/** In their order; a released one is never changed. */
const MIGRATIONS = { '0001-start': { up: createTables }, '0002-claim-owner': { up: addClaimOwner } };

export type Database = Kysely<Tables>;

/** A kind of database: all that differs between them. */
export interface Backend {
  /** @param patienceMs for how long one query may wait */
  readonly createDialect: (patienceMs: number) => Dialect;
  /** Whether one query may write into several tables (`with … as (insert …)`). */
  readonly writesTogether: boolean;
  /** Leaves nothing of what was deleted where somebody may find it. */
  readonly scrub: (db: Database) => Promise<void>;
}

/** Is told of each query; for tests that count them. */
export type QueryLog = (sql: string) => void;

/** Making tables, and waiting for another process that makes them, takes longer than a question. */
const MIGRATION_MS = 10_000;

/** Brings the tables to this release; a second process waits until the first is done. */
async function migrate(backend: Backend): Promise<void> {
  const db = new Kysely<Tables>({ dialect: backend.createDialect(MIGRATION_MS) });
  try {
    const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(MIGRATIONS) } });
    const { error } = await migrator.migrateToLatest();
    if (error !== undefined) throw error;
  } finally {
    await db.destroy();
  }
}

export class Connection {
  readonly backend: Backend;
  readonly #patienceMs: number;
  readonly #log: QueryLog | undefined;
  #opened: Promise<Database> | null = null;

  /** @param patienceMs for how long one query may wait */
  constructor(backend: Backend, patienceMs: number, log?: QueryLog) {
    this.backend = backend;
    this.#patienceMs = patienceMs;
    this.#log = log;
  }

  /** The database with all its tables. Rejects with what the system says. */
  open(): Promise<Database> {
    this.#opened ??= this.#create();
    return this.#opened;
  }

  async close(): Promise<void> {
    const opened = this.#opened;
    this.#opened = null;
    // What never opened has nothing to close.
    const db = await opened?.catch(() => null);
    await db?.destroy();
  }

  async #create(): Promise<Database> {
    try {
      await migrate(this.backend);
    } catch (error) {
      this.#opened = null;
      throw error;
    }
    const log = this.#log;
    return new Kysely<Tables>({
      dialect: this.backend.createDialect(this.#patienceMs),
      ...(log && { log: ({ query }) => log(query.sql) }),
    });
  }
}

/** SQLite by Node's own module: nothing to install, nothing to set up. */
import { chmodSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import {
  type DialectAdapter,
  type Kysely,
  type MigrationLockOptions,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  type SqliteStatement,
  sql,
} from 'kysely';
import type { Backend, Database } from '../connection.ts';

/** Ours are some fifty; those with lists have one for each length. What was prepared first goes first. */
const MAX_PREPARED = 200;

/**
 * The pragmas of a file that several processes may open, that survives `kill -9`, and in which nothing that was deleted
 * can be found again.
 */
const PRAGMAS = `
  pragma journal_mode = wal;
  pragma synchronous = normal;
  pragma secure_delete = on;
`;

/** Ours are text, integers and null; Kysely types them as unknown. */
function valuesOf(parameters: readonly unknown[]): SQLInputValue[] {
  return parameters as SQLInputValue[];
}

function prepare(database: DatabaseSync, text: string): SqliteStatement {
  const statement = database.prepare(text);
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...valuesOf(parameters)),
    run: (parameters) => statement.run(...valuesOf(parameters)),
    // Two who read row by row need a statement each.
    iterate: (parameters) => database.prepare(text).iterate(...valuesOf(parameters)),
  };
}

/**
 * Kysely speaks to better-sqlite3; Node's module differs in how parameters are passed and readers are known. It prepares
 * anew for each query, which costs ten times as much as an answer's query itself: here a text is prepared once.
 */
function adapt(database: DatabaseSync): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare(text) {
      const statement = prepared.get(text) ?? prepare(database, text);
      prepared.set(text, statement);
      const oldest = prepared.keys().next().value;
      if (prepared.size > MAX_PREPARED && oldest !== undefined) prepared.delete(oldest);
      return statement;
    },
  };
}

/** Two processes that start at once migrate one after the other, and one that is killed meanwhile leaves nothing behind. */
class Adapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }

  override async acquireMigrationLock(db: Kysely<unknown>, { lockTable }: MigrationLockOptions): Promise<void> {
    // The first write of a transaction takes the lock of the whole file.
    await sql`update ${sql.table(lockTable)} set is_locked = 0`.execute(db);
  }
}

class Dialect extends SqliteDialect {
  override createAdapter(): DialectAdapter {
    return new Adapter();
  }
}

/** Opens the file, which only its owner may read. Throws what the system says where it cannot be written. */
function open(file: string, patienceMs: number): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  // Another process writes for milliseconds; while it is waited for, everybody here waits.
  const database = new DatabaseSync(file, { timeout: patienceMs });
  try {
    chmodSync(file, 0o600);
    database.exec(PRAGMAS);
    // A file on a disk that is read-only opens all the same: this finds out.
    database.exec('begin immediate; rollback');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** What was deleted is overwritten already; this empties the journal, which holds pages as they were. */
async function scrub(db: Database): Promise<void> {
  await sql`pragma wal_checkpoint(truncate)`.execute(db);
}

/** @param file its path */
export function createSqlite(file: string): Backend {
  return {
    // A promise, so that what the system says comes as a rejection.
    createDialect: (patienceMs) => new Dialect({ database: async () => adapt(open(file, patienceMs)) }),
    writesTogether: false,
    scrub,
  };
}

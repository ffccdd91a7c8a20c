/** PostgreSQL, for bots that run as several processes. */
import {
  type PostgresCursor,
  PostgresDialect,
  type PostgresPool,
  type PostgresPoolClient,
  type PostgresQueryResult,
  sql,
} from 'kysely';
import { Pool, type PoolClient } from 'pg';
import type { Backend, Database } from '../connection.ts';

/** For each process; PostgreSQL has 100 by default. */
const CONNECTIONS = 10;

/**
 * A connection that is given up after its first failure: one whose other end hangs would let everybody behind it wait
 * too.
 */
function once(client: PoolClient): PostgresPoolClient {
  let isBroken = false;
  function query<R>(text: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  function query<R>(text: string | PostgresCursor<R>, parameters: readonly unknown[] = []) {
    if (typeof text !== 'string') throw new TypeError('nothing here reads with a cursor');
    const result = client.query(text, [...parameters]).catch((error: unknown) => {
      isBroken = true;
      throw error;
    });
    return result as Promise<PostgresQueryResult<R>> | PostgresCursor<R>;
  }
  return { query, release: (destroy) => client.release(destroy || isBroken) };
}

function createPool(url: string, patienceMs: number, onError: (error: Error) => void): PostgresPool {
  const pool = new Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: patienceMs,
    query_timeout: patienceMs,
    statement_timeout: patienceMs,
    idle_in_transaction_session_timeout: 2 * patienceMs,
    keepAlive: true,
    application_name: 'docker-gentoo',
  });
  // Of connections that nobody uses: whoever asks next gets a new one.
  pool.on('error', onError);
  return { options: pool.options, end: () => pool.end(), connect: async () => once(await pool.connect()) };
}

/** The tables that hold something about a person. */
const PERSONAL = ['profiles', 'onboardings', 'reminders', 'feedback', 'locales', 'rates'];

/** Takes deleted rows out of the tables now, not when the server gets to it. */
async function scrub(db: Database): Promise<void> {
  await sql`vacuum ${sql.join(PERSONAL.map((name) => sql.table(name)))}`.execute(db);
}

/**
 * @param url `postgresql://user:password@host/database`
 * @param onError is told of connections that end while nobody uses them
 */
export function createPostgres(url: string, onError: (error: Error) => void): Backend {
  return {
    createDialect: (patienceMs) =>
      new PostgresDialect({ pool: () => Promise.resolve(createPool(url, patienceMs, onError)) }),
    scrub,
  };
}

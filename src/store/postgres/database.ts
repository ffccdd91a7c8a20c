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

const ignore = (): void => undefined;

function createPool(url: string, patienceMs: number): PostgresPool {
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
  // Of connections that nobody uses, and of those that break in somebody's hands: without a listener either would end the
  // process. The question that meets the failure is told of it all the same.
  pool.on('error', ignore);
  pool.on('connect', (client) => client.on('error', ignore));
  return { options: pool.options, end: () => pool.end(), connect: async () => once(await pool.connect()) };
}

/** The tables that hold something about a person. */
const PERSONAL = ['profiles', 'onboardings', 'reminders', 'feedback', 'locales', 'rates'];

/** Takes deleted rows out of the tables now, not when the server gets to it. */
async function scrub(db: Database): Promise<void> {
  await sql`vacuum ${sql.join(PERSONAL.map((name) => sql.table(name)))}`.execute(db);
}

/** @param url `postgresql://user:password@host/database` */
export function createPostgres(url: string): Backend {
  return {
    createDialect: (patienceMs) => new PostgresDialect({ pool: () => Promise.resolve(createPool(url, patienceMs)) }),
    writesTogether: true,
    scrub,
  };
}

/** Whether a PostgreSQL server lets us in; nothing is made there. */
import { Client } from 'pg';

const PATIENCE_MS = 5000;

/** @returns what is in the way; null: nothing is */
export async function isAnswering(url: string): Promise<unknown> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
  });
  // A connection that ends by itself has been told by then.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return null;
  } catch (error) {
    return error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Queries that every answer asks: their text is made once. Kysely takes longer to make it than the database to answer. */
import type { CompiledQuery, RawBuilder } from 'kysely';
import type { Database } from './connection.ts';

/** Asks with other values. */
export type Prepared<Values extends readonly unknown[], Row> = (db: Database, ...values: Values) => Promise<Row[]>;

/** @param build puts each value into the query once, in their order */
export function prepare<Values extends readonly unknown[], Row>(
  build: (...values: Values) => RawBuilder<Row>,
): Prepared<Values, Row> {
  const queries = new WeakMap<Database, CompiledQuery<Row>>();
  return async (db, ...values) => {
    const query = queries.get(db) ?? build(...values).compile(db);
    queries.set(db, query);
    const { rows } = await db.executeQuery<Row>({ ...query, parameters: values });
    return rows;
  };
}

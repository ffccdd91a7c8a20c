/** Whose a claim is: who was not told in time whether it got one asks again, and recognizes its own. */
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // A process of the release before writes none while both run.
  await db.schema
    .alterTable('claims')
    .addColumn('owner', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
}

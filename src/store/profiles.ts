/** Hosts that are remembered: of a person, and what is assumed in a channel and in a workspace. */

import { type RawBuilder, sql } from 'kysely';
import type { ProfileOverrides } from '../core/profile.ts';
import type { Scope } from '../core/remembered-host.ts';
import { writeHost } from '../core/stored-host.ts';
import type { Database } from './connection.ts';

export async function setHost(db: Database, owner: string, scope: Scope, host: ProfileOverrides): Promise<void> {
  if (Object.keys(host).length === 0) {
    await db.deleteFrom('profiles').where('scope', '=', scope).where('owner', '=', owner).execute();
    return;
  }
  const row = { host: writeHost(host), updated_at: new Date().toISOString() };
  await db
    .insertInto('profiles')
    .values({ owner, scope, ...row })
    .onConflict((conflict) => conflict.columns(['scope', 'owner']).doUpdateSet(row))
    .execute();
}

/**
 * The write of a person's host as a part of a larger query of PostgreSQL.
 * @param rows another part: nothing is written where that has none
 */
export function learnFrom(rows: string, owner: string, host: ProfileOverrides): RawBuilder<unknown> {
  return sql`insert into profiles (owner, scope, host, updated_at)
    select ${owner}, 'person', ${writeHost(host)}, ${new Date().toISOString()} from ${sql.table(rows)}
    on conflict (scope, owner) do update set host = excluded.host, updated_at = excluded.updated_at`;
}

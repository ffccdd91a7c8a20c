/** Hosts that are remembered: of a person, and what is assumed in a channel and in a workspace. */

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

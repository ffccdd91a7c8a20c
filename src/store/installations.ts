/** Workspaces that installed the app. What is kept of one is sealed before it comes here. */
import type { KeptInstallation } from '../chat/shared.ts';
import type { Database } from './connection.ts';

export async function keepInstallation(db: Database, id: string, sealed: string): Promise<void> {
  const row = { sealed, updated_at: new Date().toISOString() };
  await db
    .insertInto('installations')
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

/**
 * Puts what was sealed anew in the place of what it was before; whatever was installed meanwhile stays.
 * @param before what it is to stand in the place of
 */
export async function replaceInstallation(db: Database, before: KeptInstallation, sealed: string): Promise<void> {
  await db
    .updateTable('installations')
    .set({ sealed })
    .where('id', '=', before.id)
    .where('sealed', '=', before.sealed)
    .execute();
}

export async function findInstallation(db: Database, id: string): Promise<string | undefined> {
  const row = await db.selectFrom('installations').select('sealed').where('id', '=', id).executeTakeFirst();
  return row?.sealed;
}

export function listInstallations(db: Database): Promise<KeptInstallation[]> {
  return db.selectFrom('installations').select(['id', 'sealed']).orderBy('id').execute();
}

/** Deletes it as it was; whatever was installed meanwhile stays. */
export async function deleteInstallation(db: Database, { id, sealed }: KeptInstallation): Promise<void> {
  await db.deleteFrom('installations').where('id', '=', id).where('sealed', '=', sealed).execute();
}

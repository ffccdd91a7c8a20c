/** How long things are kept, and how all of it goes when somebody wants it gone; docs/privacy.md has the same figures. */
import { ownerKey, personKey, rateKey } from '../core/asker.ts';
import type { Asker } from '../core/command.ts';
import type { Database } from './connection.ts';

const DAY_MS = 24 * 60 * 60_000;
/** After the last change, in days. */
export const RETENTION_DAYS = { profiles: 730, onboardings: 365, reminders: 365, feedback: 365, gaps: 180 } as const;

/** Deletes all that is kept about a person, or nothing. */
export async function forgetPerson(db: Database, asker: Asker): Promise<void> {
  const person = personKey(asker);
  await db.transaction().execute(async (transaction) => {
    await transaction
      .deleteFrom('profiles')
      .where('scope', '=', 'person')
      .where('owner', '=', ownerKey(asker, 'person'))
      .execute();
    // Where a bot serves one workspace, the language is kept under the person's own id, without what it belongs to.
    const { platform, person: id } = asker;
    await transaction
      .deleteFrom('locales')
      .where('person', 'in', [person, personKey({ platform, person: id })])
      .execute();
    for (const table of ['onboardings', 'reminders', 'feedback'] as const)
      await transaction.deleteFrom(table).where('person', '=', person).execute();
    await transaction.deleteFrom('rates').where('key', '=', rateKey(asker)).execute();
  });
}

/** Deletes what has been kept for long enough. */
export async function sweep(db: Database, now = Date.now()): Promise<void> {
  const before = (days: number): string => new Date(now - days * DAY_MS).toISOString();
  for (const table of ['claims', 'long_lines', 'locales', 'rates'] as const)
    await db.deleteFrom(table).where('until', '<', before(0)).execute();
  await db.deleteFrom('profiles').where('updated_at', '<', before(RETENTION_DAYS.profiles)).execute();
  await db.deleteFrom('onboardings').where('updated_at', '<', before(RETENTION_DAYS.onboardings)).execute();
  // Each is put off by a week when it is sent, so that it is never old: it ends with the onboarding that it is about.
  await db
    .deleteFrom('reminders')
    .where('is_off', '=', 0)
    .where('person', 'not in', (select) =>
      select.selectFrom('onboardings').select('person').where('finished_at', 'is', null),
    )
    .execute();
  // Those that are off have no time: they go with the person's wish alone.
  await db
    .deleteFrom('reminders')
    .where('is_off', '=', 0)
    .where('due_at', '<', before(RETENTION_DAYS.reminders))
    .execute();
  await db.deleteFrom('feedback').where('voted_at', '<', before(RETENTION_DAYS.feedback)).execute();
  await db.deleteFrom('gaps').where('last_at', '<', before(RETENTION_DAYS.gaps)).execute();
}

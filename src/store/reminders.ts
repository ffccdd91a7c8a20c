/** Reminders: at most one is due for a person at a time, and one replica takes it. */
import { type RawBuilder, sql } from 'kysely';
import { personKey } from '../core/asker.ts';
import type { Asker } from '../core/command.ts';
import { matchLocale } from '../core/locale.ts';
import type { Reminder } from '../core/memory.ts';
import type { Database } from './connection.ts';

export async function remind(db: Database, { asker, place, locale, dueAt }: Reminder): Promise<void> {
  const { platform, workspace, person: account } = asker;
  const row = { platform, workspace, account, place, locale, due_at: dueAt.toISOString() };
  await db
    .insertInto('reminders')
    .values({ person: personKey(asker), ...row })
    .onConflict((conflict) => conflict.column('person').doUpdateSet(row))
    .execute();
}

/**
 * The same as a part of a larger query of PostgreSQL.
 * @param rows another part: nothing is written where that has none
 */
export function remindFrom(
  rows: string,
  person: string,
  { asker, place, locale, dueAt }: Reminder,
): RawBuilder<unknown> {
  const { platform, workspace, person: account } = asker;
  return sql`insert into reminders (person, platform, workspace, account, place, locale, due_at)
    select ${person}, ${platform}, ${workspace}, ${account}, ${place}, ${locale}, ${dueAt.toISOString()}
    from ${sql.table(rows)}
    on conflict (person) do update set platform = excluded.platform, workspace = excluded.workspace,
      account = excluded.account, place = excluded.place, locale = excluded.locale, due_at = excluded.due_at`;
}

/** Stays in the table, so that the next start of an onboarding does not switch them on again. */
export async function stopReminders(db: Database, asker: Asker): Promise<void> {
  const { platform, workspace, person: account } = asker;
  await db
    .insertInto('reminders')
    .values({ person: personKey(asker), platform, workspace, account, place: '', locale: '', due_at: '', is_off: 1 })
    .onConflict((conflict) => conflict.column('person').doUpdateSet({ is_off: 1, place: '' }))
    .execute();
}

export async function takeReminders(
  db: Database,
  platform: string,
  now: Date,
  nextAt: Date,
  limit: number,
): Promise<Reminder[]> {
  const rows = await db
    .updateTable('reminders')
    .set({ due_at: nextAt.toISOString() })
    .where('person', 'in', (select) =>
      select
        .selectFrom('reminders')
        .select('person')
        .where('platform', '=', platform)
        .where('is_off', '=', 0)
        .where('due_at', '<=', now.toISOString())
        .orderBy('due_at')
        .limit(limit),
    )
    // Again: who waited for another replica's write sees what it wrote.
    .where('due_at', '<=', now.toISOString())
    .where('is_off', '=', 0)
    .returning(['workspace', 'account', 'place', 'locale'])
    .execute();
  return rows.map(({ workspace, account, place, locale }) => ({
    asker: { platform, workspace, person: account },
    place,
    locale: matchLocale(locale),
    dueAt: nextAt,
  }));
}

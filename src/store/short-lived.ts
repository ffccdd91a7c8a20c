/** What is kept for minutes or days so that several processes act as one: claims, rates, long lines, languages. */
import { type RawBuilder, sql } from 'kysely';
import type { Count } from '../chat/shared.ts';
import type { Database } from './connection.ts';
import { prepare } from './prepared.ts';
import type { Tables } from './schema.ts';

const after = (ms: number): string => new Date(Date.now() + ms).toISOString();

/** One whose time is over is anybody's again. */
const claimed = prepare(
  (key: string, until: string, owner: string, now: string): RawBuilder<Pick<Tables['claims'], 'key'>> => sql`
    insert into claims (key, until, owner) values (${key}, ${until}, ${owner})
    on conflict (key) do update set until = excluded.until, owner = excluded.owner
      where claims.until < ${now} or claims.owner = excluded.owner
    returning key`,
);

/**
 * True for the first who asks for a key within its time, and for whoever asks again.
 * @param owner a text of the process that asks
 */
export async function claim(db: Database, key: string, ms: number, owner: string): Promise<boolean> {
  return (await claimed(db, key, after(ms), owner, after(0))).length > 0;
}

/** The keys that are claimed now, the last ones first. */
export async function listClaimed(db: Database, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('claims')
    .select('key')
    .where('until', '>', after(0))
    .orderBy('until', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ key }) => key);
}

export async function unclaim(db: Database, key: string): Promise<void> {
  await db.deleteFrom('claims').where('key', '=', key).execute();
}

/** Counts one for each of the keys, in one write; in the order of the keys. */
export async function count(db: Database, keys: readonly string[], ms: number): Promise<Count[]> {
  const [now, until] = [after(0), after(ms)];
  const rows = await db
    .insertInto('rates')
    .values(keys.map((key) => ({ key, points: 1, until })))
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet(({ eb, ref }) => {
        const isOver = eb('rates.until', '<=', now);
        return {
          points: eb
            .case()
            .when(isOver)
            .then(1)
            .else(eb(ref('rates.points'), '+', 1))
            .end(),
          until: eb.case().when(isOver).then(until).else(ref('rates.until')).end(),
        };
      }),
    )
    .returning(['key', 'points', 'until'])
    .execute();
  const counts = new Map(rows.map(({ key, points, until }) => [key, { points, until: new Date(until) }]));
  return keys.flatMap((key) => counts.get(key) ?? []);
}

export async function keepLines(db: Database, lines: ReadonlyMap<string, string>, ms: number): Promise<void> {
  const until = after(ms);
  await db
    .insertInto('long_lines')
    .values([...lines].map(([key, line]) => ({ key, line, until })))
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ until }))
    .execute();
}

export async function findLine(db: Database, key: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('long_lines')
    .select('line')
    .where('key', '=', key)
    .where('until', '>', after(0))
    .executeTakeFirst();
  return row?.line;
}

/** The languages are kept one at a time, as a platform tells them. */
export async function keepLocales(db: Database, locales: ReadonlyMap<string, string>, ms: number): Promise<void> {
  const until = after(ms);
  await db
    .insertInto('locales')
    .values([...locales].map(([person, locale]) => ({ person, locale, until })))
    .onConflict((conflict) =>
      conflict.column('person').doUpdateSet(({ ref }) => ({ locale: ref('excluded.locale'), until })),
    )
    .execute();
}

export async function findLocale(db: Database, person: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('locales')
    .select('locale')
    .where('person', '=', person)
    .where('until', '>', after(0))
    .executeTakeFirst();
  return row?.locale;
}

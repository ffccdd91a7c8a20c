/** Where people are in the onboarding. Writers name the version they read, so of two clicks on one button one counts. */
import { sql } from 'kysely';
import { personKey } from '../core/asker.ts';
import type { Asker } from '../core/command.ts';
import type { Onboarding, OnboardingChange, TeamMember } from '../core/memory.ts';
import type { Database } from './connection.ts';
import { ONBOARDING_COLUMNS, toOnboarding } from './onboarding-row.ts';
import { learnFrom, setHost } from './profiles.ts';
import { remind, remindFrom } from './reminders.ts';

const TEAM = 1000;

type Row = Parameters<typeof toOnboarding>[0];

/** None, where there is one already. */
function start(db: Database, asker: Asker, { step, state, isFinished }: OnboardingChange) {
  const { platform, workspace, person: account } = asker;
  const now = new Date().toISOString();
  return db
    .insertInto('onboardings')
    .values({
      person: personKey(asker),
      platform,
      workspace,
      account,
      step,
      state,
      version: 1,
      started_at: now,
      updated_at: now,
      finished_at: isFinished ? now : null,
    })
    .onConflict((conflict) => conflict.column('person').doNothing())
    .returning(ONBOARDING_COLUMNS);
}

/** None, where the version is another one by now. */
function goOn(db: Database, asker: Asker, { step, state, isFinished }: OnboardingChange, version: number) {
  const now = new Date().toISOString();
  return db
    .updateTable('onboardings')
    .set(({ fn, val }) => ({
      step,
      state,
      version: version + 1,
      updated_at: now,
      // When it was finished first; starting over is not finished.
      finished_at: isFinished ? fn.coalesce('finished_at', val(now)) : null,
    }))
    .where('person', '=', personKey(asker))
    .where('version', '=', version)
    .returning(ONBOARDING_COLUMNS);
}

type Save = (db: Database, asker: Asker, change: OnboardingChange, version: number | null) => Promise<Row | undefined>;

/** All in one query, for a server that is a way away: the rest is written only where the step was. */
const saveTogether: Save = async (db, asker, change, version) => {
  const { host, reminder } = change;
  const person = personKey(asker);
  const moved = version === null ? start(db, asker, change) : goOn(db, asker, change, version);
  const parts = [sql`moved as (${moved})`];
  if (host) parts.push(sql`learned as (${learnFrom('moved', person, host)})`);
  if (reminder) parts.push(sql`reminded as (${remindFrom('moved', person, reminder)})`);
  const { rows } = await sql<Row>`with ${sql.join(parts)} select * from moved`.execute(db);
  return rows[0];
};

/** One after the other, the step first: what is lost with the process then comes again with the next step. */
const saveInTurn: Save = async (db, asker, change, version) => {
  const moved = version === null ? start(db, asker, change) : goOn(db, asker, change, version);
  const row = await moved.executeTakeFirst();
  if (row && change.host) await setHost(db, personKey(asker), 'person', change.host);
  if (row && change.reminder) await remind(db, change.reminder);
  return row;
};

/**
 * @param isTogether whether one query may write into several tables
 * @returns null where somebody else was faster: nothing was written
 */
export async function saveOnboarding(
  db: Database,
  asker: Asker,
  change: OnboardingChange,
  version: number | null,
  isTogether: boolean,
): Promise<Onboarding | null> {
  const row = await (isTogether ? saveTogether : saveInTurn)(db, asker, change, version);
  return row ? toOnboarding(row) : null;
}

export async function hideOnboarding(db: Database, person: string, isHidden: boolean): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('onboardings')
    .set({ is_hidden: isHidden ? 1 : 0 })
    .where('person', '=', person)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function teamOf(
  db: Database,
  { platform, workspace }: Pick<Asker, 'platform' | 'workspace'>,
): Promise<TeamMember[]> {
  const rows = await db
    .selectFrom('onboardings')
    .select(['account', ...ONBOARDING_COLUMNS])
    .where('platform', '=', platform)
    .where('workspace', '=', workspace)
    .where('is_hidden', '=', 0)
    .orderBy('updated_at', 'desc')
    .limit(TEAM)
    .execute();
  return rows.map(({ account, ...row }) => ({ person: account, ...toOnboarding(row) }));
}

/** Where people are in the onboarding. Writers name the version they read, so of two clicks on one button one counts. */
import { personKey } from '../core/asker.ts';
import type { Asker } from '../core/command.ts';
import type { Onboarding, OnboardingChange, TeamMember } from '../core/memory.ts';
import type { Database } from './connection.ts';
import { ONBOARDING_COLUMNS, toOnboarding } from './onboarding-row.ts';

const TEAM = 1000;

/** Null: there is one already. */
async function start(db: Database, asker: Asker, change: OnboardingChange): Promise<Onboarding | null> {
  const { platform, workspace, person: account } = asker;
  const { step, state, isFinished } = change;
  const now = new Date().toISOString();
  const row = await db
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
    .returning(ONBOARDING_COLUMNS)
    .executeTakeFirst();
  return row ? toOnboarding(row) : null;
}

/** Null: the version is another one by now. */
export async function saveOnboarding(
  db: Database,
  asker: Asker,
  change: OnboardingChange,
  version: number | null,
): Promise<Onboarding | null> {
  if (version === null) return start(db, asker, change);
  const { step, state, isFinished } = change;
  const now = new Date().toISOString();
  const row = await db
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
    .returning(ONBOARDING_COLUMNS)
    .executeTakeFirst();
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

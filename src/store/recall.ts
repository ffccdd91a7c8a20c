/** Everything that an answer may need to know about who asks, in one query. */
import { type RawBuilder, sql } from 'kysely';
import { personKey } from '../core/asker.ts';
import type { Asker } from '../core/command.ts';
import type { Recalled } from '../core/memory.ts';
import type { Database } from './connection.ts';
import { type OnboardingRow, toOnboarding } from './onboarding-row.ts';
import { ownersOf, toHosts } from './profile-row.ts';

/** The scope under which the onboarding comes among the hosts. */
const ONBOARDING = 'onboarding';

/** A host, or the onboarding, whose state is the text. */
interface Row extends Omit<OnboardingRow, 'state'> {
  readonly scope: string;
  readonly text: string;
}

/** As text: every answer asks for it, and Kysely's builder would take ten times as long as the database. */
function queryFor(asker: Asker): RawBuilder<Row> {
  const owners = ownersOf(asker).map(({ scope, owner }) => sql`scope = ${scope} and owner = ${owner}`);
  return sql`
    select scope, host as text, '' as step, 0 as version, updated_at as started_at, updated_at,
      updated_at as finished_at, 0 as is_hidden
    from profiles where ${sql.join(owners, sql` or `)}
    union all
    select ${sql.lit(ONBOARDING)}, state, step, version, started_at, updated_at, finished_at, is_hidden
    from onboardings where person = ${personKey(asker)}`;
}

export async function recall(db: Database, asker: Asker): Promise<Recalled> {
  const { rows } = await queryFor(asker).execute(db);
  const onboarding = rows.find(({ scope }) => scope === ONBOARDING);
  return {
    hosts: toHosts(rows.filter(({ scope }) => scope !== ONBOARDING).map(({ scope, text }) => ({ scope, host: text }))),
    onboarding: onboarding ? toOnboarding({ ...onboarding, state: onboarding.text }) : null,
  };
}

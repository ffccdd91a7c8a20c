/** Everything that an answer may need to know about who asks, in one query. */
import { sql } from 'kysely';
import { personKey } from '../core/asker.ts';
import type { Asker } from '../core/command.ts';
import type { Recalled } from '../core/memory.ts';
import type { Database } from './connection.ts';
import { toOnboarding } from './onboarding-row.ts';
import { ownersOf, toHosts } from './profile-row.ts';

/** The scope under which the onboarding comes among the hosts. */
const ONBOARDING = 'onboarding';

export async function recall(db: Database, asker: Asker): Promise<Recalled> {
  const owners = ownersOf(asker);
  const rows = await db
    .selectFrom('profiles')
    .select([
      'scope',
      'host as text',
      sql<string>`''`.as('step'),
      sql<number>`0`.as('version'),
      'updated_at as started_at',
      'updated_at',
      sql<string | null>`updated_at`.as('finished_at'),
      sql<number>`0`.as('is_hidden'),
    ])
    .where(({ eb, or }) => or(owners.map(({ scope, owner }) => eb('scope', '=', scope).and('owner', '=', owner))))
    .unionAll((union) =>
      union
        .selectFrom('onboardings')
        .select([
          sql<string>`${sql.lit(ONBOARDING)}`.as('scope'),
          'state as text',
          'step',
          'version',
          'started_at',
          'updated_at',
          'finished_at',
          'is_hidden',
        ])
        .where('person', '=', personKey(asker)),
    )
    .execute();
  const onboarding = rows.find(({ scope }) => scope === ONBOARDING);
  return {
    hosts: toHosts(rows.filter(({ scope }) => scope !== ONBOARDING).map(({ scope, text }) => ({ scope, host: text }))),
    onboarding: onboarding ? toOnboarding({ ...onboarding, state: onboarding.text }) : null,
  };
}

/** Everything that an answer may need to know about who asks, in one query. */
import { sql } from 'kysely';
import { ownerKey, personKey } from '../core/asker.ts';
import type { Asker } from '../core/command.ts';
import type { Recalled } from '../core/memory.ts';
import { SCOPES } from '../core/remembered-host.ts';
import type { Database } from './connection.ts';
import { type OnboardingRow, toOnboarding } from './onboarding-row.ts';
import { prepare } from './prepared.ts';
import { toHosts } from './profile-row.ts';

/** The scope under which the onboarding comes among the hosts. */
const ONBOARDING = 'onboarding';

/** A host, or the onboarding, whose state is the text. */
interface Row extends Omit<OnboardingRow, 'state'> {
  readonly scope: string;
  readonly text: string;
}

/** Nothing is kept under it: the owner of a scope that there is not where somebody asks. */
const NOBODY = '';

/** By the owners of the scopes, in their order, and the person. */
const rowsOf = prepare<string[], Row>((...keys) => {
  const owned = SCOPES.map((scope, at) => sql`scope = ${sql.lit(scope)} and owner = ${keys[at]}`);
  return sql`
    select scope, host as text, '' as step, 0 as version, updated_at as started_at, updated_at,
      updated_at as finished_at, 0 as is_hidden
    from profiles where ${sql.join(owned, sql` or `)}
    union all
    select ${sql.lit(ONBOARDING)}, state, step, version, started_at, updated_at, finished_at, is_hidden
    from onboardings where person = ${keys[SCOPES.length]}`;
});

export async function recall(db: Database, asker: Asker): Promise<Recalled> {
  const rows = await rowsOf(db, ...SCOPES.map((scope) => ownerKey(asker, scope) ?? NOBODY), personKey(asker));
  const onboarding = rows.find(({ scope }) => scope === ONBOARDING);
  return {
    hosts: toHosts(rows.filter(({ scope }) => scope !== ONBOARDING).map(({ scope, text }) => ({ scope, host: text }))),
    onboarding: onboarding ? toOnboarding({ ...onboarding, state: onboarding.text }) : null,
  };
}

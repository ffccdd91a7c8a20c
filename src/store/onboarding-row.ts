/** A row of the table of onboardings. */
import type { Selectable } from 'kysely';
import type { Onboarding } from '../core/memory.ts';
import type { Tables } from './schema.ts';

export type OnboardingRow = Pick<
  Selectable<Tables['onboardings']>,
  'step' | 'state' | 'version' | 'started_at' | 'updated_at' | 'finished_at' | 'is_hidden'
>;

/** What an {@link Onboarding} is made of. */
export const ONBOARDING_COLUMNS = [
  'step',
  'state',
  'version',
  'started_at',
  'updated_at',
  'finished_at',
  'is_hidden',
] as const;

export function toOnboarding(row: OnboardingRow): Onboarding {
  return {
    step: row.step,
    state: row.state,
    version: row.version,
    startedAt: new Date(row.started_at),
    updatedAt: new Date(row.updated_at),
    finishedAt: row.finished_at === null ? null : new Date(row.finished_at),
    isHidden: row.is_hidden === 1,
  };
}

/**
 * What is remembered of who asks, read from the file without Kysely: importing that costs more than an answer of the
 * terminal. A test compares the two.
 */
import { DatabaseSync } from 'node:sqlite';
import { personKey } from '../../core/asker.ts';
import type { Asker } from '../../core/command.ts';
import type { Recalled } from '../../core/memory.ts';
import { ONBOARDING_COLUMNS, toOnboarding } from '../onboarding-row.ts';
import { ownersOf, toHosts } from '../profile-row.ts';

const text = (value: unknown): string => String(value);

/** @throws what SQLite says, where the file is none of ours or of an earlier release */
export function quickRecall(file: string, asker: Asker): Recalled {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const select = database.prepare('select host from profiles where scope = ? and owner = ?');
    const hosts = ownersOf(asker).flatMap(({ scope, owner }) => {
      const row = select.get(scope, owner);
      return row ? [{ scope, host: text(row.host) }] : [];
    });
    const row = database
      .prepare(`select ${ONBOARDING_COLUMNS.join(', ')} from onboardings where person = ?`)
      .get(personKey(asker));
    const onboarding = row && {
      step: text(row.step),
      state: text(row.state),
      version: Number(row.version),
      started_at: text(row.started_at),
      updated_at: text(row.updated_at),
      finished_at: row.finished_at === null ? null : text(row.finished_at),
      is_hidden: Number(row.is_hidden),
    };
    return { hosts: toHosts(hosts), onboarding: onboarding ? toOnboarding(onboarding) : null };
  } finally {
    database.close();
  }
}

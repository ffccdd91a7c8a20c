/** The memory over a database: each method is one way to it, guarded against its being down or slow. */
import { ownerKey, personKey } from '../core/asker.ts';
import { UserError } from '../core/errors.ts';
import type { Memory } from '../core/memory.ts';
import type { Connection, Database } from './connection.ts';
import { countFeedback, vote } from './feedback.ts';
import { forgetPerson } from './forget.ts';
import { countGap, listGaps } from './gaps.ts';
import type { Guard } from './guard.ts';
import { hideOnboarding, saveOnboarding, teamOf } from './onboardings.ts';
import { setHost } from './profiles.ts';
import { recall } from './recall.ts';
import { stopReminders, takeReminders } from './reminders.ts';

/** Does some work with the database, or says that it cannot be reached. */
export type Use = <T>(work: (db: Database) => Promise<T>) => Promise<T>;

/** The one way to the database for everything that is kept in it. */
export function createUse(connection: Connection, guard: Guard): Use {
  return (work) => guard.run(async () => work(await connection.open()));
}

/** There is nothing to set where somebody asks: a direct message is no channel. */
function noSuchScope(): UserError {
  return new UserError('usage', (words) => words.memory.noSuchScope);
}

export function createMemory(connection: Connection, use: Use): Memory {
  return {
    isKept: true,
    recall: (asker) => use((db) => recall(db, asker)),
    async setHost(asker, scope, host) {
      const owner = ownerKey(asker, scope);
      if (owner === null) throw noSuchScope();
      await use((db) => setHost(db, owner, scope, host));
    },
    saveOnboarding: (asker, change, version) =>
      use((db) => saveOnboarding(db, asker, change, version, connection.backend.writesTogether)),
    hideOnboarding: (asker, isHidden) => use((db) => hideOnboarding(db, personKey(asker), isHidden)),
    team: (asker) => use((db) => teamOf(db, asker)),
    stopReminders: (asker) => use((db) => stopReminders(db, asker)),
    takeReminders: (platform, now, nextAt, limit) => use((db) => takeReminders(db, platform, now, nextAt, limit)),
    vote: (asker, feedback) => use((db) => vote(db, personKey(asker), feedback)),
    async countGap(question, locale) {
      await use((db) => countGap(db, question, locale)).catch(() => undefined);
    },
    feedback: () => use(countFeedback),
    gaps: () => use(listGaps),
    async forget(asker) {
      await use((db) => forgetPerson(db, asker));
      // They are gone by now; a database that is busy does the rest by itself, later.
      await use((db) => connection.backend.scrub(db)).catch(() => undefined);
    },
  };
}

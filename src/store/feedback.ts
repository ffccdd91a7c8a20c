/** What people think of answers. A person has one vote for each version of a fact; a report says more than a 👎 and stays. */
import type { Feedback, FeedbackCount, Vote } from '../core/memory.ts';
import type { Database } from './connection.ts';
import { maskText } from './mask.ts';

const NOTE_LENGTH = 300;
/** Rows that a list is made of, the newest. */
const ROWS = 10_000;
const FACTS = 1000;
const NOTES = 5;

export async function vote(db: Database, person: string, { fact, factVersion, vote, note }: Feedback): Promise<void> {
  const row = {
    vote,
    note: note === undefined ? null : maskText(note, NOTE_LENGTH),
    voted_at: new Date().toISOString(),
  };
  await db
    .insertInto('feedback')
    .values({ person, fact, fact_version: factVersion, ...row })
    .onConflict((conflict) =>
      conflict
        .columns(['person', 'fact', 'fact_version'])
        .doUpdateSet(row)
        .where((eb) => eb.not(eb.and([eb('feedback.vote', '=', 'report'), eb('excluded.vote', '=', 'down')]))),
    )
    .execute();
}

interface Counted {
  readonly fact: string;
  readonly factVersion: string;
  readonly votes: Record<Vote, number>;
  readonly notes: string[];
}

/** The votes on each version of each fact; those with most reports, then with most 👎, first. */
export async function countFeedback(db: Database): Promise<FeedbackCount[]> {
  const rows = await db
    .selectFrom('feedback')
    .select(['fact', 'fact_version', 'vote', 'note'])
    .orderBy('voted_at', 'desc')
    .limit(ROWS)
    .execute();
  const counts = new Map<string, Counted>();
  for (const { fact, fact_version: factVersion, vote, note } of rows) {
    const key = `${fact} ${factVersion}`;
    const counted = counts.get(key) ?? { fact, factVersion, votes: { up: 0, down: 0, report: 0 }, notes: [] };
    counts.set(key, counted);
    if (vote === 'up' || vote === 'down' || vote === 'report') counted.votes[vote] += 1;
    if (note !== null && counted.notes.length < NOTES) counted.notes.push(note);
  }
  return [...counts.values()]
    .map(({ votes, ...rest }) => ({ ...rest, up: votes.up, down: votes.down, reports: votes.report }))
    .sort((a, b) => b.reports - a.reports || b.down - a.down)
    .slice(0, FACTS);
}

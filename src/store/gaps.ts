/** Questions that got no good answer: their masked text and how often, nothing of who asked. */
import type { Locale } from '../core/locale.ts';
import { matchLocale } from '../core/locale.ts';
import type { Gap } from '../core/memory.ts';
import type { Database } from './connection.ts';
import { maskText } from './mask.ts';

/** A question in somebody's own words is shorter; what is longer is a log, of which the beginning tells enough. */
const QUESTION_LENGTH = 160;
const GAPS = 1000;

export async function countGap(db: Database, question: string, locale: Locale): Promise<void> {
  const masked = maskText(question, QUESTION_LENGTH).toLowerCase();
  if (masked === '') return;
  const now = new Date().toISOString();
  await db
    .insertInto('gaps')
    .values({ question: masked, locale, count: 1, first_at: now, last_at: now })
    .onConflict((conflict) =>
      conflict.columns(['question', 'locale']).doUpdateSet(({ eb, ref }) => ({
        count: eb(ref('gaps.count'), '+', 1),
        last_at: now,
      })),
    )
    .execute();
}

export async function listGaps(db: Database): Promise<Gap[]> {
  const rows = await db
    .selectFrom('gaps')
    .selectAll()
    .orderBy('count', 'desc')
    .orderBy('last_at', 'desc')
    .limit(GAPS)
    .execute();
  return rows.map(({ question, locale, count, first_at, last_at }) => ({
    question,
    locale: matchLocale(locale),
    count,
    firstAt: new Date(first_at),
    lastAt: new Date(last_at),
  }));
}

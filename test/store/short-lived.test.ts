/** What is kept for a while ends with its time, on both databases. A time before now stands for one that has gone by. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Connection, Database } from '../../src/store/connection.ts';
import { claim, count, findLine, findLocale, keepLines, keepLocales } from '../../src/store/short-lived.ts';
import { openPatientStore } from '../support/patient-store.ts';
import { connect, DATABASES } from '../support/stores.ts';

const [OVER, LONG] = [-1000, 60_000];

describe.each(DATABASES)('what is kept for a while on $name', ({ createPlace }) => {
  let connection: Connection;
  let db: Database;

  beforeAll(async () => {
    const place = await createPlace();
    const store = await openPatientStore(place);
    await store.memory.gaps();
    await store.close();
    connection = connect(place);
    db = await connection.open();
  });
  afterAll(() => connection.close());

  it('a claim is free again', async () => {
    expect(await claim(db, 'claim', OVER, 'one')).toBe(true);
    expect(await claim(db, 'claim', LONG, 'two')).toBe(true);
    expect(await claim(db, 'claim', LONG, 'one')).toBe(false);
  });

  it('a claim is still that of who asks again', async () => {
    expect(await claim(db, 'again', LONG, 'one')).toBe(true);
    expect(await claim(db, 'again', LONG, 'one')).toBe(true);
    expect(await claim(db, 'again', LONG, 'two')).toBe(false);
  });

  it('a count begins anew, each key by itself', async () => {
    const points = async (ms: number, ...keys: string[]): Promise<number[]> =>
      (await count(db, keys, ms)).map((each) => each.points);
    expect(await points(LONG, 'busy')).toEqual([1]);
    expect(await points(OVER, 'over')).toEqual([1]);
    expect(await points(LONG, 'busy', 'over')).toEqual([2, 1]);
    expect(await points(LONG, 'over', 'busy')).toEqual([2, 3]);
  });

  it('a long line that is shown again is kept as long again, and a language is the one that was told last', async () => {
    for (const ms of [OVER, LONG]) await keepLines(db, new Map([['shown', 'line']]), ms);
    expect(await findLine(db, 'shown')).toBe('line');
    for (const locale of ['en', 'zh-CN']) await keepLocales(db, new Map([['cid', locale]]), LONG);
    expect(await findLocale(db, 'cid')).toBe('zh-CN');
  });

  it('a long line and a language are forgotten', async () => {
    await keepLines(db, new Map([['old', 'line']]), OVER);
    await keepLines(db, new Map([['new', 'line']]), LONG);
    expect([await findLine(db, 'old'), await findLine(db, 'new')]).toEqual([undefined, 'line']);
    await keepLocales(db, new Map([['ada', 'en']]), OVER);
    await keepLocales(db, new Map([['bob', 'zh-CN']]), LONG);
    expect([await findLocale(db, 'ada'), await findLocale(db, 'bob')]).toEqual([undefined, 'zh-CN']);
  });
});

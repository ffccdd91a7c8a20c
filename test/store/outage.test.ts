/** The server goes away, freezes, and comes back, while people ask. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostsKey } from '../../src/core/memory.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { ownPostgres, type PostgresServer } from '../support/postgres.ts';
import { ADA, createRememberingBot } from '../support/remembering.ts';
import { newStoreFile } from '../support/store-file.ts';
import { until } from '../support/until.ts';

const START_MS = 60_000;

describe('a server that is away', () => {
  let server: PostgresServer;
  let url: string;
  const lines: string[] = [];
  let store: Store;

  beforeAll(async () => {
    server = ownPostgres();
    url = await server.createDatabase();
    store = await openStore({ kind: 'postgres', url }, { log: (line) => lines.push(line), patienceMs: 300 });
    await until('the first tables', () =>
      store.memory.setHost(ADA, 'person', { fs: 'zfs' }).then(
        () => true,
        () => false,
      ),
    );
  }, START_MS);
  afterAll(() => store.close());

  const isKnown = (): Promise<boolean> =>
    store.memory.recall(ADA).then(
      ({ hosts }) => hosts.person?.fs === 'zfs',
      () => false,
    );
  const isDown = (): Promise<boolean> =>
    store.memory.recall(ADA).then(
      () => false,
      () => true,
    );

  it.each([
    ['stopped', () => server.stop(), () => server.start()],
    ['frozen', () => server.signal('SIGSTOP'), () => server.signal('SIGCONT')],
  ])(
    'is told of when it is %s, and found again by itself',
    async (_name, end, begin) => {
      lines.length = 0;
      end();
      await until('that it is down', isDown);
      // Replicas see their own claims and count for themselves meanwhile.
      expect(await store.seen.claim(`while ${_name}`)).toBe(true);
      expect(await store.seen.claim(`while ${_name}`)).toBe(false);
      await until('that nobody asks any more', async () => (await isDown()) && lines.length > 0);
      expect(await store.count(['a'], 1000)).toBeNull();
      await expect(store.memory.setHost(ADA, 'person', { fs: 'xfs' })).rejects.toThrow(/cannot be reached right now/);
      begin();
      await until('that it is back', isKnown, START_MS);
      expect(lines).toEqual([expect.stringMatching(/^store: it does not answer \(/), 'store: it answers again']);
      expect(lines.join()).not.toContain('tests@');
    },
    3 * START_MS,
  );
});

describe('a server that was never there', () => {
  it('lets everything be answered that needs no memory, and says what it could not look up', async () => {
    const bot = await createRememberingBot({ kind: 'postgres', url: 'postgresql://nobody:secret@127.0.0.1:9/none' });
    const reply = await bot.ask(ADA, 'backend btrfs');
    expect(reply.outcome).toBe('ok');
    expect(reply.profile).toContain('what you told me about your host cannot be read right now');
    expect(hostsKey(await bot.dispatcher.recall(ADA))).toBeNull();
    for (const line of ['profile', 'profile fs=zfs', 'forget', 'forget me'])
      expect(await bot.ask(ADA, line), line).toMatchObject({ outcome: 'busy', title: /cannot be reached right now/ });
    await bot.store.close();
  });
});

describe('a disk that cannot be written', () => {
  it('is said once, and all else works', async () => {
    const lines: string[] = [];
    const file = `${newStoreFile()}/below-a-file`;
    await openStore({ kind: 'sqlite', file: file.replace('/below-a-file', '') }, { log: () => undefined });
    const store = await openStore({ kind: 'sqlite', file }, { log: (line) => lines.push(line) });
    expect(lines).toEqual([expect.stringMatching(/^store: nothing can be kept in .*all else works/)]);
    expect(store.memory.isKept).toBe(false);
    expect((await store.memory.recall(ADA)).hosts).toEqual({});
    expect(await store.seen.claim('a')).toBe(true);
    expect(await store.seen.claim('a')).toBe(false);
    const bot = await createRememberingBot({ kind: 'sqlite', file });
    expect((await bot.ask(ADA, 'backend btrfs')).profile).not.toContain('cannot');
    expect(await bot.ask(ADA, 'profile fs=zfs')).toMatchObject({ outcome: 'bad-usage', title: /remembers nothing/ });
    expect(lines).toHaveLength(1);
  });
});

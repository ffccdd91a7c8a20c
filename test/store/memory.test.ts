/** What is remembered, on both databases: the same tests. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Asker } from '../../src/core/command.ts';
import type { Store } from '../../src/store/store.ts';
import { openPatientStore } from '../support/patient-store.ts';
import { DATABASES } from '../support/stores.ts';

/** A busy machine is no reason to fail. */
const START_MS = 60_000;

const ada: Asker = { platform: 'slack', workspace: 'T1', home: 'T1', person: 'U1', channel: 'C1' };
const bob: Asker = { ...ada, person: 'U2', channel: 'C2' };

describe.each(DATABASES)('the memory on $name', ({ name, createPlace }) => {
  const lines: string[] = [];
  /** Two replicas. */
  let one: Store;
  let two: Store;

  beforeAll(async () => {
    const place = await createPlace();
    const options = { log: (line: string) => lines.push(line) };
    one = await openPatientStore(place, options);
    two = await openPatientStore(place, options);
    // A server's tables are made now, by both at once.
    await Promise.all([one.memory.recall(ada), two.memory.recall(bob)]);
  }, START_MS);
  afterAll(async () => {
    await Promise.all([one.close(), two.close()]);
    expect(lines).toEqual([]);
  });

  it('remembers a host for a person, a channel and a workspace, each for those it is for', async () => {
    await one.memory.setHost(ada, 'workspace', { init: 'systemd', kernel: '6.12' });
    await one.memory.setHost(ada, 'channel', { fs: 'btrfs' });
    await one.memory.setHost(ada, 'person', { docker: '29.7', rootless: false });
    expect((await two.memory.recall(ada)).hosts).toEqual({
      workspace: { init: 'systemd', kernel: '6.12' },
      channel: { fs: 'btrfs' },
      person: { docker: '29.7', rootless: false },
    });
    expect((await two.memory.recall(bob)).hosts).toEqual({ workspace: { init: 'systemd', kernel: '6.12' } });
    expect((await two.memory.recall({ ...ada, home: 'T2', workspace: 'T2' })).hosts).toEqual({});
    await two.memory.setHost(ada, 'person', { init: 'openrc' });
    expect((await one.memory.recall(ada)).hosts.person).toEqual({ init: 'openrc' });
    await one.memory.setHost(ada, 'channel', {});
    expect((await one.memory.recall(ada)).hosts.channel).toBeUndefined();
  });

  it('finds a person whose ids are the same everywhere in every place of the platform', async () => {
    const inServer: Asker = { platform: 'discord', workspace: '11', person: '7', channel: '12' };
    await one.memory.setHost(inServer, 'person', { fs: 'zfs' });
    expect((await two.memory.recall({ platform: 'discord', workspace: '7', person: '7' })).hosts.person).toEqual({
      fs: 'zfs',
    });
  });

  it('says that a direct message has nothing to set for everybody', () =>
    expect(
      one.memory.setHost({ platform: 'discord', workspace: '7', person: '7' }, 'workspace', { fs: 'zfs' }),
    ).rejects.toThrow(/direct message/));

  it('goes on with an onboarding at another replica, and counts one of two clicks', async () => {
    const first = { step: 'kernel', state: '{"a":"ä — 中文"}', isFinished: false };
    const [a, b] = await Promise.all([
      one.memory.saveOnboarding(ada, first, null),
      two.memory.saveOnboarding(ada, first, null),
    ]);
    expect([a, b].filter((each) => each === null)).toHaveLength(1);
    const { onboarding } = await two.memory.recall(ada);
    expect(onboarding).toMatchObject({ step: 'kernel', state: first.state, version: 1, finishedAt: null });
    const next = { step: 'install', state: '{}', isFinished: false };
    const clicks = await Promise.all(
      Array.from({ length: 10 }, (_, index) => (index % 2 ? one : two).memory.saveOnboarding(ada, next, 1)),
    );
    expect(clicks.filter((each) => each !== null)).toHaveLength(1);
    const done = await one.memory.saveOnboarding(ada, { ...next, isFinished: true }, 2);
    expect(done).toMatchObject({ step: 'install', version: 3, startedAt: onboarding?.startedAt });
    expect(done?.finishedAt).toBeInstanceOf(Date);
    const again = await one.memory.saveOnboarding(ada, { ...next, isFinished: true }, 3);
    expect(again?.finishedAt).toEqual(done?.finishedAt);
    expect((await one.memory.saveOnboarding(ada, first, 4))?.finishedAt).toBeNull();
  });

  it('shows a team those who do not hide', async () => {
    await one.memory.saveOnboarding(bob, { step: 'kernel', state: '{}', isFinished: false }, null);
    expect((await one.memory.team(ada)).map(({ person }) => person).sort()).toEqual(['U1', 'U2']);
    expect(await two.memory.hideOnboarding(bob, true)).toBe(true);
    expect((await one.memory.team(ada)).map(({ person }) => person)).toEqual(['U1']);
    expect((await one.memory.recall(bob)).onboarding?.isHidden).toBe(true);
    expect(await two.memory.hideOnboarding({ ...bob, person: 'U9' }, true)).toBe(false);
    expect(await one.memory.team({ platform: 'discord', workspace: 'T1' })).toEqual([]);
  });

  it('keeps what a step told of the host with the step, and nothing of it where somebody else was faster', async () => {
    const cid = { ...ada, person: 'U11' };
    const step = { step: 'kernel', state: '{}', isFinished: false };
    await one.memory.saveOnboarding(cid, { ...step, host: { fs: 'zfs' } }, null);
    expect((await two.memory.recall(cid)).hosts.person).toEqual({ fs: 'zfs' });
    expect(await two.memory.saveOnboarding(cid, { ...step, host: { fs: 'btrfs' } }, 1)).toMatchObject({ version: 2 });
    expect(await one.memory.saveOnboarding(cid, { ...step, host: { fs: 'ext4' } }, 1)).toBeNull();
    expect((await one.memory.recall(cid)).hosts.person).toEqual({ fs: 'btrfs' });
  });

  it('gives a due reminder to one replica, once, and none to whoever switched them off', async () => {
    const [past, now, next] = [new Date(1000), new Date(2000), new Date(3000)];
    const reminder = { place: 'D1', locale: 'zh-CN', dueAt: past } as const;
    const [cid, dan] = [
      { ...ada, person: 'U12' },
      { ...bob, person: 'U13' },
    ];
    const begin = { step: 'a', state: '{}', isFinished: false };
    await one.memory.saveOnboarding(cid, { ...begin, reminder: { asker: cid, ...reminder } }, null);
    await one.memory.saveOnboarding(dan, { ...begin, reminder: { asker: dan, ...reminder } }, null);
    await two.memory.stopReminders(dan);
    await one.memory.saveOnboarding(dan, { ...begin, reminder: { asker: dan, ...reminder } }, 1);
    const taken = await Promise.all([one, two].map(({ memory }) => memory.takeReminders('slack', now, next, 10)));
    expect(taken.flat()).toEqual([
      { asker: { platform: 'slack', workspace: 'T1', person: 'U12' }, place: 'D1', locale: 'zh-CN', dueAt: next },
    ]);
    expect(await one.memory.takeReminders('slack', now, next, 10)).toEqual([]);
    expect(await one.memory.takeReminders('discord', next, next, 10)).toEqual([]);
    expect(await one.memory.takeReminders('slack', next, new Date(9000), 10)).toHaveLength(1);
    await one.memory.forget(cid);
    await one.memory.forget(dan);
  });

  it('counts one vote of each person for each version of a fact', async () => {
    const fact = { fact: 'backend/zfs', factVersion: '0.1.0' } as const;
    await one.memory.vote(ada, { ...fact, vote: 'up' });
    await two.memory.vote(ada, {
      ...fact,
      vote: 'report',
      note: 'on server 10.0.0.7 of ada@example.org it is zfs 2.3',
    });
    await two.memory.vote(bob, { ...fact, vote: 'down' });
    await two.memory.vote(bob, { ...fact, factVersion: '0.2.0', vote: 'up' });
    expect(await one.memory.feedback()).toEqual([
      { ...fact, up: 0, down: 1, reports: 1, notes: ['on server <ip> of <address> it is zfs 2.3'] },
      { ...fact, factVersion: '0.2.0', up: 1, down: 0, reports: 0, notes: [] },
    ]);
  });

  it('keeps what somebody reported, though they press 👎 again, until they think otherwise', async () => {
    const fact = { fact: 'backend/btrfs', factVersion: '0.1.0' } as const;
    const dan = { ...ada, person: 'U14' };
    const said = async () => (await two.memory.feedback()).find((each) => each.fact === fact.fact);
    await one.memory.vote(dan, { ...fact, vote: 'report', note: 'not on 6.12' });
    await two.memory.vote(dan, { ...fact, vote: 'down' });
    expect(await said()).toEqual({ ...fact, up: 0, down: 0, reports: 1, notes: ['not on 6.12'] });
    await two.memory.vote(dan, { ...fact, vote: 'up' });
    expect(await said()).toEqual({ ...fact, up: 1, down: 0, reports: 0, notes: [] });
    await one.memory.forget(dan);
    expect(await said()).toBeUndefined();
  });

  it('counts questions without an answer, masked', async () => {
    await one.memory.countGap('Why does  docker hate /home/ada/secret-project?', 'en');
    await two.memory.countGap('why does docker hate /home/bob/x', 'en');
    await two.memory.countGap('rare', 'zh-CN');
    for (const [said, kept] of [
      ['docker on web01.corp.example.com and server db-prod-3 fails', 'docker on <host> and server <host> fails'],
      ['Nov 29 10:11:12 myhost dockerd[12]: oops', 'nov 29 10:11:12 <host> dockerd[12]: oops'],
      [
        'server called zeus-1 cannot reach registry-1.docker.io on overlay2 and net.ipv4.ip_forward',
        'server called <host> cannot reach registry-1.docker.io on overlay2 and net.ipv4.ip_forward',
      ],
      ['it runs on db1.corp.local. Why?', 'it runs on <host>. why?'],
      ['container 4f2a9c81d0be says no space left', 'container <hash> says no space left'],
      ['login with dckr_pat_abcdefghijklmnopqrstuvwxyz1 fails', 'login with *** fails'],
    ] as const) {
      await one.memory.countGap(said, 'en');
      expect((await one.memory.gaps()).map(({ question }) => question)).toContain(kept);
    }
    const [first] = await one.memory.gaps();
    expect(first).toMatchObject({ question: 'why does docker hate <path>', locale: 'en', count: 2 });
    expect((await one.memory.gaps()).find(({ question }) => question === 'rare')).toMatchObject({
      locale: 'zh-CN',
      count: 1,
    });
  });

  it('lets one of all who may share it claim a key, until it is given back', async () => {
    // A file is of one process; a server is there for all of them.
    const [a, b] = name === 'SQLite' ? [one, one] : [one, two];
    const claims = await Promise.all(Array.from({ length: 10 }, (_, index) => (index % 2 ? a : b).seen.claim('k')));
    expect(claims.filter(Boolean)).toHaveLength(1);
    await a.seen.forget('k');
    await b.seen.forget('k');
    expect(await a.seen.claim('k')).toBe(true);
    expect(await b.seen.claim('k')).toBe(false);
  });

  it('forgets a person whole, and nobody else', async () => {
    await one.memory.setHost(bob, 'person', { fs: 'xfs' });
    await one.memory.forget(ada);
    const { hosts, onboarding } = await two.memory.recall(ada);
    expect(onboarding).toBeNull();
    expect(hosts).toEqual({ workspace: { init: 'systemd', kernel: '6.12' } });
    expect((await two.memory.feedback()).map(({ reports }) => reports)).toEqual([0, 0]);
    expect((await two.memory.recall(bob)).hosts.person).toEqual({ fs: 'xfs' });
    expect(await one.memory.takeReminders('slack', new Date(99_000), new Date(100_000), 10)).toEqual([]);
  });
});

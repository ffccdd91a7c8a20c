import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DIMENSIONS, rowOf } from '../../src/core/host-dimensions.ts';
import { textFile } from '../support/ask.ts';
import { ADA, BOB, createRememberingBot, LEA } from '../support/remembering.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** Two values of a dimension that has no list of them. */
const TWO_OF: Partial<Record<ReturnType<typeof rowOf>['kind'], readonly string[]>> = {
  version: ['28.1', '29.7'],
  flag: ['yes', 'no'],
  name: ['overlay2', 'btrfs'],
  cgroup: ['1', '2'],
};

describe('profile', () => {
  it('says what is assumed, and that nothing is remembered', async () => {
    const bot = await createRememberingBot();
    const text = await bot.read(ADA, 'profile');
    expect(text).toContain('Nothing is remembered yet');
    expect(text).toMatch(/Init system +OpenRC \(assumed\)/);
  });

  it('remembers what is said in words, in options and in other words, and says whose it is', async () => {
    const bot = await createRememberingBot();
    const text = await bot.read(ADA, 'profile init=systemd fs=btrfs rootless=yes');
    expect(text).toContain('Answers are for this host from now on.');
    expect(text).toMatch(/Init system +systemd \(your host\)/);
    expect(text).toMatch(/Rootless +yes \(your host\)/);
    await bot.ask(ADA, 'profile --kernel 6.12');
    await bot.ask(ADA, 'profile cgroup=1 arch=amd64 docker=v28.1');
    expect((await bot.store.memory.recall(ADA)).hosts.person).toEqual({
      init: 'systemd',
      fs: 'btrfs',
      rootless: true,
      kernel: '6.12',
      cgroup: 1,
      arch: 'x86',
      docker: '28.1',
    });
    expect(await bot.read(BOB, 'profile')).toContain('Nothing is remembered yet');
  });

  it.each(DIMENSIONS)('believes what is said last, of %s too', async (dimension) => {
    const bot = await createRememberingBot();
    const { word, kind, choices = [] } = rowOf(dimension);
    const [before, now] = TWO_OF[kind] ?? choices;
    await bot.ask(ADA, `profile ${word}=${before}`);
    const first = (await bot.store.memory.recall(ADA)).hosts.person;
    await bot.ask(ADA, `profile ${word}=${now}`);
    expect(String((await bot.store.memory.recall(ADA)).hosts.person?.[dimension])).toBe(
      kind === 'flag' ? 'false' : now,
    );
    expect(String(first?.[dimension])).toBe(kind === 'flag' ? 'true' : before);
  });

  it('is what other answers are for, as far as the question says nothing else', async () => {
    const bot = await createRememberingBot();
    await bot.ask(ADA, 'profile init=systemd');
    const mine = await bot.ask(ADA, 'backend btrfs');
    expect(mine.profile).toContain('your host: systemd');
    expect(mine.profile).toContain('assumed: Docker');
    expect(await bot.read(ADA, 'install')).not.toContain('rc-service');
    expect((await bot.ask(ADA, 'backend btrfs --init openrc')).profile).not.toContain('systemd');
    expect((await bot.ask(BOB, 'backend btrfs')).profile).toContain('OpenRC');
  });

  it('forgets one dimension, or all of them', async () => {
    const bot = await createRememberingBot();
    await bot.ask(ADA, 'profile init=systemd fs=btrfs');
    await bot.ask(ADA, 'profile fs=any');
    expect((await bot.store.memory.recall(ADA)).hosts.person).toEqual({ init: 'systemd' });
    expect(await bot.read(ADA, 'profile forget')).toContain('Forgotten.');
    expect((await bot.store.memory.recall(ADA)).hosts).toEqual({});
  });

  it('lets those who manage the place set what is assumed there, and nobody else', async () => {
    const bot = await createRememberingBot();
    expect(await bot.read(ADA, 'profile channel init=systemd')).toContain('Only who manages this workspace');
    await bot.ask(LEA, 'profile channel init=systemd');
    await bot.ask(LEA, 'profile everybody kernel=6.12 init=openrc');
    expect((await bot.ask(BOB, 'backend zfs')).profile).toMatch(
      /this channel: systemd · everybody here: kernel 6\.12 · assumed: Docker/,
    );
    expect((await bot.ask({ ...BOB, channel: 'C9' }, 'backend zfs')).profile).toContain(
      'everybody here: kernel 6.12 · OpenRC',
    );
    const { channel: _, ...direct } = { ...LEA };
    expect(await bot.read(direct, 'profile channel init=systemd')).toContain('a direct message is no channel');
    const page = await bot.ask(LEA, 'profile');
    expect(page.actions.map(({ label }) => label)).toEqual(['Change…', 'For this channel…', 'For everybody here…']);
  });

  it.each([
    ['profile inti=openrc', '`inti` is nothing that a host has here; there are docker, kernel'],
    ['profile init=sysv', '`sysv`'],
    ['profile fs', 'Say the value too: `fs=…`'],
    ['profile rootless=perhaps', '`perhaps`'],
    ['profile cgroup=3', '`3`'],
    ['profile docker=latest', '`latest`'],
  ])('says what is wrong with %s, and changes nothing', async (line, text) => {
    const bot = await createRememberingBot();
    const reply = await bot.ask(ADA, line);
    expect(reply).toMatchObject({ outcome: 'bad-usage' });
    expect(reply.title).toContain(text);
    expect((await bot.store.memory.recall(ADA)).hosts).toEqual({});
  });

  it('speaks Chinese', async () => {
    const bot = await createRememberingBot();
    const text = await bot.read(ADA, 'profile init=systemd', 'zh-CN');
    expect(text).toContain('记住了');
    expect(text).toContain('systemd（你的主机）');
    expect(await bot.read(ADA, 'profile 忘记', 'zh-CN')).toContain('已经忘记');
  });

  it('is offered by a review for what the files say, once', async () => {
    const bot = await createRememberingBot();
    const info = textFile(read('test/fixtures/host-review/portage/systemd-on-openrc/told/input/info.txt'), 'info.txt');
    const review = await bot.ask(ADA, 'analyze', [info]);
    const offer = review.actions.find(({ label }) => label === 'Remember this host');
    if (offer?.type !== 'ask') throw new Error('nothing is offered');
    expect(offer.command).toMatch(/^profile .*init=openrc/);
    expect(await bot.read(ADA, offer.command)).toContain('from now on');
    const again = await bot.ask(ADA, 'analyze', [info]);
    expect(again.actions.map(({ label }) => label)).not.toContain('Remember this host');
  });
});

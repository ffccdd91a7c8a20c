/** The whole bot against the fake Discord, over both ways of connecting. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FakeDiscord } from '../fakes/discord/fake-discord.ts';
import { buttonsOf, textOf } from '../fakes/discord/message-parts.ts';
import { messageOf, Person } from '../fakes/discord/person.ts';
import type { BotProcess } from '../support/bot-process.ts';
import { startDiscordBot } from '../support/discord-process.ts';

const TINY = readFileSync(new URL('../fixtures/kernel-config/linux-6.12-x86-tinyconfig.config', import.meta.url));

describe.each(['gateway', 'http'] as const)('the Discord bot (%s)', (mode) => {
  const discord = new FakeDiscord();
  let bot: BotProcess;

  beforeAll(async () => {
    await discord.start();
    bot = await startDiscordBot(discord, mode);
  });

  afterAll(async () => {
    await bot.stop();
    await discord.stop();
    expect(bot.exitCode).toBe(0);
    expect(discord.problems).toEqual([]);
    expect(bot.output).not.toMatch(/failed|unexpected|error/);
    // Of these an app that only the person has installed has five.
    expect([...discord.interactions.all.values()].flatMap(({ followUps }) => followUps)).toEqual([]);
  });

  it('answers in the first response, for the asker alone, in their language', async () => {
    const li = new Person(discord, 'zh-CN');
    const delivered = await li.ask('backend btrfs');
    expect(delivered.first?.type).toBe(4);
    const message = await messageOf(delivered);
    expect(message.isEphemeral).toBe(true);
    expect(textOf(message.body)).toContain('只在要限制容器大小时用');
    expect(textOf((await messageOf(await li.ask('backend btrfs --locale en'))).body)).toContain(
      'Only for size limits of containers',
    );
  });

  it('shares as a public answer that names who shares, and has no buttons that would change it', async () => {
    const ann = new Person(discord);
    const own = await messageOf(await ann.ask('backend zfs'));
    const shared = await messageOf(await ann.press(own, (_, id) => id.startsWith('share:')));
    expect(shared.isEphemeral).toBe(false);
    expect(textOf(shared.body)).toContain(`Shared by <@${ann.id}>`);
    expect(JSON.stringify(shared.body)).not.toMatch(/"custom_id":"(page|share)/);
  });

  it('answers in direct messages too, where people are no members', async () => {
    const ann = new Person(discord);
    ann.isInDirectMessages = true;
    const own = await messageOf(await ann.ask('backend zfs'));
    const shared = await messageOf(await ann.press(own, (_, id) => id.startsWith('share:')));
    expect(textOf(shared.body)).toContain(`Shared by <@${ann.id}>`);
  });

  it('reviews files: announced at once, then the verdict with the report and the fix attached', async () => {
    const ann = new Person(discord);
    const delivered = await ann.ask('analyze', [ann.upload('.config', { content: TINY })]);
    expect(delivered.first).toMatchObject({ type: 5, data: { flags: 64 } });
    const message = await messageOf(delivered);
    expect(textOf(message.body)).toContain('Docker does not run on this kernel');
    expect(Object.keys(message.files)[0]).toBe('report.md');
    expect(Object.values(message.files)[1]).toContain('CONFIG_');
  });

  it('shares a review as it is, with its files', async () => {
    const ann = new Person(discord);
    const own = await messageOf(await ann.ask('analyze', [ann.upload('.config', { content: TINY })]));
    const delivered = await ann.press(own, (_, id) => id.startsWith('publish'));
    expect(delivered.first).toMatchObject({ type: 5, data: {} });
    const shared = await messageOf(delivered);
    expect(shared.isEphemeral).toBe(false);
    expect(textOf(shared.body)).toBe(`-# Shared by <@${ann.id}>\n${textOf(own.body)}`);
    expect(shared.files).toEqual(own.files);
    expect(buttonsOf(shared.body)).toEqual([]);
    const fetched = discord.fileRequests.length;
    const again = await messageOf(await ann.press(own, (_, id) => id.startsWith('publish')));
    expect(textOf(again.body)).toContain('That was shared here already');
    expect(again.isEphemeral).toBe(true);
    expect(discord.fileRequests).toHaveLength(fetched);
  });

  it('opens a form for analyze without files, and reviews what is filled in', async () => {
    const ann = new Person(discord);
    const form = await ann.ask('analyze --locale zh-CN');
    expect(form.first?.type).toBe(9);
    const files = [ann.upload('a.config', { content: TINY })];
    const wrong = await messageOf(await ann.submit(form, { files, docker: 'newest' }));
    expect(textOf(wrong.body)).toContain('29.7');
    const again = await ann.press(wrong, (_, id) => id.startsWith('upload'));
    expect(again.first?.type).toBe(9);
    const message = await messageOf(await ann.submit(form, { files, want: ['swarm'], docker: '28.0' }));
    expect(textOf(message.body)).toMatch(/Docker 28\.0[\s\S]*\p{Script=Han}/u);
    expect(message.files['report.md']).toContain('swarm 服务');
  });

  it('reviews the files of a message from its menu, and says so when it has none', async () => {
    const ann = new Person(discord);
    const message = await messageOf(await ann.contextMenu([ann.upload('x', { content: TINY })]));
    expect(textOf(message.body)).toContain('Docker does not run on this kernel');
    const none = await messageOf(await ann.contextMenu([]));
    expect(textOf(none.body)).toContain('There is no file in that message');
    expect((await ann.press(none, (_, id) => id.startsWith('upload'))).first?.type).toBe(9);
  });

  it('has the sections of an answer one press away, for the asker alone', async () => {
    const ann = new Person(discord);
    const card = await messageOf(await ann.ask('backend btrfs'));
    for (const isEphemeral of [true, false]) {
      const pressed = await ann.press({ ...card, isEphemeral }, (_, id) => id.endsWith('backend btrfs moving-away'));
      expect(pressed.first).toMatchObject({ type: 4 });
      const section = await messageOf(pressed);
      expect(section.isEphemeral).toBe(true);
      expect(textOf(section.body)).toContain('docker save');
    }
  });

  it('proposes while somebody types, in their language, and answers nothing where nothing fits', async () => {
    const ann = new Person(discord);
    const [first] = await ann.type('backend', 'name', 'btr');
    expect(first?.value).toBe('btrfs');
    expect((await ann.type('backend', 'name', '')).length).toBeGreaterThan(5);
    expect(await ann.type('backend', 'name', 'qqqqqqqqqq')).toEqual([]);
    expect(await ann.type('gone', 'name', 'b')).toEqual([]);
    const li = new Person(discord, 'zh-CN');
    expect(JSON.stringify(await li.type('use', 'flag', ''))).toMatch(/\p{Script=Han}/u);
  });

  it('says that a button is too old whose command line is no longer kept', async () => {
    const ann = new Person(discord);
    const message = await messageOf(await ann.ask('backend btrfs'));
    const old = JSON.parse(JSON.stringify(message).replaceAll(/share:0=[^"]*/g, 'share:0#AAAAAAAAAAAAAAAAAAAAAA'));
    const answer = await messageOf(await ann.press(old, (_, id) => id.startsWith('share:')));
    expect(textOf(answer.body)).toContain('too old');
  });
});

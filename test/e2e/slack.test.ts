/** The whole bot against the fake Slack, over both ways of connecting. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FakeSlack } from '../fakes/slack/fake-slack.ts';
import { buttonsOf, Person, textOf } from '../fakes/slack/person.ts';
import { type BotProcess, startBot } from '../support/bot-process.ts';
import { until } from '../support/until.ts';

const TINY = readFileSync(new URL('../fixtures/kernel-config/linux-6.12-x86-tinyconfig.config', import.meta.url));

describe.each(['socket', 'http'] as const)('the Slack bot (%s)', (mode) => {
  const slack = new FakeSlack();
  let bot: BotProcess;

  beforeAll(async () => {
    await slack.start();
    bot = await startBot(slack, mode);
  });

  afterAll(async () => {
    await bot.stop();
    await slack.stop();
    expect(bot.exitCode).toBe(0);
    expect([...slack.problems, ...slack.api.problems]).toEqual([]);
    expect(bot.output).not.toMatch(/failed|unexpected/);
  });

  /** A person whose language the bot knows already. */
  async function meet(id: string, locale?: string): Promise<Person> {
    const person = new Person(slack, id, locale);
    const before = slack.responses.length;
    await person.command('backend btrfs');
    await until('the first answer', () => slack.responses[before]);
    return person;
  }

  it('answers a newcomer in their language, and from then on in the acknowledgement', async () => {
    const person = new Person(slack, 'U2', 'zh-CN');
    const before = slack.responses.length;
    const { payload } = await person.command('backend btrfs');
    expect(payload).toEqual({});
    const { body } = await until('the first answer', () => slack.responses[before]);
    expect(textOf(body.blocks)).toContain('只在要限制容器大小时用');
    const second = await person.command('backend btrfs');
    expect(second.payload).toMatchObject({ response_type: 'ephemeral' });
    expect(textOf(second.payload.blocks)).toContain('只在要限制容器大小时用');
    expect(textOf((await person.command('backend btrfs --locale en')).payload.blocks)).toContain(
      'Only for size limits of containers',
    );
  });

  it('shares in the channel, naming who shares', async () => {
    const person = await meet('U3');
    const { payload } = await person.command('backend zfs');
    const share = buttonsOf(payload.blocks).find((button) => button.action_id.startsWith('share'));
    const before = slack.responses.length;
    if (share) await person.press(share);
    const { body } = await until('the shared answer', () => slack.responses[before]);
    expect(body).toMatchObject({ response_type: 'in_channel', replace_original: false });
    expect(textOf(body.blocks)).toMatch(/^Shared by <@U3>/);
  });

  it('reviews a file of a mention, with the report and the fix in the thread', async () => {
    const person = await meet('U4');
    const [posts, uploads] = [slack.api.messages.length, slack.api.uploads.length];
    await person.mention('please', [person.upload('.config', { content: TINY })]);
    const message = await until('the review', () => slack.api.messages[posts]);
    expect(message).toMatchObject({ channel: 'C1', thread: '1700000000.000001' });
    expect(textOf(message.blocks)).toContain('Docker does not run on this kernel');
    await until('the files', () => slack.api.uploads.length === uploads + 3 || slack.api.uploads[uploads + 1]);
    expect(slack.api.uploads[uploads]).toMatchObject({ name: 'report.md', thread: '1700000000.000001' });
    expect(slack.api.uploads[uploads + 1]?.content).toContain('CONFIG_');
  });
});

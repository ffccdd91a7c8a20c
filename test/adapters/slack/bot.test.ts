/** What people do with files and the Home tab; the bot runs in this process. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeSlack } from '../../fakes/slack/fake-slack.ts';
import { buttonsOf, Person, textOf } from '../../fakes/slack/person.ts';
import { type LocalBot, startLocalBot } from '../../support/bot-in-process.ts';
import { until } from '../../support/until.ts';

const TINY = readFileSync(new URL('../../fixtures/kernel-config/linux-6.12-x86-tinyconfig.config', import.meta.url));

let slack: FakeSlack;
let bot: LocalBot;
let ann: Person;

beforeEach(async () => {
  slack = await new FakeSlack().start();
  ann = new Person(slack, 'U1');
});

afterEach(async () => {
  await bot.stop();
  await slack.stop();
  expect([...slack.problems, ...slack.api.problems]).toEqual([]);
});

describe.each(['socket', 'http'] as const)('files (%s)', (mode) => {
  beforeEach(async () => {
    bot = await startLocalBot(slack, mode);
  });

  it('on foreign hosts are not asked for: the token stays here', async () => {
    await ann.directMessage('', [
      ann.upload('.config', { content: TINY }, { url_private_download: 'https://evil.example/x' }),
    ]);
    const message = await until('the answer', () => slack.api.messages[0]);
    expect(textOf(message.blocks)).toContain('evil.example');
    expect(slack.fileRequests).toEqual([]);
  });

  it('larger than they say stop the download', async () => {
    await ann.directMessage('', [
      ann.upload('.config', { content: Buffer.alloc(6 * 1024 * 1024, 'x') }, { size: 100 }),
    ]);
    expect(textOf((await until('the answer', () => slack.api.messages[0])).blocks)).toContain('larger than 4 MB');
  });

  it('of a shortcut where the bot is no member are answered in a direct message, with the way to invite it', async () => {
    await ann.shortcut([ann.upload('.config', { content: TINY })], 'C999');
    const message = await until('the review', () => slack.api.messages[0]);
    expect(message.channel).toBe('D1');
    expect(String((await until('the hint', () => slack.responses[0])).body.text)).toContain('/invite');
    await until('the report', () => slack.api.uploads[0]);
  });

  it('of a shortcut are reviewed in the thread; of a message without a file the presser alone is told', async () => {
    await ann.shortcut([ann.upload('.config', { content: TINY })]);
    expect(await until('the review', () => slack.api.messages[0])).toMatchObject({
      channel: 'C1',
      thread: '1700000000.000042',
    });
    await ann.shortcut([]);
    const { body } = await until('the hint', () => slack.responses[0]);
    expect(body.response_type).toBe('ephemeral');
    expect(textOf(body.blocks)).toContain('There is no file');
    expect(slack.api.posts).toHaveLength(1);
  });

  it('of another organisation are asked for first', async () => {
    const file = ann.upload('.config', { content: TINY });
    slack.api.fileInfos.set(String(file.id), file);
    await ann.directMessage('', [{ id: file.id, mode: 'file_access', file_access: 'check_file_info' }]);
    expect(textOf((await until('the review', () => slack.api.messages[0])).blocks)).toContain(
      'Docker does not run on this kernel',
    );
  });

  it('of the form are reviewed for the Docker version and the capabilities that were chosen', async () => {
    await ann.command('analyze');
    await until('the form', () => slack.api.views[0]);
    expect((await ann.submit([ann.upload('.config', { content: TINY })], { docker: 'new' })).payload).toMatchObject({
      response_action: 'errors',
    });
    await ann.submit([ann.upload('.config', { content: TINY })], { docker: '24.0', want: ['swarm'] });
    const text = textOf((await until('the review', () => slack.api.messages[0])).blocks);
    expect(text).toContain('Docker 24.0');
    expect(text).toContain('swarm');
    await until('the report', () => slack.api.uploads[0]);
  });

  it('cannot be attached without files:write; the verdict comes all the same, with the scope to add', async () => {
    slack.api.scopes.delete('files:write');
    await ann.directMessage('', [ann.upload('.config', { content: TINY })]);
    const note = await until('the note', () => slack.api.messages[1]);
    expect(textOf(slack.api.messages[0]?.blocks)).toContain('Docker does not run on this kernel');
    expect(textOf(note.blocks)).toContain('files:write');
  });
});

describe('the Home tab', () => {
  it('is shown in the language of the person, and its buttons are answered in a direct message', async () => {
    bot = await startLocalBot(slack, 'http');
    const li = new Person(slack, 'U8', 'zh-CN');
    await li.event({ type: 'app_home_opened', tab: 'home', channel: 'D8' });
    const { view, user } = await until('the Home tab', () => slack.api.views[0]);
    expect(user).toBe('U8');
    expect(textOf(view.blocks)).toContain('Gentoo 上的 Docker');
    const onboard = buttonsOf(view.blocks).find((button) => button.value === 'onboard');
    if (onboard) await li.press(onboard, { type: 'view' });
    expect((await until('the answer', () => slack.api.messages[0])).channel).toBe('D8');
  });
});

describe('the form', () => {
  it('opens for the command and for the button; when Slack does not open it, says so', async () => {
    bot = await startLocalBot(slack, 'http');
    await ann.command('analyze --locale zh-CN');
    const { view } = await until('the form', () => slack.api.views[0]);
    expect(textOf(view.blocks)).toContain('Docker 版本');
    await ann.command('analyze', '/docker-gentoo', slack.api.createTrigger(4000));
    const { body } = await until('the note', () => slack.responses[0]);
    const [upload] = buttonsOf(body.blocks);
    if (upload) await ann.press(upload);
    await until('the second form', () => slack.api.views[1]);
  });
});

describe('a mention', () => {
  it('is answered in the thread, in the language of the person; other events are not', async () => {
    bot = await startLocalBot(slack, 'socket');
    const li = new Person(slack, 'U8', 'zh-CN');
    await li.event({ type: 'message', channel_type: 'channel', channel: 'C1', text: 'backend btrfs' });
    await li.event({ type: 'message', channel_type: 'im', channel: 'D8', subtype: 'message_changed' });
    await li.mention('backend btrfs');
    await until('the answer', () => slack.api.messages[0]);
    await li.mention('analyze');
    await until('the hint', () => slack.api.messages[1]);
    expect(slack.api.messages[0]).toMatchObject({ channel: 'C1', thread: '1700000000.000001' });
    expect(textOf(slack.api.messages[0]?.blocks)).toContain('长处：');
    expect(textOf(slack.api.messages[1]?.blocks)).toContain('没有文件');
  });

  it('is answered with tables as text where the workspace does not take tables', async () => {
    bot = await startLocalBot(slack, 'socket');
    slack.fail('chat.postMessage', { error: 'invalid_blocks' });
    await ann.mention('use');
    const message = await until('the answer', () => slack.api.messages[0]);
    expect(JSON.stringify(message.blocks)).not.toContain('"type":"table"');
    expect(textOf(message.blocks)).toContain('USE flags');
  });
});

describe('a slash command', () => {
  it('that Slack delivers twice is answered once', async () => {
    bot = await startLocalBot(slack, 'http');
    await ann.command('backend btrfs --locale en');
    const trigger = slack.api.createTrigger();
    const before = slack.responses.length;
    const answers = [];
    for (let time = 0; time < 2; time += 1)
      answers.push((await ann.command('backend vfs --locale en', '/docker-gentoo', trigger)).payload);
    expect(answers.filter((payload) => 'blocks' in payload).length + slack.responses.length - before).toBe(1);
  });
});

/** Whatever Slack refuses and whatever fails here: whoever asked gets an answer, or is told with the error's id. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Dispatcher } from '../../../src/core/dispatch.ts';
import { FakeSlack } from '../../fakes/slack/fake-slack.ts';
import { buttonOf, buttonsOf, Person, textOf } from '../../fakes/slack/person.ts';
import { ask, dispatcher } from '../../support/ask.ts';
import { type LocalBot, startLocalBot } from '../../support/bot-in-process.ts';
import { createLocalSession } from '../../support/local-session.ts';
import { until } from '../../support/until.ts';
import { wholeAnswers } from '../../support/whole-answers.ts';

const TINY = readFileSync(new URL('../../fixtures/kernel-config/linux-6.12-x86-tinyconfig.config', import.meta.url));
/** As many as an adapter may try: whole, half, one line. */
const [ONE, TWO] = [1, 2];

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

function refuse(method: string, times: number, error = 'msg_blocks_too_long'): void {
  const fault = method === 'response_url' ? { status: 400, error } : { error };
  slack.fail(method, ...Array.from({ length: times }, () => fault));
}

/** Everything that a person read so far, wherever it came. */
function everything(): string {
  const bodies = [...slack.responses.map(({ body }) => body), ...slack.api.posts, ...slack.api.views];
  return bodies.map(textOf).join('\n');
}

describe('a message that Slack refuses', () => {
  beforeEach(async () => {
    bot = await startLocalBot(slack, 'socket', {}, createLocalSession(wholeAnswers(dispatcher)));
  });

  it.each(['msg_blocks_too_long', 'invalid_blocks', 'msg_too_long', 'fatal_error', 'blocks_we_never_heard_of'])(
    'is sent again half as large, then as one line with the whole answer as a file (%s)',
    async (error) => {
      refuse('chat.postMessage', ONE, error);
      await ann.directMessage('use');
      const half = await until('the smaller answer', () => slack.api.messages[0]);
      expect(JSON.stringify(half.blocks)).not.toContain('"type":"table"');
      refuse('chat.postMessage', TWO, error);
      await ann.directMessage('use');
      const line = await until('the line', () => slack.api.posts[1]);
      expect(line.blocks).toBeUndefined();
      expect(line.text).toContain('attached in the thread');
      const file = await until('the file', () => slack.api.uploads[0]);
      expect(file).toMatchObject({ name: 'answer.md', channel: 'D1', thread: line.ts });
      expect(file.content).toContain('device-mapper');
      expect(slack.api.posts).toHaveLength(2);
    },
  );

  it('has smaller pages in which nothing is lost', async () => {
    refuse('chat.postMessage', ONE);
    await ann.directMessage('onboard');
    let { blocks }: { blocks: unknown } = await until('the first page', () => slack.api.messages[0]);
    let text = textOf(blocks);
    let count = 0;
    while (buttonsOf(blocks).some((button) => button.text.text.startsWith('Next page'))) {
      await ann.press(buttonOf(blocks, 'Next page'), { type: 'message' });
      blocks = (await until('the next page', () => slack.responses[count])).body.blocks;
      count += 1;
      text += `\n${textOf(blocks)}`;
    }
    expect(count).toBeGreaterThan(1);
    const steps = (await ask('onboard')).blocks.flatMap((block) => (block.type === 'steps' ? block.items : []));
    const said = text.replaceAll('\n', '');
    for (const { text: step } of steps) expect(said).toContain(step.replaceAll(/\{say:.*|`/gs, '').slice(0, 60));
  });

  it('is the same part of the answer when it is a later page', async () => {
    await ann.directMessage('onboard');
    const { blocks } = await until('the first page', () => slack.api.messages[0]);
    await ann.press(buttonOf(blocks, 'Next page'), { type: 'message' });
    const whole = await until('the second page', () => slack.responses[0]);
    refuse('response_url', ONE);
    await ann.press(buttonOf(blocks, 'Next page'), { type: 'message' });
    const half = await until('the second page, smaller', () => slack.responses[1]);
    const lines = (body: unknown): string[] => textOf(body).match(/^.{61,}$/gm) ?? [];
    expect(lines(whole.body.blocks).filter((line) => lines(half.body.blocks).includes(line))).not.toEqual([]);
  });

  it('as a review keeps its files', async () => {
    // A review may take a moment: the line that says so is no form of the answer.
    const fault = { error: 'msg_blocks_too_long', onlyBlocks: true } as const;
    for (const method of ['chat.postMessage', 'chat.update']) slack.fail(method, fault, fault);
    await ann.directMessage('', [ann.upload('.config', { content: TINY })]);
    await until('the line', () => slack.api.posts.find(({ text }) => text.includes('attached in the thread')));
    await until('the report', () => slack.api.uploads.find(({ name }) => name === 'report.md'));
  });

  it('and a file that it refuses too: the line says why', async () => {
    slack.api.scopes.delete('files:write');
    refuse('chat.postMessage', TWO);
    await ann.directMessage('use');
    const note = await until('the note', () => slack.api.messages[0]);
    expect(textOf(note.blocks)).toContain('files:write');
  });

  it('through a response_url comes smaller, then as a line that says how to get it', async () => {
    await ann.command('help');
    await until('the first answer', () => slack.responses[0]);
    refuse('response_url', ONE);
    await ann.press({ action_id: 'ask:0', value: 'use', text: { text: '' } });
    const half = await until('the smaller answer', () => slack.responses[1]);
    expect(JSON.stringify(half.body.blocks)).not.toContain('"type":"table"');
    refuse('response_url', TWO);
    await ann.press({ action_id: 'ask:0', value: 'use', text: { text: '' } });
    const line = await until('the line', () => slack.responses[2]);
    expect(line.body).toMatchObject({ response_type: 'ephemeral' });
    expect(line.body.text).toContain('in a direct message');
  });

  it.each([[{ status: 404, error: 'used_url' }], Array.from({ length: 4 }, () => ({ status: 500 }))])(
    'because a response_url is spent or out of order comes as a direct message',
    async (...faults) => {
      slack.fail('response_url', ...faults);
      await ann.command('backend btrfs');
      const message = await until('the answer', () => slack.api.messages[0]);
      expect(message.channel).toBe('D1');
      expect(textOf(message.blocks)).toContain('btrfs');
    },
  );

  it('because the bot is no member comes as a direct message that says how to invite it', async () => {
    await ann.mention('backend btrfs', [], { channel: 'C999' });
    await until('the way to invite', () => slack.api.posts[1]);
    expect(slack.api.posts.map(({ channel }) => channel)).toEqual(['D1', 'D1']);
    expect(slack.api.posts[1]?.text).toContain('/invite');
  });

  it('as a form is a shorter form, then a line', async () => {
    refuse('views.open', ONE, 'invalid_arguments');
    await ann.command('analyze');
    const { view } = await until('the form', () => slack.api.views[0]);
    expect(JSON.stringify(view.blocks)).not.toContain('checkboxes');
    refuse('views.open', TWO, 'view_too_large');
    await ann.command('analyze');
    expect((await until('the line', () => slack.responses[0])).body.text).toContain('Send me the file');
  });

  it('as a Home tab is a shorter one, then a line', async () => {
    for (const times of [ONE, TWO]) {
      refuse('views.publish', times, 'invalid_arguments');
      await ann.event({ type: 'app_home_opened', tab: 'home', channel: 'D1' });
      const { view } = await until('the Home tab', () => slack.api.views[times - 1]);
      expect(textOf(view.blocks)).toContain('/docker-gentoo backend btrfs');
      expect((view.blocks as unknown[]).length).toBe(times === TWO ? 1 : 7);
    }
  });

  it('for good ends: a line in the log, no endless tries', async () => {
    refuse('chat.postMessage', 10, 'fatal_error');
    await ann.directMessage('backend btrfs');
    await until('the log', () => bot.log.some((line) => line.includes('a direct message failed')));
    await until('the last try', () => (slack.faults.get('chat.postMessage')?.length ?? 0) <= 6);
    expect(slack.api.posts).toEqual([]);
  });
});

describe('a defect', () => {
  const planned = (): never => {
    throw new Error('planned');
  };
  const broken: Dispatcher = { ...dispatcher, dispatch: () => Promise.reject(new Error('planned')) };

  /** The id that the person was shown is the one in the log. */
  async function expectTold(part: () => string): Promise<void> {
    const id = await until('the id', () => /error ([0-9a-f]{8})/.exec(part())?.[1]);
    await until('the log', () => bot.log.some((line) => line.includes(`(error ${id})`) && line.includes('planned')));
  }

  it.each(['socket', 'http'] as const)('in a command is told to its person (%s)', async (mode) => {
    bot = await startLocalBot(slack, mode, {}, createLocalSession(broken));
    expect((await ann.command('backend btrfs --locale en')).payload).toEqual({});
    await expectTold(() => textOf(slack.responses[0]?.body));
    await ann.command(`fix ${'x'.repeat(3000)}`);
    await expectTold(() => textOf(slack.responses[1]?.body));
  });

  it('in a button, a mention and a direct message too', async () => {
    bot = await startLocalBot(slack, 'socket', {}, createLocalSession(broken));
    await ann.press({ action_id: 'ask:0', value: 'backend btrfs', text: { text: '' } });
    await expectTold(() => textOf(slack.responses[0]?.body));
    await ann.mention('backend btrfs');
    await expectTold(() => textOf(slack.api.posts[0]));
    await ann.directMessage('backend btrfs');
    await expectTold(() => textOf(slack.api.posts[1]));
  });

  it('in a review from the form or the shortcut too; of the shortcut to the presser alone', async () => {
    bot = await startLocalBot(slack, 'socket', {}, createLocalSession(broken));
    await ann.shortcut([ann.upload('.config', { content: TINY })]);
    await expectTold(() => textOf(slack.responses[0]?.body));
    expect(slack.api.posts).toEqual([]);
    await ann.command('analyze');
    await until('the form', () => slack.api.views[0]);
    await ann.submit([ann.upload('.config', { content: TINY })]);
    await expectTold(() => textOf(slack.api.posts[0]));
  });

  it('in the Home tab stands in the Home tab', async () => {
    const silent = { ...dispatcher, progressOf: planned };
    bot = await startLocalBot(slack, 'socket', {}, createLocalSession(silent));
    await ann.event({ type: 'app_home_opened', tab: 'home', channel: 'D1' });
    await expectTold(() => textOf(slack.api.views[0]?.view));
  });
});

describe('what an earlier release left behind', () => {
  beforeEach(async () => {
    bot = await startLocalBot(slack, 'http');
  });

  it.each([
    { action_id: 'details', value: 'backend btrfs' },
    { action_id: 'ask:0' },
    { action_id: 'page:0:v9', value: '{"command":"backend"}' },
    { action_id: 'ask:0', value: 7 },
    { selected_option: { value: 'x' } },
  ])('is a button that says so, with a way on: %j', async (action) => {
    const { payload } = await ann.press({ text: { text: '' }, ...action } as never);
    expect(payload).toEqual({});
    const { body } = await until('the note', () => slack.responses[0]);
    expect(textOf(body.blocks)).toContain('That button is from an earlier version of me; ask again.');
    expect(buttonsOf(body.blocks).map(({ value }) => value)).toEqual(['analyze', 'help']);
  });

  it.each([
    { private_metadata: '{"lang":"en"}' },
    { private_metadata: 'x' },
    { callback_id: 'review-v1' },
    { state: null },
  ])('is a form that says so: %j', async (extra) => {
    await ann.command('analyze');
    await until('the form', () => slack.api.views[0]);
    const { payload } = await ann.submit([ann.upload('.config', { content: TINY })], {}, extra);
    expect(payload).toEqual({});
    const message = await until('the note', () => slack.api.messages[0]);
    expect(textOf(message.blocks)).toContain('That form is from an earlier version of me');
    await ann.press(buttonOf(message.blocks, 'Upload'));
    await until('the new form', () => slack.api.views[1]);
  });

  it('is an entry of a menu that says so, to the presser alone', async () => {
    await ann.shortcut([], 'C1', 'explain_v1');
    const { body } = await until('the note', () => slack.responses[0]);
    expect(textOf(body.blocks)).toContain('I do not know that menu entry');
    expect(slack.api.posts).toEqual([]);
  });
});

describe('what is too long for a button', () => {
  const LONG = `onboard --existing ${'x'.repeat(2000)}`;

  beforeEach(async () => {
    bot = await startLocalBot(slack, 'socket', {}, createLocalSession(wholeAnswers(dispatcher)));
  });

  it('is answered with the rest attached, without buttons that could not carry it', async () => {
    await ann.directMessage(LONG);
    const message = await until('the answer', () => slack.api.messages[0]);
    const file = await until('the file', () => slack.api.uploads[0]);
    expect(file).toMatchObject({ name: 'answer.md', thread: message.ts });
    expect(textOf(message.blocks)).toContain('The whole answer is attached in the thread.');
    expect(buttonsOf(message.blocks).map(({ action_id: id }) => id.split(':')[0])).not.toContain('page');
  });

  it('is answered in several messages where no file can go', async () => {
    await ann.command(LONG);
    await until('the end', () => /Page (\d) of \1|\d more pages/.test(everything()));
    expect(slack.responses.length).toBeGreaterThan(1);
    const buttons = slack.responses.flatMap(({ body }) => buttonsOf(body.blocks));
    expect(buttons.filter(({ action_id: id }) => /^(page|share)/.test(id))).toEqual([]);
  });

  it('may have 40,000 characters', async () => {
    const log = Array.from({ length: 900 }, (_, index) => `Nov 29 12:00:00 host dockerd[${index}]: tick ${index}`);
    const text = `fix ${[...log, 'iptables: No chain/target/match by that name.'].join('\n')}`;
    expect(text.length).toBeGreaterThan(39_000);
    await ann.directMessage(text);
    const message = await until('the answer', () => slack.api.messages[0]);
    expect(textOf(message.blocks)).toContain((await ask('fix "No chain/target/match by that name"')).title);
  });
});

/** Acknowledged before anything is computed; who waits for a second is told that it takes a moment; nothing comes twice. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Dispatcher } from '../../../src/core/dispatch.ts';
import { FakeSlack } from '../../fakes/slack/fake-slack.ts';
import { buttonOf, buttonsOf, Person, textOf } from '../../fakes/slack/person.ts';
import { signedRequest } from '../../fakes/slack/signed-request.ts';
import { dispatcher } from '../../support/ask.ts';
import { type LocalBot, startLocalBot } from '../../support/bot-in-process.ts';
import { createLocalSession } from '../../support/local-session.ts';
import { until } from '../../support/until.ts';

const TINY = readFileSync(new URL('../../fixtures/kernel-config/linux-6.12-x86-tinyconfig.config', import.meta.url));
const SHORT = `fix ${'failed to start daemon '.repeat(20)}`;
const HEAVY = `fix ${'failed to start daemon '.repeat(200)}`;
const MOMENT = 'One moment, I am working on it';

let slack: FakeSlack;
let bot: LocalBot;
let ann: Person;
/** Nothing is answered before. */
let release: () => void;
/** Questions that came as far as their command. */
let asked: number;

beforeEach(async () => {
  slack = await new FakeSlack().start();
  ann = new Person(slack, 'U1');
});

afterEach(async () => {
  release();
  await bot.stop();
  await slack.stop();
  expect([...slack.problems, ...slack.api.problems]).toEqual([]);
});

/** A bot that answers nothing until it is released. */
async function startHeldBot(mode: 'socket' | 'http' = 'socket'): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  release = resolve;
  asked = 0;
  const held: Dispatcher = {
    ...dispatcher,
    dispatch(call) {
      asked += 1;
      return promise.then(() => dispatcher.dispatch(call));
    },
  };
  bot = await startLocalBot(slack, mode, {}, createLocalSession(held));
}

async function startFreeBot(mode: 'socket' | 'http' = 'socket'): Promise<void> {
  release = () => undefined;
  bot = await startLocalBot(slack, mode);
}

describe.each(['socket', 'http'] as const)('a command (%s)', (mode) => {
  it.each([SHORT, HEAVY])(
    'that is more than instant is acknowledged first, then signed, then answered',
    async (line) => {
      await startHeldBot(mode);
      expect((await ann.command(line)).payload).toEqual({});
      const { body } = await until('the sign of life', () => slack.signs[0]);
      expect(body).toMatchObject({ response_type: 'ephemeral' });
      expect(body.text).toContain(MOMENT);
      expect(slack.responses).toEqual([]);
      release();
      expect((await until('the answer', () => slack.responses[0])).body).toHaveProperty('blocks');
      expect(slack.signs).toHaveLength(1);
    },
  );

  it('that is instant, or was answered before, is answered in the acknowledgement', async () => {
    await startFreeBot(mode);
    expect((await ann.command('backend btrfs --locale en')).payload).toHaveProperty('blocks');
    const long = `ask ${'why does docker need br_netfilter '.repeat(2)}--locale en`;
    expect(long.length).toBeLessThan(100);
    await ann.command(long);
    expect((await ann.command(long)).payload).toHaveProperty('blocks');
  });
});

describe('an acknowledgement', () => {
  it('that takes no answer is empty; the answer comes through the response_url', async () => {
    slack.takesAnswers = false;
    await startFreeBot();
    expect((await ann.command('backend btrfs --locale en')).payload).toEqual({});
    expect(textOf((await until('the answer', () => slack.responses[0])).body)).toContain('Today');
  });

  it('that is lost with its connection loses no answer', async () => {
    await startHeldBot();
    slack.mayLoseAcks = true;
    const answered = ann.command('backend btrfs --locale en');
    await until('the question', () => asked > 0);
    slack.openPeers.at(-1)?.kill();
    await until('a new connection', () => slack.openPeers.length === 1);
    release();
    const { body } = await until('the answer', () => slack.responses[0]);
    expect(textOf(body)).toContain('Today');
    expect((await answered).payload).toEqual({});
  });

  it('that Slack did not wait for loses no answer (http)', async () => {
    await startHeldBot('http');
    const hangingUp = new AbortController();
    const command = new URLSearchParams({
      command: '/docker-gentoo',
      text: 'backend btrfs --locale en',
      user_id: 'U1',
      team_id: 'T1',
      channel_id: 'C1',
      trigger_id: slack.api.createTrigger(),
      response_url: slack.createResponseUrl(),
    });
    const request = signedRequest(String(command), 'application/x-www-form-urlencoded');
    const sent = fetch(`${slack.botUrl}/slack/events`, { ...request, signal: hangingUp.signal });
    await until('the question', () => asked > 0);
    hangingUp.abort();
    await expect(sent).rejects.toThrow('aborted');
    // The server sees it before it reads anything that is sent now.
    await fetch(`${slack.botUrl}/slack/events`);
    release();
    expect(textOf((await until('the answer', () => slack.responses[0])).body)).toContain('Today');
  });
});

describe('a sign of life', () => {
  beforeEach(() => startHeldBot());

  it('in a direct message and in a thread is the message that becomes the answer', async () => {
    await ann.directMessage(HEAVY);
    await ann.mention('', [ann.upload('.config', { content: TINY })]);
    const [direct, thread] = await until('the signs', () => slack.api.posts.length === 2 && slack.api.posts);
    expect(textOf(direct)).toContain(MOMENT);
    expect(textOf(thread)).toContain(MOMENT);
    release();
    await until('the report', () => slack.api.uploads.find(({ name }) => name === 'report.md'));
    expect(slack.api.posts.map(({ ts }) => ts)).toEqual([direct?.ts, thread?.ts]);
    expect(slack.api.posts.map(({ text }) => text).join()).not.toContain(MOMENT);
    expect(slack.api.uploads[0]).toMatchObject({ thread: '1700000000.000001' });
  });

  it('that cannot be changed any more has the answer below it', async () => {
    await ann.directMessage(HEAVY);
    await until('the sign', () => slack.api.posts[0]);
    slack.fail('chat.update', { error: 'cant_update_message' });
    release();
    await until('the answer', () => slack.api.messages[0]);
    expect(slack.api.posts).toHaveLength(2);
  });

  it('becomes a smaller answer where Slack refuses it', async () => {
    await ann.directMessage(HEAVY);
    await until('the sign', () => slack.api.posts[0]);
    slack.fail('chat.update', { error: 'msg_too_long' }, { error: 'msg_blocks_too_long' });
    release();
    expect((await until('the line', () => slack.api.posts.find(({ text }) => text.includes('attached')))).ts).toBe(
      slack.api.posts[0]?.ts,
    );
    await until('the file', () => slack.api.uploads[0]);
    expect(slack.api.posts).toHaveLength(1);
  });

  it('of the form is a direct message; of a shortcut and of a button it is for the presser alone', async () => {
    await ann.command('analyze --locale en');
    await until('the form', () => slack.api.views[0]);
    await ann.submit([ann.upload('.config', { content: TINY })]);
    await until('the sign of the form', () => slack.api.posts.find(({ channel }) => channel === 'D1'));
    await ann.shortcut([ann.upload('.config', { content: TINY })]);
    await ann.press({ action_id: 'ask:0', value: 'backend btrfs', text: { text: '' } });
    await until('two signs', () => slack.signs.length === 2);
    expect(slack.api.posts).toHaveLength(1);
    release();
    await until('both reviews', () => slack.api.messages.length === 2);
    expect(slack.api.messages.map(({ channel }) => channel).sort()).toEqual(['C1', 'D1']);
  });

  it('that Slack refuses harms nothing', async () => {
    slack.fail('chat.postMessage', { status: 500 });
    await ann.directMessage(HEAVY);
    await until('the try', () => slack.api.calls.includes('chat.postMessage 500'));
    release();
    await until('the answer', () => slack.api.messages[0]);
    expect(slack.api.posts).toHaveLength(1);
  });
});

describe('the end of the process', () => {
  it('is the last word: an answer that is ready later is not shown', async () => {
    await startHeldBot();
    await ann.directMessage(HEAVY);
    await ann.command(HEAVY);
    await until('both signs', () => slack.api.posts.length === 1 && slack.signs.length === 1);
    await bot.stop();
    expect(textOf(slack.api.posts[0])).toContain('I am being restarted');
    expect(textOf(slack.responses[0]?.body)).toContain('I am being restarted');
    const calls = slack.api.calls.length;
    release();
    await new Promise(setImmediate);
    expect(slack.api.calls).toHaveLength(calls);
    expect([slack.api.posts.length, slack.responses.length]).toEqual([1, 1]);
  });
});

describe('sharing', () => {
  beforeEach(async () => {
    await startFreeBot();
    await ann.command('help');
    await until('the first answer', () => slack.responses[0]);
  });

  it('is done once: the button goes, and a second press says so', async () => {
    const { payload } = await ann.command('backend zfs');
    const share = buttonOf(payload.blocks, 'Share');
    await ann.press(share);
    await until('the copy and the answer without the button', () => slack.responses.length === 3);
    expect(slack.responses[1]?.body).toMatchObject({ response_type: 'in_channel', replace_original: false });
    expect(slack.responses[2]?.body).toMatchObject({ response_type: 'ephemeral', replace_original: true });
    expect(buttonsOf(slack.responses[2]?.body.blocks).map(({ action_id: id }) => id)).not.toContain('share:0');
    await ann.press(share);
    const { body } = await until('the note', () => slack.responses[3]);
    expect(body.text).toBe('You have shared that here already.');
  });

  it('can be tried again when Slack did not take it', async () => {
    const { payload } = await ann.command('backend zfs');
    const share = buttonOf(payload.blocks, 'Share');
    slack.fail('response_url', { status: 403, error: 'no' }, { status: 403, error: 'no' });
    await ann.press(share);
    await until('the refusal', () => slack.responses[1]);
    await ann.press(share);
    const { body } = await until('the copy', () => slack.responses[2]);
    expect(body.response_type).toBe('in_channel');
  });

  it('is not offered in direct messages, though the same was just answered in a channel', async () => {
    expect(JSON.stringify((await ann.command('backend zfs')).payload.blocks)).toContain('share:');
    const { payload } = await ann.command('backend zfs', '/docker-gentoo', slack.api.createTrigger(), 'D1');
    expect(JSON.stringify(payload.blocks)).not.toContain('share:');
    await ann.directMessage('backend zfs');
    const message = await until('the answer', () => slack.api.messages[0]);
    expect(JSON.stringify(message.blocks)).not.toContain('share:');
  });
});

describe('files', () => {
  it('beyond ten are named in the answer, and a screenshot stops nothing', async () => {
    await startFreeBot();
    const good = Array.from({ length: 10 }, (_, index) => ann.upload(`${index}.config`, { content: TINY }));
    const more = ['eleven.config', 'twelve.config'].map((name) => ann.upload(name, { content: TINY }));
    await ann.directMessage('', [...good, ...more]);
    const text = textOf((await until('the review', () => slack.api.messages[0])).blocks);
    expect(text).toContain('eleven.config');
    expect(text).toContain('twelve.config');
    const png = ann.upload('shot.png', { content: Buffer.from('\x89PNG\r\n\x1a\n\0\0\0', 'latin1') });
    await ann.directMessage('', [ann.upload('.config', { content: TINY }), png]);
    const second = textOf((await until('the second review', () => slack.api.messages[1])).blocks);
    expect(second).toContain('shot.png');
    expect(second).toContain('Docker does not run on this kernel');
  });
});

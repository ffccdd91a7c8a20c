/** Answers with files reach their asker by whichever way they were asked for, and what changes something is done once. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeSlack } from '../../fakes/slack/fake-slack.ts';
import { buttonOf, buttonsOf, Person, type SeenButton, textOf } from '../../fakes/slack/person.ts';
import { type LocalBot, startLocalBot } from '../../support/bot-in-process.ts';
import { FACT_VERSION } from '../../support/feedback.ts';
import { createLocalSession } from '../../support/local-session.ts';
import { createRememberingBot, type RememberingBot } from '../../support/remembering.ts';
import { until } from '../../support/until.ts';

const TINY = readFileSync(new URL('../../fixtures/kernel-config/linux-6.12-x86-tinyconfig.config', import.meta.url));
const DEBIAN = readFileSync(new URL('../../fixtures/kernel-config/debian-6.12-amd64.config.gz', import.meta.url));
const PASTED = 'fix CONFIG_NET=y\n# CONFIG_VETH is not set\nCONFIG_BRIDGE=m';

let slack: FakeSlack;
let memory: RememberingBot;
let bot: LocalBot;
let ann: Person;

beforeEach(async () => {
  slack = await new FakeSlack().start();
  memory = await createRememberingBot();
  bot = await startLocalBot(slack, 'http', {}, createLocalSession(memory.dispatcher));
  ann = new Person(slack, 'U1');
});

afterEach(async () => {
  await bot.stop();
  await slack.stop();
  await memory.store.close();
  expect([...slack.problems, ...slack.api.problems]).toEqual([]);
});

/** Where the onboarding of the person is. */
async function stepOf(person: string): Promise<string | undefined> {
  const asker = { platform: 'slack', workspace: 'T1', home: 'T1', person };
  return (await memory.store.memory.recall(asker)).onboarding?.step;
}

/** The response that says so. */
function response(part: string): Promise<unknown> {
  return until(`“${part}”`, () =>
    slack.responses.find(({ body }) => `${String(body.text)}\n${textOf(body.blocks)}`.includes(part)),
  );
}

/** The button of a post with a line in it. */
function offer(blocks: unknown, part: string): SeenButton {
  const found = buttonsOf(blocks).find(({ value }) => value?.includes(part));
  if (!found) throw new Error(`nothing offers ${part}`);
  return found;
}

describe('a review', () => {
  it('of what was pasted behind the slash command comes as a direct message, with its report and its buttons', async () => {
    await ann.command(PASTED);
    const { channel, blocks } = await until('the review', () => slack.api.messages[0]);
    expect(channel).toBe('D1');
    expect((await until('the report', () => slack.api.uploads[0])).name).toBe('report.md');
    await response('The review is in our direct messages');
    await ann.press(offer(blocks, '--section findings'), { type: 'message', message_ts: '1.2' });
    await response('VETH');
  });

  it('that a button below one in a channel widens goes below it, whole; its findings are for the presser', async () => {
    await ann.shortcut([ann.upload('.config', { content: TINY })]);
    const { blocks, ts } = await until('the review', () => slack.api.messages[0]);
    await until('the report', () => slack.api.uploads[0]);
    const before = slack.api.uploads.length;
    const container = { type: 'message', message_ts: ts, thread_ts: '1700000000.000042' };
    await ann.press(offer(blocks, 'same analyze --want'), container);
    const wider = await until('the wider review', () => slack.api.messages[1]);
    expect(wider).toMatchObject({ channel: 'C1', thread: '1700000000.000042' });
    expect(textOf(wider.blocks)).toContain('swarm');
    await until('its report', () => slack.api.uploads.slice(before).find(({ name }) => name === 'report.md'));
    offer(wider.blocks, 'review:');
    const bob = new Person(slack, 'U2');
    await bob.press(offer(blocks, '--section findings'), container);
    await response('VETH');
    expect(slack.api.messages).toHaveLength(2);
  });

  it('of files whose error is to be explained is for the presser alone, with its files', async () => {
    await ann.shortcut([ann.upload('.config', { content: TINY })], 'C1', 'explain_error', '');
    expect((await until('the review', () => slack.api.messages[0])).channel).toBe('D1');
    await until('the report', () => slack.api.uploads[0]);
  });

  it('moves an onboarding on once, and no press on it does', async () => {
    for (const line of ['choose own-machine', 'choose openrc', 'skip fs', 'done know-your-host'])
      await memory.ask({ platform: 'slack', workspace: 'T1', home: 'T1', person: 'U1' }, `onboard ${line}`);
    expect(await stepOf('U1')).toBe('review-kernel');
    await ann.directMessage('', [ann.upload('.config', { content: DEBIAN })]);
    const { blocks } = await until('the review', () => slack.api.messages[0]);
    expect(textOf(blocks)).toContain('Done: have the kernel configuration reviewed');
    const after = await stepOf('U1');
    await memory.ask({ platform: 'slack', workspace: 'T1', home: 'T1', person: 'U1' }, 'onboard back');
    await memory.ask({ platform: 'slack', workspace: 'T1', home: 'T1', person: 'U1' }, 'onboard back');
    const here = await stepOf('U1');
    await ann.press(offer(blocks, 'same analyze --want'), { type: 'message', message_ts: '1.2' });
    const wider = await until('the wider review', () => slack.api.messages[1]);
    expect(textOf(wider.blocks)).not.toContain('Done: have');
    expect([after, await stepOf('U1')]).toEqual(['backend', here]);
  });
});

describe('an answer with a file', () => {
  it('that is no review reaches the asker of a slash command, and who writes directly', async () => {
    await ann.command('collect --locale en');
    const script = await until('the script', () => slack.api.uploads[0]);
    expect(script).toMatchObject({ name: 'docker-gentoo-collect.sh', channel: 'D1' });
    expect(script.content).toContain('#!/bin/sh');
    await response('The answer is in our direct messages');
    await ann.mention('collect');
    expect((await until('the second', () => slack.api.uploads[1])).channel).toBe('C1');
  });
});

describe('what is remembered of people', () => {
  it('is for the asker alone, also where they ask in a channel; a lead is one before Slack was ever asked', async () => {
    slack.api.admins.add('U3');
    await memory.ask({ platform: 'slack', workspace: 'T1', home: 'T1', person: 'U1' }, 'onboard choose own-machine');
    const lea = new Person(slack, 'U3');
    await lea.mention('onboard team');
    const { channel, blocks } = await until('the card', () => slack.api.messages[0]);
    expect(channel).toBe('D3');
    expect(textOf(blocks)).toContain('1 person in the onboarding');
    expect((await until('the picture', () => slack.api.uploads[0])).channel).toBe('D3');
    const note = await until('the note', () => slack.api.posts.find((post) => post.channel === 'C1'));
    expect(note.text).toContain('The answer is in our direct messages');
  });

  it.each(['profile', 'forget', 'onboard'])('%s is shared with nobody, whatever button says so', async (line) => {
    await ann.command('profile init=systemd');
    await response('Answers are for this host');
    slack.responses.length = 0;
    await ann.press({ action_id: 'share:0', value: line, text: { text: 'Share' } });
    const { body } = await until('the answer', () => slack.responses[0]);
    expect(body.response_type).not.toBe('in_channel');
  });

  it('a lead’s first button press is one of a lead', async () => {
    slack.api.admins.add('U3');
    const button = { action_id: 'ask:0', value: 'onboard team', text: { text: 'Team' } };
    await new Person(slack, 'U3').press(button);
    await response('Nobody');
  });

  it('is changed once: neither another page, nor sharing, nor the next words do it again', async () => {
    await ann.command('onboard choose own-machine');
    const { body } = await until('the question', () => slack.responses[0]);
    expect(buttonsOf(body.blocks).map(({ text }) => text.text)).not.toContain('Share with the channel');
    expect(buttonsOf(body.blocks).some(({ value }) => value?.startsWith('onboard choose own-machine'))).toBe(false);
    await ann.directMessage('onboard choose openrc');
    await until('the next question', () => slack.api.messages[0]);
    await ann.directMessage('onboard skip fs');
    await until('the first step', () => slack.api.messages[1]);
    await ann.directMessage('onboard done');
    await until('the second step', () => slack.api.messages[2]);
    const here = await stepOf('U1');
    await ann.directMessage('and on systemd?');
    await ann.directMessage('why?');
    await until('both answers', () => slack.api.messages[4]);
    for (const kind of ['share:0', 'page:1'])
      await ann.press({ action_id: kind, value: 'onboard done', text: { text: 'x' } });
    await until('both answers', () => slack.responses[2]);
    expect(await stepOf('U1')).toBe(here);
  });

  it('is written after the acknowledgement, also what is long', async () => {
    for (const line of ['choose own-machine', 'choose openrc', 'skip fs'])
      await memory.ask({ platform: 'slack', workspace: 'T1', home: 'T1', person: 'U1' }, `onboard ${line}`);
    await ann.directMessage('hello');
    await until('a known language', () => slack.api.messages[0]);
    const { payload } = await ann.command(
      `onboard failed ${'iptables: No chain/target/match by that name. '.repeat(80)}`,
    );
    expect(payload).toEqual({});
    await response('iptables');
    const asker = { platform: 'slack', workspace: 'T1', home: 'T1', person: 'U1' };
    expect((await memory.store.memory.recall(asker)).onboarding?.state).toContain('"failures":[{');
  });
});

describe('the form of a host', () => {
  it('opens from a card, and what is filled in is the host of the next answer', async () => {
    await ann.directMessage('recommend');
    const { blocks } = await until('the card', () => slack.api.messages[0]);
    expect(textOf(blocks)).toContain('Assumed: ');
    await ann.press(buttonOf(blocks, 'My host…'), { type: 'message', message_ts: '1.2' });
    const { view } = await until('the form', () => slack.api.views[0]);
    expect(textOf(view.title)).toBe('My host');
    expect((await ann.submitHost({ docker: 'new' })).payload).toMatchObject({ response_action: 'errors' });
    await ann.submitHost({ docker: '28.5', init: 'systemd', also: ['rootless'] });
    await response('Remembered');
    await ann.directMessage('recommend');
    const after = textOf((await until('the next card', () => slack.api.messages[1])).blocks);
    expect(after).toMatch(/your host: Docker 28\.5 · systemd · /);
    await ann.command('profile edit');
    const again = await until('the form, filled in', () => slack.api.views[1]);
    expect(JSON.stringify(again.view)).toContain('"initial_value":"28.5"');
    await ann.submitHost({ init: 'openrc' });
    await until('what is remembered', () => slack.responses[1]);
    const asker = { platform: 'slack', workspace: 'T1', home: 'T1', person: 'U1' };
    expect((await memory.store.memory.recall(asker)).hosts.person).toEqual({ init: 'openrc' });
  });

  it('of everybody opens for who manages them, and for nobody else', async () => {
    await ann.command('profile everybody edit');
    await response('Only who manages');
    slack.api.admins.add('U3');
    const lea = new Person(slack, 'U3');
    await lea.command('profile everybody edit');
    await until('the form', () => slack.api.views[0]);
    await lea.submitHost({ init: 'systemd' });
    await response('Answers are for this host here');
    expect(await memory.read({ platform: 'slack', workspace: 'T1', home: 'T1', person: 'U1' }, 'recommend')).toContain(
      'everybody here: systemd',
    );
  });
});

describe('below an answer', () => {
  it('people say what they think of it, and are thanked', async () => {
    await ann.directMessage('backend btrfs');
    const { blocks } = await until('the answer', () => slack.api.messages[0]);
    await ann.press(buttonOf(blocks, '👍'), { type: 'message', message_ts: '1.2' });
    await response('Thank you, noted');
    await ann.press(buttonOf(blocks, '👎'), { type: 'message', message_ts: '1.2' });
    const told = await response('please report it');
    expect(JSON.stringify(told)).toContain('https://issues.example/new?');
    expect(bot.output).toContain('feedback: wrong: backend btrfs (0 good, 1 wrong)');
  });

  it('people report what is wrong with it, tied to the fact though they asked in their own words', async () => {
    await ann.directMessage('is btrfs a good storage backend for docker?');
    const { blocks } = await until('the answer', () => slack.api.messages[0]);
    await ann.press(buttonOf(blocks, '👎'), { type: 'message', message_ts: '1.2' });
    const told = (await response('please report it')) as { body: { blocks: unknown } };
    await ann.press(buttonOf(told.body.blocks, 'Report'), { type: 'message', message_ts: '1.3' });
    await until('the form', () => slack.api.views[0]);
    await ann.submitReport('the mount option is wrong, write to ada@example.org');
    await response('those who write the facts read it');
    const counted = { fact: 'backend btrfs', factVersion: FACT_VERSION, up: 0, down: 0, reports: 1 };
    const note = 'the mount option is wrong, write to <address>';
    expect(await memory.store.memory.feedback()).toEqual([{ ...counted, notes: [note] }]);
    expect(bot.output).toContain('feedback: report: backend btrfs');
    expect(bot.output).not.toContain('mount option');
    // To press 👎 once more takes no report back.
    await ann.press(buttonOf(blocks, '👎'), { type: 'message', message_ts: '1.2' });
    await until('the vote', () => bot.output.includes('feedback: wrong: backend btrfs (0 good, 1 wrong)'));
    expect(await memory.store.memory.feedback()).toEqual([{ ...counted, notes: [note] }]);
  });

  it('of a message whose error is explained others can be shown it', async () => {
    await ann.shortcut([], 'C1', 'explain_error', 'iptables: No chain/target/match by that name.');
    const told = (await response('iptables')) as { body: { blocks: unknown } };
    buttonOf(told.body.blocks, 'Share');
    await ann.shortcut([], 'C1', 'explain_error', '');
    await response('neither text nor a file');
  });
});

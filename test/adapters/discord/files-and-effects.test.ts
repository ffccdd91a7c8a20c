/** Answers with files reach their asker by whichever way they were asked for, and what changes something is done once. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeDiscord } from '../../fakes/discord/fake-discord.ts';
import { buttonsOf, textOf } from '../../fakes/discord/message-parts.ts';
import { type Delivered, messageOf, Person, type SeenMessage } from '../../fakes/discord/person.ts';
import type { LocalBot } from '../../support/bot-in-process.ts';
import { startLocalDiscord } from '../../support/discord-in-process.ts';
import { FACT_VERSION } from '../../support/feedback.ts';
import { createRememberingBot, type RememberingBot } from '../../support/remembering.ts';

const TINY = readFileSync(new URL('../../fixtures/kernel-config/linux-6.12-x86-tinyconfig.config', import.meta.url));

let discord: FakeDiscord;
let memory: RememberingBot;
let bot: LocalBot;
let ann: Person;

beforeEach(async () => {
  discord = await new FakeDiscord().start();
  memory = await createRememberingBot();
  bot = await startLocalDiscord(discord, 'http', memory.dispatcher);
  ann = new Person(discord);
});

afterEach(async () => {
  await bot.stop();
  await discord.stop();
  await memory.store.close();
  expect(discord.problems).toEqual([]);
});

function config(): ReturnType<Person['upload']> {
  return ann.upload('.config', { content: TINY });
}

/** Presses the button, or chooses the entry, whose command line has a part. */
async function pressed(message: SeenMessage, label: string): Promise<SeenMessage> {
  return messageOf(await ann.press(message, (text) => text.includes(label)));
}

async function stateOf(person: Person): Promise<{ step?: string | undefined; state?: string | undefined }> {
  const asker = { platform: 'discord', workspace: '200000000000000001', person: person.id };
  const { onboarding } = await memory.store.memory.recall(asker);
  return { step: onboarding?.step, state: onboarding?.state };
}

async function ask(line: string): Promise<SeenMessage> {
  return messageOf(await ann.ask(line));
}

describe('a review', () => {
  it('comes with its files after a command, a paste, a press that widens it, and the menu of a message', async () => {
    const first = await messageOf(await ann.ask('analyze', [config()]));
    expect(Object.keys(first.files)).toContain('report.md');
    const wider = await messageOf(await ann.press(first, (label) => label.startsWith('Review more')));
    expect(Object.keys(wider.files)).toContain('report.md');
    expect(textOf(wider.body)).toContain('swarm');
    const findings = await messageOf(await ann.press(first, (label) => /finding/.test(label)));
    expect(textOf(findings.body)).toContain('Findings');
    const pasted = await ask('fix "CONFIG_NET=y\n# CONFIG_VETH is not set\nCONFIG_BRIDGE=m"');
    expect(Object.keys(pasted.files)).toContain('report.md');
    const explained = await messageOf(await ann.explain('', [config()]));
    expect(Object.keys(explained.files)).toContain('report.md');
    expect(explained.isEphemeral).toBe(true);
  });

  it('that is asked about in words is the one before, and its part leads back to it', async () => {
    await messageOf(await ann.ask('analyze', [config()]));
    const part = await ask('ask why?');
    expect(textOf(part.body)).toContain('Findings');
    const ids = buttonsOf(part.body).map(({ custom_id: id }) => id ?? '');
    expect(ids.filter((id) => /^ask=analyze/.test(id))).toEqual([]);
    expect(ids.some((id) => /^ask=review:|#/.test(id))).toBe(true);
  });
});

describe('an answer with a file', () => {
  it('that is no review brings it', async () => {
    const { files, body } = await ask('collect');
    expect(files['docker-gentoo-collect.sh']).toContain('#!/bin/sh');
    expect(textOf(body)).not.toMatch(/Page 1 of/);
  });
});

describe('what is remembered of people', () => {
  it('is changed once: neither sharing, nor a smaller form of the answer, nor the next words do it again', async () => {
    const question = await ask('onboard choose own-machine');
    const labels = buttonsOf(question.body).map(({ label }) => label);
    expect(labels).not.toContain('Share with the channel');
    for (const line of ['choose openrc', 'skip fs']) await ask(`onboard ${line}`);
    discord.fail('edit', { status: 400, code: 50_035 });
    await ask('onboard failed');
    const before = await stateOf(ann);
    expect(before.state?.match(/"symptom"/g)).toHaveLength(1);
    await ask('onboard done');
    const after = await stateOf(ann);
    expect(after.step).toBe('review-kernel');
    await ask('ask why?');
    await ask('ask and on systemd?');
    expect(await stateOf(ann)).toEqual(after);
  });
});

describe('the form of a host', () => {
  it('opens from a card, and what is filled in is the host of the next answer', async () => {
    const card = await ask('recommend');
    expect(textOf(card.body)).toContain('Assumed: ');
    const form = await ann.press(card, (label) => label === 'My host…');
    expect(form.first?.data.title).toBe('My host');
    expect(textOf((await messageOf(await ann.submitHost(form, { docker: 'new' }))).body)).toContain('no version');
    const saved = await messageOf(await ann.submitHost(form, { docker: '28.5', init: 'systemd', also: ['rootless'] }));
    expect(textOf(saved.body)).toContain('Remembered');
    expect(textOf((await ask('recommend')).body)).toMatch(/your host: Docker 28\.5 · systemd · /);
    const again: Delivered = await ann.ask('profile edit');
    expect(JSON.stringify(again.first?.data)).toContain('"value":"28.5"');
    await messageOf(await ann.submitHost(again, { init: 'openrc' }));
    const asker = { platform: 'discord', workspace: '200000000000000001', person: ann.id };
    expect((await memory.store.memory.recall(asker)).hosts.person).toEqual({ init: 'openrc' });
    const change = await pressed(await ask('profile'), 'Forget this host');
    expect(textOf(change.body)).toContain('Forgotten');
  });

  it('of everybody does not open for who does not manage them', async () => {
    expect(textOf((await ask('profile everybody edit')).body)).toContain('Only who manages');
  });
});

describe('below an answer', () => {
  it('people say what they think of it, and are thanked', async () => {
    const answer = await ask('backend btrfs');
    const press = async (kind: string): Promise<string> =>
      textOf((await messageOf(await ann.press(answer, (_label, id) => id.startsWith(`${kind}=`)))).body);
    expect(await press('good')).toContain('Thank you, noted');
    expect(await press('wrong')).toContain('please report it');
    expect(bot.output).toContain('feedback: wrong: backend btrfs (0 good, 1 wrong)');
  });

  it('people report what is wrong with it, tied to the fact though they asked in their own words', async () => {
    const answer = await ask('ask is btrfs a good storage backend for docker?');
    const wrong = await messageOf(await ann.press(answer, (_label, id) => id.startsWith('wrong=')));
    const form = await ann.press(wrong, (label) => label.startsWith('Report'));
    const thanks = await messageOf(await ann.submitReport(form, 'the mount option is wrong'));
    expect(textOf(thanks.body)).toContain('those who write the facts read it');
    expect(await memory.store.memory.feedback()).toEqual([
      {
        ...{ fact: 'backend btrfs', factVersion: FACT_VERSION, up: 0, down: 0, reports: 1 },
        notes: ['the mount option is wrong'],
      },
    ]);
  });

  it('of a message whose error is explained others can be shown it', async () => {
    const told = await messageOf(await ann.explain('iptables: No chain/target/match by that name.'));
    expect(textOf(told.body)).toContain('iptables');
    expect(buttonsOf(told.body).some(({ label }) => label.startsWith('Share'))).toBe(true);
    expect(textOf((await messageOf(await ann.explain(''))).body)).toContain('neither text nor a file');
  });
});

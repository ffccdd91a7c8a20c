/** Whatever happens, whoever asked is answered: at once or as announced, in full or as far as Discord takes it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CommandCall } from '../../../src/core/command.ts';
import { createErrorReply } from '../../../src/core/dispatch.ts';
import { UserError } from '../../../src/core/errors.ts';
import type { Reply } from '../../../src/core/reply.ts';
import { FakeDiscord } from '../../fakes/discord/fake-discord.ts';
import { buttonsOf, textOf } from '../../fakes/discord/message-parts.ts';
import { messageOf, Person } from '../../fakes/discord/person.ts';
import { dispatcher } from '../../support/ask.ts';
import type { LocalBot } from '../../support/bot-in-process.ts';
import { startLocalDiscord } from '../../support/discord-in-process.ts';
import { until } from '../../support/until.ts';
import { wholeAnswers } from '../../support/whole-answers.ts';

const [MESSAGE, DEFERRED_MESSAGE, DEFERRED_UPDATE] = [4, 5, 6];
const [EPHEMERAL, COMPONENTS] = [1 << 6, 1 << 15];
const REFUSED = { status: 400, code: 50_035 };
const MESSAGE_OF_DOCKER = 'failed to start daemon: Error initializing network controller: no chain by that name ';
const CONFIG = { content: Buffer.from('CONFIG_NET=y\nCONFIG_NETFILTER=y\n# CONFIG_VETH is not set\n') };

let discord: FakeDiscord;
let bot: LocalBot;
let ann: Person;

beforeEach(async () => {
  discord = await new FakeDiscord().start();
  bot = await startLocalDiscord(discord, 'gateway');
  ann = new Person(discord);
});

afterEach(async () => {
  await bot.stop();
  await discord.stop();
  expect(discord.problems).toEqual([]);
});

/** Starts the bot anew, with answers that take several pages. */
async function startWhole(): Promise<void> {
  await bot.stop();
  // Over HTTP: a second identify within five seconds is refused.
  bot = await startLocalDiscord(discord, 'http', wholeAnswers(dispatcher));
}

describe('what takes a moment', () => {
  it('is announced before it is computed; what is in memory is the first response', async () => {
    expect((await ann.ask('backend btrfs')).first?.type).toBe(MESSAGE);
    const long = await ann.ask(`fix ${MESSAGE_OF_DOCKER.repeat(5)}`);
    expect(long.first).toMatchObject({ type: DEFERRED_MESSAGE, data: { flags: 64 } });
    expect(textOf((await messageOf(long)).body)).not.toBe('');
  });

  it('is announced to all when it is shared', async () => {
    const answer = await messageOf(await ann.ask(`ask ${'why does docker need br_netfilter '.repeat(7)}`));
    const shared = await ann.press(answer, (label) => label === 'Share');
    expect(shared.first).toMatchObject({ type: DEFERRED_MESSAGE, data: {} });
    expect(textOf((await messageOf(shared)).body)).toContain('Shared by');
  });

  it('replaces the page whose button was pressed', async () => {
    await startWhole();
    const answer = await messageOf(await ann.ask(`ask ${'backend btrfs '.repeat(20)}`));
    const next = await ann.press(answer, (label) => label.startsWith('Next page'));
    expect(next.first?.type).toBe(DEFERRED_UPDATE);
    expect(textOf((await messageOf(next)).body)).toContain('Page 2 of');
  });

  it('and is kept is another page behind another button, and the first again for who asks', async () => {
    await startWhole();
    const shown = async (answer: ReturnType<typeof ann.ask>) => textOf((await messageOf(await answer)).body);
    const answer = await messageOf(await ann.ask('backend btrfs'));
    const next = (label: string): boolean => label.startsWith('Next page');
    expect(textOf(answer.body)).toContain('Page 1 of');
    for (const _ of ['computed', 'kept']) expect(await shown(ann.press(answer, next))).toContain('Page 2 of');
    expect(await shown(ann.ask('backend btrfs'))).toContain('Page 1 of');
  });

  it('replaces no page that others see: who turns it has the next for themselves', async () => {
    await startWhole();
    const answer = await messageOf(await ann.ask('backend btrfs'));
    const shared = await messageOf(await ann.press(answer, (label) => label === 'Share'));
    const next = await ann.press(shared, (label) => label.startsWith('Next page'));
    expect(next.first).toMatchObject({ type: MESSAGE, data: { flags: EPHEMERAL | COMPONENTS } });
    expect(textOf((await messageOf(next)).body)).toContain('Page 2 of');
  });

  it('and is too long to be asked again by a button comes with the rest attached', async () => {
    await startWhole();
    const { body, files } = await messageOf(await ann.ask(`ask ${'backend btrfs '.repeat(200)}`));
    expect(buttonsOf(body).filter(({ label }) => /page|Share/.test(label))).toEqual([]);
    expect(textOf(body)).toContain('The whole report is attached');
    expect(files['report.md']).toContain('btrfs');
  });
});

describe('an answer that is only for this moment', () => {
  it('is not kept: who asks again gets the one that stays', async () => {
    await bot.stop();
    let isBusy = true;
    const busy = new UserError('busy', (words) => words.chat.busy);
    const dispatch = (call: CommandCall): Promise<Reply> =>
      isBusy ? Promise.resolve(createErrorReply(busy, call.locale)) : dispatcher.dispatch(call);
    bot = await startLocalDiscord(discord, 'http', { ...dispatcher, dispatch });
    expect(textOf((await messageOf(await ann.ask('backend btrfs'))).body)).not.toContain('btrfs — ');
    isBusy = false;
    for (const _ of ['computed', 'kept'])
      expect(textOf((await messageOf(await ann.ask('backend btrfs'))).body)).toContain('btrfs — ');
  });
});

describe('what Discord does not take', () => {
  it('as a first response comes smaller, with the whole of it attached', async () => {
    discord.fail('callback', REFUSED);
    const { body, files } = await messageOf(await ann.ask('backend btrfs'));
    expect(textOf(body)).toContain('btrfs — ');
    expect(files['answer.md']).toContain('## History');
    expect(bot.log.join('\n')).toContain('discord: an answer was refused');
  });

  it('says who shares it, however little of it is taken', async () => {
    const answer = await messageOf(await ann.ask('backend btrfs'));
    discord.fail('callback', REFUSED);
    const shared = await messageOf(await ann.press(answer, (label) => label === 'Share'));
    expect(textOf(shared.body)).toContain('Shared by');
    expect(shared.files['answer.md']).toContain('## History');
  });

  it('as a review comes without files, then smaller, then as one line', async () => {
    for (const [refusals, expected] of [
      [1, 'The report could not be attached'],
      [2, 'The whole report is attached'],
      [3, 'The platform did not take the whole answer'],
    ] as const) {
      discord.fail('edit', ...Array.from({ length: refusals }, () => REFUSED));
      const delivered = await ann.ask('analyze', [ann.upload('.config', CONFIG)]);
      expect(textOf((await messageOf(delivered)).body)).toContain(expected);
    }
  });

  it('not even as one line is told with an error’s id', async () => {
    discord.fail('edit', ...Array.from({ length: 4 }, () => REFUSED));
    const delivered = await ann.ask('analyze', [ann.upload('.config', CONFIG)]);
    const id = /\(error ([0-9a-f]{8})\)/.exec(textOf((await messageOf(delivered)).body))?.[1] ?? 'none';
    await until('the log', () => bot.log.some((line) => line.includes(`error ${id}: `)));
  });
});

/** What goes wrong at Discord or on the way: nothing is lost, nothing is answered twice, the bot stays up. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeDiscord } from '../../fakes/discord/fake-discord.ts';
import { textOf } from '../../fakes/discord/message-parts.ts';
import { messageOf, Person } from '../../fakes/discord/person.ts';
import type { LocalBot } from '../../support/bot-in-process.ts';
import { startLocalDiscord } from '../../support/discord-in-process.ts';
import { until } from '../../support/until.ts';

const TINY = readFileSync(new URL('../../fixtures/kernel-config/linux-6.12-x86-tinyconfig.config', import.meta.url));

let discord: FakeDiscord;
let bot: LocalBot;
let ann: Person;

beforeEach(async () => {
  discord = await new FakeDiscord().start();
  ann = new Person(discord);
});

afterEach(async () => {
  await bot.stop();
  await discord.stop();
  expect(discord.problems).toEqual([]);
});

async function expectAnswer(): Promise<void> {
  const { body } = await messageOf(await ann.ask('backend btrfs'));
  expect(textOf(body)).toContain('btrfs');
}

describe('a gateway connection', () => {
  it('that is cut is resumed, and what was asked meanwhile is answered, once', async () => {
    bot = await startLocalDiscord(discord, 'gateway');
    discord.gateway.kill();
    const missed = ann.ask('backend zfs');
    await bot.waitFor(/resumed, \d+ events replayed/);
    expect(textOf((await messageOf(await missed)).body)).toContain('zfs — ');
    expect(discord.gateway).toMatchObject({ identifies: 1, resumes: 1 });
    await expectAnswer();
  });

  it('that acknowledges no heartbeat is replaced', async () => {
    discord.gateway.heartbeatMs = 100;
    bot = await startLocalDiscord(discord, 'gateway');
    discord.gateway.ignoresHeartbeats = true;
    await until('a resume', () => discord.gateway.resumes > 0);
    discord.gateway.ignoresHeartbeats = false;
    await bot.waitFor('resumed');
    await expectAnswer();
  });

  it('that Discord wants to have replaced (op 7) is resumed', async () => {
    bot = await startLocalDiscord(discord, 'gateway');
    discord.gateway.reconnect();
    await bot.waitFor('resumed');
    await expectAnswer();
  });

  it('whose session is over (op 9) begins a new one', async () => {
    bot = await startLocalDiscord(discord, 'gateway');
    discord.gateway.invalidate();
    await until('a new session', () => discord.gateway.sessions.length === 2);
    await expectAnswer();
  });

  it('that is closed with a code that is not final is resumed', async () => {
    bot = await startLocalDiscord(discord, 'gateway');
    discord.gateway.closeAll(4000);
    await bot.waitFor('resumed');
    await expectAnswer();
  });
});

describe.each(['gateway', 'http'] as const)('answers (%s)', (mode) => {
  beforeEach(async () => {
    bot = await startLocalDiscord(discord, mode);
  });

  it('wait where Discord limits them, and come once', async () => {
    discord.fail('edit', { status: 429, retryAfter: 0.3 }, { status: 500 });
    const delivered = await ann.ask('analyze', [ann.upload('.config', { content: TINY })]);
    expect(textOf((await messageOf(delivered)).body)).toContain('Docker does not run on this kernel');
    expect(discord.faulted).toEqual(['edit 429', 'edit 500']);
    expect(delivered.interaction.edits).toHaveLength(1);
  });

  it('that are first responses do not wait for the limit of the whole bot', async () => {
    discord.fail('edit', { status: 429, retryAfter: 1, isGlobal: true });
    const delivered = await ann.ask('analyze', [ann.upload('.config', { content: TINY })]);
    await until('the limit', () => discord.faulted.length === 1);
    expect((await new Person(discord).ask('backend btrfs')).first?.type).toBe(4);
    expect(delivered.interaction.edits).toHaveLength(0);
    expect(textOf((await messageOf(delivered)).body)).toContain('Docker does not run on this kernel');
  });

  it('reach a message that Discord does not know yet', async () => {
    discord.fail('edit', { status: 404, code: 10015 });
    const delivered = await ann.ask('analyze', [ann.upload('.config', { content: TINY })]);
    expect(textOf((await messageOf(delivered)).body)).toContain('Docker does not run on this kernel');
  });

  it('come without the report where Discord does not take it', async () => {
    discord.fail('edit', { status: 413, code: 40005 });
    const delivered = await ann.ask('analyze', [ann.upload('.config', { content: TINY })]);
    const { body, files } = await messageOf(delivered);
    expect(textOf(body)).toContain('The report could not be attached');
    expect(textOf(body)).toContain('Docker does not run on this kernel');
    expect(files).toEqual({});
  });

  it('explain a file whose address has expired, whatever its status', async () => {
    for (const behaviour of ['expired', 'expired-200'] as const) {
      const delivered = await ann.ask('analyze', [ann.upload('.config', { content: TINY, behaviour })]);
      expect(textOf((await messageOf(delivered)).body)).toContain('is not there any more');
    }
  });

  it('follow no redirect and read no more than the limit', async () => {
    const elsewhere = await ann.ask('analyze', [ann.upload('a', { content: TINY, behaviour: 'redirect' })]);
    expect(textOf((await messageOf(elsewhere)).body)).toContain('could not be downloaded');
    const endless = ann.upload('b', { content: Buffer.alloc(1024 * 1024, 'x'), behaviour: 'endless' }, 1000);
    const large = await messageOf(await ann.ask('analyze', [endless]));
    expect(textOf(large.body)).toContain('larger than');
  });

  it('never ask a host that is not Discord’s', async () => {
    const file = { ...ann.upload('.config', { content: TINY }), url: 'https://cdn.discordapp.com.example/x' };
    expect(textOf((await messageOf(await ann.ask('analyze', [file]))).body)).toContain('not downloaded from');
    expect(discord.fileRequests).toEqual([]);
  });

  it('to others do not wait for a file that comes slowly', async () => {
    const slow = await ann.ask('analyze', [ann.upload('.config', { content: TINY, dripMs: 100 })]);
    await until('the download', () => discord.fileRequests.length > 0);
    expect((await new Person(discord).ask('backend btrfs')).first?.type).toBe(4);
    expect(slow.interaction.edits).toHaveLength(0);
    expect(textOf((await messageOf(slow)).body)).toContain('Docker does not run on this kernel');
  });
});

describe('first responses over the gateway', () => {
  beforeEach(async () => {
    bot = await startLocalDiscord(discord, 'gateway');
  });

  it('whose acknowledgement is lost are sent again, and the second refusal (40060) is no error', async () => {
    discord.interactions.expected.add(40_060);
    discord.fail('callback', { status: 0, isLost: true });
    const delivered = await ann.ask('analyze', [ann.upload('.config', { content: TINY })]);
    expect(textOf((await messageOf(delivered)).body)).toContain('Docker does not run on this kernel');
    expect(bot.output).toContain('was taken before (40060, 1 so far)');
    await expectAnswer();
  });

  it('whose filling in is lost on the way back are filled in again, and no error covers the answer', async () => {
    discord.fail('edit', { status: 0, isLost: true });
    const { interaction } = await ann.ask('analyze', [ann.upload('.config', { content: TINY })]);
    const { body } = await until('the second try', () => interaction.edits[1]);
    expect(textOf(body)).toContain('Docker does not run on this kernel');
    await expectAnswer();
  });

  it('are sent once when Discord delivers an interaction twice', async () => {
    const { interaction } = await ann.ask('backend btrfs');
    const again = discord.gateway.sessions[0]?.events.find(({ t }) => t === 'INTERACTION_CREATE')?.d;
    discord.gateway.dispatch('INTERACTION_CREATE', again);
    await expectAnswer();
    expect(again).toMatchObject({ id: interaction.id });
    expect(bot.output).not.toContain('was taken before');
  });

  it('that come too late (10062) are counted, and nothing more is tried', async () => {
    discord.interactions.expected.add(10_062);
    discord.fail('callback', { status: 404, code: 10_062 });
    const { first } = await ann.ask('analyze', [ann.upload('.config', { content: TINY })]);
    expect(first).toBeNull();
    expect(bot.output).toContain('came too late (10062, 1 so far)');
    expect(discord.fileRequests).toEqual([]);
    await expectAnswer();
  });
});

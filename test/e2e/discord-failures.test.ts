/** How the Discord process ends, what it waits for, its shards, and what its port answers. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeDiscord } from '../fakes/discord/fake-discord.ts';
import { textOf } from '../fakes/discord/message-parts.ts';
import { messageOf, Person } from '../fakes/discord/person.ts';
import { BotProcess } from '../support/bot-process.ts';
import { discordEnv, startDiscordBot } from '../support/discord-process.ts';
import { until } from '../support/until.ts';

/** A process that is asked to end is killed by its own timer later than that. */
const GRACE_MS = 7000;

let discord: FakeDiscord;
let bot: BotProcess;
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
  it.each([
    [4004, 'DISCORD_TOKEN: Discord does not accept the token (4004)'],
    [4011, 'DISCORD_SHARDS: the bot is in too many servers for one connection (4011)'],
    [4014, 'Discord refuses an intent (4014)'],
  ])('that is closed for good (%i) ends the bot with what to do, at start and later', async (code, advice) => {
    discord.gateway.refusal = code;
    bot = new BotProcess(discordEnv(discord, 'gateway'));
    await until('the end', () => bot.exitCode !== undefined);
    expect(bot.exitCode).toBe(1);
    expect(bot.output).toContain(advice);
    discord.gateway.refusal = null;
    discord.gateway.maxConcurrency = 2;
    bot = await startDiscordBot(discord, 'gateway');
    discord.gateway.closeAll(code);
    await until('the end', () => bot.exitCode !== undefined);
    expect(bot.exitCode).toBe(1);
    expect(bot.output).toContain(advice);
  });

  it('that the token does not open (401) ends the bot with what to do, without the token', async () => {
    const token = 'MTAwMDAwMDAwMDAwMDAwMDAx.Gabcde.another-token-that-is-wrong_0123456789';
    bot = new BotProcess({ ...discordEnv(discord, 'gateway'), DISCORD_TOKEN: token });
    await until('the end', () => bot.exitCode !== undefined);
    expect(bot.exitCode).toBe(1);
    expect(bot.output).toContain('DISCORD_TOKEN: Discord does not accept the token (401)');
    expect(bot.output).not.toContain(token);
  });

  it('that belongs to another application than the operator said ends the bot', async () => {
    bot = new BotProcess({ ...discordEnv(discord, 'gateway'), DISCORD_APPLICATION_ID: '900000000000000001' });
    await until('the end', () => bot.exitCode !== undefined);
    expect(bot.exitCode).toBe(1);
    expect(bot.output).toContain('DISCORD_APPLICATION_ID is 900000000000000001');
  });

  it.each(['refuses', 'says nothing'])(
    'that is awaited does not keep the bot from stopping (Discord %s)',
    async (how) => {
      discord.gateway.isSilent = how === 'says nothing';
      if (how === 'refuses') discord.fail('gateway', ...Array.from({ length: 40 }, () => ({ status: 503 })));
      bot = new BotProcess(discordEnv(discord, 'gateway'));
      await until('an attempt', () => discord.gateway.connections > 0 || /next try in 2 s/.test(bot.output));
      bot.child.kill('SIGTERM');
      await until('the end', () => bot.exitCode !== undefined, GRACE_MS);
      expect(bot.exitCode).toBe(0);
    },
  );

  it('that cannot be had is tried again', async () => {
    discord.fail('gateway', ...Array.from({ length: 4 }, () => ({ status: 503 })));
    bot = await startDiscordBot(discord, 'gateway');
    expect(bot.output).toContain('discord: not started');
    await expectAnswer();
  });
});

describe('shards', () => {
  it('are processes of their own, as many as Discord recommends; each answers', async () => {
    discord.gateway.recommendedShards = 2;
    discord.gateway.maxConcurrency = 16;
    bot = new BotProcess({ ...discordEnv(discord, 'gateway'), DISCORD_SHARDS: 'auto', PORT: '0' });
    await bot.waitFor(/connected \(gateway, 2 shards\)/);
    expect(discord.gateway.openSessions.map(({ shard }) => shard)).toEqual([
      [0, 2],
      [1, 2],
    ]);
    await expectAnswer();
    const port = /listening on port (\d+)/.exec(bot.output)?.[1];
    const health = async (): Promise<string> => (await fetch(`http://127.0.0.1:${port}/healthz`)).text();
    expect(await health()).toBe('discord: running\n');
    const [first] = readFileSync(`/proc/${bot.child.pid}/task/${bot.child.pid}/children`, 'utf8').split(' ');
    process.kill(Number(first), 'SIGKILL');
    await until('the gap', async () => (await health()) === 'discord: running (1 of 2 connections)\n');
    await until('the shard again', () => discord.gateway.openSessions.length === 2 && discord.gateway.identifies === 3);
    discord.gateway.closeAll(4014);
    await until('the end', () => bot.exitCode !== undefined);
    expect(bot.exitCode).toBe(1);
    expect(bot.output).toContain('Discord refuses an intent (4014)');
    expect(discord.gateway.identifies).toBe(3);
  });
});

describe('requests over HTTP', () => {
  const PING = JSON.stringify({ id: '1', application_id: '1', type: 1, token: 'x', version: 1 });

  beforeEach(async () => {
    bot = await startDiscordBot(discord, 'http');
  });

  it('are answered when Discord signed them: a ping with a pong', async () => {
    expect(await discord.post(PING)).toMatchObject({ status: 200, text: '{"type":1}' });
    expect((await fetch(`${discord.botUrl}/healthz`)).status).toBe(200);
  });

  it('with a wrong, a missing or an old signature are refused', async () => {
    expect((await discord.post(PING, { forged: true })).status).toBe(401);
    expect((await discord.post(PING, { signature: { 'x-signature-ed25519': '' } })).status).toBe(401);
    expect((await discord.post(PING, { signature: { 'x-signature-ed25519': 'ab'.repeat(64) } })).status).toBe(401);
    expect((await discord.post(PING, { signature: { 'x-signature-timestamp': '1' } })).status).toBe(401);
    expect((await discord.post(PING, { ageS: 400 })).status).toBe(401);
    expect((await discord.post(PING, { ageS: -400 })).status).toBe(401);
  });

  it('that are repeated are refused, and answered once', async () => {
    const { interaction, first } = await ann.ask('backend btrfs');
    expect(first?.type).toBe(4);
    const again = { id: interaction.id, application_id: '1', type: 2, token: interaction.token, version: 1 };
    expect((await discord.post(JSON.stringify(again))).status).toBe(401);
  });

  it('that are no interactions are refused', async () => {
    for (const body of ['{', 'null', '[]', '"x"', '{}', '{"type":99,"id":"1"}', '{"type":"constructor"}'])
      expect((await discord.post(body)).status, body).toBe(400);
    expect((await discord.post('{"type":1}', { ageS: -400 })).status).toBe(401);
    expect((await discord.post(`"${'x'.repeat(1_100_000)}"`)).status).toBe(413);
    expect((await fetch(`${discord.botUrl}/discord/interactions`)).status).toBe(405);
    expect((await fetch(`${discord.botUrl}/elsewhere`)).status).toBe(404);
  });
});

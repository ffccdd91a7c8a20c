/** Slack and Discord in one process: one HTTP server, and neither takes the other down. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { FakeDiscord } from '../fakes/discord/fake-discord.ts';
import { textOf } from '../fakes/discord/message-parts.ts';
import { messageOf, Person } from '../fakes/discord/person.ts';
import { FakeSlack } from '../fakes/slack/fake-slack.ts';
import { Person as SlackPerson } from '../fakes/slack/person.ts';
import { BotProcess, botEnv } from '../support/bot-process.ts';
import { type DiscordMode, discordEnv } from '../support/discord-process.ts';
import { until } from '../support/until.ts';

const TINY = readFileSync(new URL('../fixtures/kernel-config/linux-6.12-x86-tinyconfig.config', import.meta.url));

let slack: FakeSlack;
let discord: FakeDiscord;
let bot: BotProcess;

beforeEach(async () => {
  [slack, discord] = await Promise.all([new FakeSlack().start(), new FakeDiscord().start()]);
});

afterEach(async () => {
  await bot.stop();
  await Promise.all([slack.stop(), discord.stop()]);
  expect([...slack.problems, ...slack.api.problems, ...discord.problems]).toEqual([]);
});

/** Starts a process for both; what each adapter logs when it is ready is waited for. */
async function start(modes: [slack: 'socket' | 'http', discord: DiscordMode], ...lines: RegExp[]): Promise<string> {
  const [slackMode, discordMode] = modes;
  const shared = { FILE_HOSTS: `${slack.host},${discord.host}`, PORT: '0' };
  bot = new BotProcess({ ...botEnv(slack, slackMode), ...discordEnv(discord, discordMode), ...shared });
  for (const line of lines) await bot.waitFor(line);
  const port = /listening on port (\d+)/.exec(bot.output)?.[1];
  return `http://127.0.0.1:${port}`;
}

async function askDiscord(): Promise<string> {
  return textOf((await messageOf(await new Person(discord).ask('backend btrfs'))).body);
}

async function askSlack(): Promise<object> {
  return (await new SlackPerson(slack, 'U1').command('backend btrfs --locale en')).payload;
}

it('answer both on one port', async () => {
  const url = await start(['http', 'http'], /slack: ready/, /discord: ready/);
  [slack.botUrl, discord.botUrl] = [url, url];
  expect(await askSlack()).toHaveProperty('blocks');
  expect(await askDiscord()).toContain('btrfs');
  expect(await (await fetch(`${url}/healthz`)).text()).toBe('slack: running\ndiscord: running\n');
  await bot.stop();
  expect(bot.exitCode).toBe(0);
});

it.each(['http', 'gateway'] as const)('review files on both, with their reports (Discord over %s)', async (mode) => {
  const url = await start(['http', mode], /slack: ready/, mode === 'http' ? /discord: ready/ : /discord: connected/);
  slack.botUrl = url;
  discord.botUrl = mode === 'http' ? url : null;
  const sue = new SlackPerson(slack, 'U1');
  await sue.directMessage('', [sue.upload('.config', { content: TINY })]);
  await until('the report on Slack', () => slack.api.uploads[0]);
  const ann = new Person(discord);
  const { body, files } = await messageOf(await ann.ask('analyze', [ann.upload('.config', { content: TINY })]));
  expect(textOf(body)).toContain('Linux 6.12.117');
  expect(files['report.md']).toContain('VETH');
});

it('answer both over their sockets', async () => {
  const url = await start(['socket', 'gateway'], /slack: connected/, /discord: connected/);
  expect(await askSlack()).toHaveProperty('blocks');
  expect(await askDiscord()).toContain('btrfs');
  expect(await (await fetch(`${url}/healthz`)).text()).toBe('slack: running\ndiscord: running\n');
});

it('go on when Discord ends the other for good; the exit code says so in the end', async () => {
  const url = await start(['http', 'gateway'], /slack: ready/, /discord: connected/);
  slack.botUrl = url;
  discord.gateway.closeAll(4004);
  await bot.waitFor(/docker-gentoo: DISCORD_TOKEN: .*4004/);
  expect(await askSlack()).toHaveProperty('blocks');
  expect(await (await fetch(`${url}/healthz`)).text()).toBe('slack: running\ndiscord: failed\n');
  await bot.stop();
  expect(bot.exitCode).toBe(1);
});

it('go on when Slack refuses the other at start, and end when none is left', async () => {
  slack.fail('auth.test', { error: 'invalid_auth' });
  await start(['socket', 'gateway'], /docker-gentoo: SLACK_BOT_TOKEN: /, /discord: connected/);
  expect(await askDiscord()).toContain('btrfs');
  discord.gateway.closeAll(4004);
  await until('the end', () => bot.exitCode !== undefined);
  expect(bot.exitCode).toBe(1);
});

it('name a port that cannot be had', async () => {
  const port = new URL(slack.url).port;
  bot = new BotProcess({ ...botEnv(slack, 'http'), PORT: port });
  await until('the end', () => bot.exitCode !== undefined);
  expect(bot.exitCode).toBe(1);
  expect(bot.output).toContain(`PORT: cannot listen on ${port} of `);
});

/** The bots as the files in `deploy/` start them: with those rights they work, and have no more. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { FakeDiscord } from '../fakes/discord/fake-discord.ts';
import { textOf } from '../fakes/discord/message-parts.ts';
import { Person as DiscordPerson, messageOf } from '../fakes/discord/person.ts';
import { FakeSlack } from '../fakes/slack/fake-slack.ts';
import { Person as SlackPerson } from '../fakes/slack/person.ts';
import { BotProcess, botEnv, PATIENT } from '../support/bot-process.ts';
import { discordEnv } from '../support/discord-process.ts';
import { type Places, SERVICES } from '../support/services.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const TINY = readFileSync(new URL('../fixtures/kernel-config/linux-6.12-x86-tinyconfig.config', import.meta.url));
const SECRETS = ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'DISCORD_TOKEN'];

let slack: FakeSlack;
let discord: FakeDiscord;
let places: Places;

beforeEach(async () => {
  [slack, discord] = await Promise.all([new FakeSlack().start(), new FakeDiscord().start()]);
  const folder = mkdtempSync(join(tmpdir(), 'service-'));
  places = { state: join(folder, 'state'), credentials: join(folder, 'credentials') };
  for (const path of Object.values(places)) mkdirSync(path);
});

afterEach(async () => {
  await Promise.all([slack.stop(), discord.stop()]);
  expect([...slack.problems, ...slack.api.problems, ...discord.problems]).toEqual([]);
});

/** The environment of a service: secrets in files, as a service manager hands them over. */
function serviceEnv(): Record<string, string> {
  const { STORE_PATH: _none, ...env } = { ...botEnv(slack, 'socket'), ...discordEnv(discord, 'gateway') };
  const isSecret = ([name]: [string, string]): boolean => SECRETS.includes(name);
  for (const [name, value] of Object.entries(env).filter(isSecret))
    writeFileSync(join(places.credentials, name), value);
  return {
    ...Object.fromEntries(Object.entries(env).filter((entry) => !isSecret(entry))),
    FILE_HOSTS: `${slack.host},${discord.host}`,
    STATE_DIRECTORY: places.state,
    CREDENTIALS_DIRECTORY: places.credentials,
    PORT: '0',
    ...PATIENT,
    LOG_LEVEL: 'debug',
  };
}

it.each(Object.keys(SERVICES))('work as %s starts them: questions, reviews, memory, /metrics', async (service) => {
  const bot = new BotProcess(serviceEnv(), SERVICES[service]?.(places));
  for (const line of ['slack: connected', 'discord: connected']) await bot.waitFor(line);
  const [ann, bob] = [new SlackPerson(slack, 'U1'), new DiscordPerson(discord)];
  expect((await ann.command('backend btrfs --locale en')).payload).toHaveProperty('blocks');
  const { body } = await messageOf(await bob.ask('analyze', [bob.upload('.config', { content: TINY })]));
  expect(textOf(body)).toContain('Docker does not run on this kernel yet');
  expect(existsSync(join(places.state, 'store.sqlite'))).toBe(true);
  const url = `http://127.0.0.1:${/listening on port (\d+)/.exec(bot.output)?.[1]}`;
  for (const path of ['/healthz', '/readyz', '/metrics']) expect((await fetch(`${url}${path}`)).status, path).toBe(200);
  await bot.stop();
  expect(bot.exitCode).toBe(0);
  expect(bot.output.split('\n').filter((line) => line.includes('"event":"question"'))).toEqual([
    expect.stringMatching(/"request":"[0-9a-f]{8}".*"msg":"slack: backend: ok in \d+ ms"/),
    expect.stringMatching(/"request":"[0-9a-f]{8}".*"msg":"discord: analyze: errors-found in \d+ ms"/),
  ]);
  expect(bot.output).not.toMatch(/ERR_ACCESS_DENIED|execve|"level":"error"/);
});

it.each(Object.keys(SERVICES))('reach nothing else as %s starts them', (service) => {
  const asked = [
    ['fs.read', '/etc/passwd'],
    ['fs.read', '/etc/docker-gentoo'],
    ['fs.write', `${ROOT}src/main.ts`],
    ['fs.write', places.credentials],
    ['fs.write', '/tmp/x'],
    ['child'],
    ['addon'],
    ['wasi'],
    ['inspector'],
  ];
  const rights = (SERVICES[service]?.(places) ?? []).filter((arg) => /^--(permission|allow-)/.test(arg));
  const look = `JSON.stringify(${JSON.stringify(asked)}.map((each) => process.permission.has(...each)))`;
  const printed = execFileSync(process.execPath, [...rights, '--no-warnings', '-p', look], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(JSON.parse(printed)).toEqual(asked.map(() => false));
});

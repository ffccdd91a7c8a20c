/** The bots with the rights that docs/running.md gives them: enough to work, and no more. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { FakeDiscord } from '../fakes/discord/fake-discord.ts';
import { textOf } from '../fakes/discord/message-parts.ts';
import { Person as DiscordPerson, messageOf } from '../fakes/discord/person.ts';
import { FakeSlack } from '../fakes/slack/fake-slack.ts';
import { Person as SlackPerson } from '../fakes/slack/person.ts';
import { BotProcess, botEnv, PATIENT } from '../support/bot-process.ts';
import { discordEnv } from '../support/discord-process.ts';
import { commandsOf } from '../support/documented-commands.ts';
import { until } from '../support/until.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const TINY = readFileSync(new URL('../fixtures/kernel-config/linux-6.12-x86-tinyconfig.config', import.meta.url));
const TITLE = 'Docker does not run on this kernel yet';

/** What follows the program in the documented command. */
const args = (commandsOf('docs/running.md').find((command) => command.includes('--permission')) ?? '')
  .split(' ')
  .slice(1);

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

it.each([
  ['socket', 'gateway'],
  ['http', 'http'],
] as const)('suffice for both bots, reviews in threads included (%s, %s)', async (...modes) => {
  // A slow machine is not what is tried here: each review has a thread, and time for its start.
  const threads = { WORKER_THREADS: '2', ...PATIENT };
  const shared = { FILE_HOSTS: `${slack.host},${discord.host}`, PORT: '0', ...threads };
  bot = new BotProcess({ ...botEnv(slack, modes[0]), ...discordEnv(discord, modes[1]), ...shared }, args);
  for (const line of [/slack: (connected|ready)/, /discord: (connected|ready)/]) await bot.waitFor(line);
  const url = `http://127.0.0.1:${/listening on port (\d+)/.exec(bot.output)?.[1]}`;
  if (modes[0] === 'http') [slack.botUrl, discord.botUrl] = [url, url];
  const [ann, bob] = [new SlackPerson(slack, 'U1'), new DiscordPerson(discord)];
  expect((await ann.command('backend btrfs --locale en')).payload).toHaveProperty('blocks');
  await ann.directMessage('', [ann.upload('.config', { content: TINY })]);
  const { body, files } = await messageOf(await bob.ask('analyze', [bob.upload('.config', { content: TINY })]));
  expect(textOf(body)).toContain(TITLE);
  expect(files).toHaveProperty(['docker.config']);
  const isThere = (): boolean => slack.api.uploads.some(({ name }) => name === 'docker.config');
  await until('the review on Slack', isThere);
  expect(slack.api.posts.map(({ text }) => text).join()).toContain('kernel configuration, Linux 6.12');
  await bot.stop();
  expect(bot.exitCode).toBe(0);
  expect(bot.output).not.toMatch(/ERR_ACCESS_DENIED|execve/);
});

it('reach no other file, write none, and start no program', () => {
  const asked = [
    ['fs.read', '/etc/passwd'],
    ['fs.read', `${ROOT}.env`],
    ['fs.read', `${ROOT}test/`],
    ['fs.write', `${ROOT}src/main.ts`],
    ['fs.write', '/tmp/x'],
    ['child'],
    ['addon'],
    ['wasi'],
    ['inspector'],
  ];
  const look = `${JSON.stringify(asked)}.map((each) => process.permission.has(...each))`;
  const rights = args.filter((each) => each.startsWith('--'));
  const printed = execFileSync(process.execPath, [...rights, '--no-warnings', '-p', `JSON.stringify(${look})`], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(JSON.parse(printed)).toEqual(asked.map(() => false));
});

/** What `docker-gentoo doctor` says to an operator, against the fakes. */
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../commands/index.ts';
import { createRegistration } from '../../src/adapters/discord/registration/commands.ts';
import { checkClock } from '../../src/chat/doctor/ask-platform.ts';
import { wordsFor } from '../../src/core/words/index.ts';
import { examine, tellFindings } from '../../src/doctor/doctor.ts';
import { readBotsEnv } from '../../src/env/bots.ts';
import { FakeDiscord } from '../fakes/discord/fake-discord.ts';
import { FakeSlack } from '../fakes/slack/fake-slack.ts';
import { BotProcess, botEnv } from '../support/bot-process.ts';
import { discordEnv } from '../support/discord-process.ts';
import { until } from '../support/until.ts';

let slack: FakeSlack;
let discord: FakeDiscord;

beforeEach(async () => {
  [slack, discord] = await Promise.all([new FakeSlack().start(), new FakeDiscord().start()]);
  for (const command of createRegistration(COMMANDS, false)) discord.commands.add({ ...command });
});

afterEach(() => Promise.all([slack.stop(), discord.stop()]));

/** All variables; the store's folder is made at the first start. */
function env(extra: Record<string, string> = {}): Record<string, string> {
  const store = join(mkdtempSync(join(tmpdir(), 'doctor-')), 'state', 'store.sqlite');
  return { ...botEnv(slack, 'socket'), ...discordEnv(discord, 'gateway'), STORE_PATH: store, ...extra };
}

async function consult(source = env(), locale: 'en' | 'zh-CN' = 'en'): Promise<string[]> {
  const bots = readBotsEnv(source);
  if (!bots) throw new Error('no bots');
  return tellFindings(await examine({ bots, commands: COMMANDS }), wordsFor(locale));
}

const isNotGood = (line: string): boolean => !line.startsWith('good  ');

describe('the doctor', () => {
  it('finds nothing wrong where nothing is, and says what it looked at', async () => {
    const lines = await consult();
    expect(lines.filter(isNotGood)).toEqual([]);
    for (const line of [
      'good  configuration: the variables are complete for: Slack, Discord',
      'good  slack: SLACK_BOT_TOKEN is accepted',
      'good  slack: SLACK_APP_TOKEN is accepted',
      'good  slack: the app has all scopes',
      'good  discord: DISCORD_TOKEN is accepted',
      'good  discord: all commands are registered as they are',
    ])
      expect(lines).toContain(line);
    expect(lines.some((line) => /^good {2}disk: \/.* can be written, \d+ MB are free$/.test(line))).toBe(true);
    expect(discord.commands.writes).toEqual([]);
  });

  it('names tokens that are refused, and what to do', async () => {
    const lines = await consult(env({ SLACK_BOT_TOKEN: 'xoxb-other', SLACK_APP_TOKEN: 'xapp-other' }));
    expect(lines.filter(isNotGood)).toEqual(
      ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN'].map(
        (name) => `BAD  slack: ${name} was refused (invalid_auth): copy it again from the page of the app`,
      ),
    );
    expect(lines.join()).not.toContain('xoxb-other');
    discord.commands.refusal = { status: 401, code: 0, message: '401: Unauthorized' };
    expect((await consult()).filter(isNotGood)).toEqual([
      'BAD  discord: DISCORD_TOKEN was refused (401): copy it again from the page of the app',
    ]);
  });

  it('names scopes that are missing', async () => {
    slack.api.scopes.delete('files:read');
    expect((await consult()).filter(isNotGood)).toEqual([
      'BAD  slack: the app lacks scopes: files:read; add them under OAuth & Permissions, then install the app again',
    ]);
  });

  it('counts commands that are not registered, and registers none', async () => {
    discord.commands.kept.clear();
    const [line, ...more] = (await consult()).filter(isNotGood);
    expect(line).toMatch(/^BAD {2}discord: [1-9]\d* commands are missing or old: run npm run discord:register$/);
    expect(more).toEqual([]);
    expect(discord.commands.writes).toEqual([]);
  });

  it('sees a token of another application', async () => {
    const lines = await consult(env({ DISCORD_APPLICATION_ID: '10000000000000009' }));
    expect(lines.find(isNotGood)).toMatch(/^BAD {2}discord: DISCORD_TOKEN belongs to the application \d+, not to /);
  });

  it('says that a platform cannot be reached', async () => {
    const url = new URL(slack.url);
    const source = env();
    await slack.stop();
    const lines = (await consult(source)).filter(isNotGood);
    expect(lines[0]).toContain(`BAD  network: ${url.host} cannot be reached (ECONNREFUSED): look at DNS`);
    await slack.start();
  });

  it('says that a database does not answer, without its password', async () => {
    const server = createServer((socket) => socket.destroy());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const lines = await consult(env({ DATABASE_URL: `postgresql://bot:hunter2@127.0.0.1:${port}/x` }));
    server.close();
    expect(lines.filter(isNotGood)).toEqual([
      expect.stringMatching(/^BAD {2}database: the database does not answer \(.+\): look at DATABASE_URL/),
    ]);
    expect(lines.join()).not.toContain('hunter2');
  });

  it('says where nothing can be kept', async () => {
    const lines = await consult(env({ STORE_PATH: '/proc/docker-gentoo/store.sqlite' }));
    expect(lines.filter(isNotGood)).toHaveLength(1);
    expect(lines.find(isNotGood)).toMatch(/^BAD {2}disk: .*\/proc/);
  });

  it('speaks Chinese', async () => {
    slack.api.scopes.delete('files:read');
    expect(await consult(env(), 'zh-CN')).toContain(
      '有问题  slack: 应用缺少以下权限范围（scope）：files:read；请在 OAuth & Permissions 里添加，然后重新安装应用',
    );
  });
});

describe('the clock', () => {
  const at = (date: string) => ({ status: 200, headers: new Headers({ date }), body: null });
  const now = Date.parse('2026-11-29T12:00:00Z');
  const tell = (date: string): string[] =>
    tellFindings(checkClock('https://slack.com/api/auth.test', at(date), now), wordsFor('en'));

  it('may be a little off', () =>
    expect(tell('Sun, 29 Nov 2026 11:59:31 GMT')).toEqual(['good  clock: the clock agrees with slack.com']));

  it('is wrong when it is more than that, in either direction', () => {
    for (const date of ['Sun, 29 Nov 2026 11:50:00 GMT', 'Sun, 29 Nov 2026 12:10:00 GMT'])
      expect(tell(date)[0]).toMatch(/^BAD {2}clock: the clock is 600 s off from slack\.com; .*start a time service/);
  });

  it('is not judged where no time is given', () => expect(tell('soon')).toEqual([]));
});

describe('the program', () => {
  const MAIN = ['src/main.ts', 'doctor'];

  it('ends with 0, 1 or 2: all is well, something is to be done, the configuration cannot be read', {
    timeout: 120_000,
  }, async () => {
    const run = async (variables: Record<string, string>): Promise<BotProcess> => {
      const process = new BotProcess(variables, MAIN);
      await until('the end of the doctor', () => process.exitCode !== undefined);
      return process;
    };
    expect((await run(env())).exitCode).toBe(0);
    slack.api.scopes.delete('files:read');
    expect((await run(env())).exitCode).toBe(1);
    const { exitCode, output } = await run({ SLACK_BOT_TOKEN: 'xoxb-1' });
    expect([exitCode, output]).toEqual([2, expect.stringContaining('SLACK_APP_TOKEN is missing')]);
  });
});

/**
 * Every command that the README, docs/slack.md, docs/discord.md, docs/running.md and .env.example tell a person to type,
 * run as it stands there by the shell, with the machine's own Node. What cannot run here is listed with the reason.
 */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FakeDiscord } from '../fakes/discord/fake-discord.ts';
import { BOT_TOKEN as DISCORD_TOKEN } from '../fakes/discord/gateway.ts';
import { messageOf, Person } from '../fakes/discord/person.ts';
import { FakeSlack } from '../fakes/slack/fake-slack.ts';
import { Person as SlackPerson } from '../fakes/slack/person.ts';
import { SIGNING_SECRET } from '../fakes/slack/signed-request.ts';
import { APP_TOKEN, BOT_TOKEN as SLACK_TOKEN } from '../fakes/slack/web-api.ts';
import { commandsOf, promisesOf } from '../support/documented-commands.ts';
import { type Outcome, ScratchCopy } from '../support/scratch-copy.ts';

const DOCUMENTS = ['README.md', 'docs/slack.md', 'docs/discord.md', 'docs/running.md', '.env.example'];
const MANIFEST = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

/** What a person puts something of their own in place of. */
const PLACEHOLDERS: Readonly<Record<string, string>> = { SERVER_ID: '81384788765712384' };

/** Commands that run and end, in this order, with something that they print. */
const RUNNING: Readonly<Record<string, RegExp>> = {
  'npm start': /docker-gentoo/,
  'npm start -- backend btrfs': /btrfs — /,
  'npm run knowledge:lint': /facts/,
  'openssl rand -base64 32': /^[\w+/]{43}=\n$/,
  'cp .env.example .env': /^$/,
  'chmod 600 .env': /^$/,
  'npm run --silent slack:manifest': /"socket_mode_enabled": true/,
  'npm run --silent slack:manifest > manifest.json': /^$/,
  'npm run --silent slack:manifest -- https://bot.example.org > manifest.json': /^$/,
  'npm run --silent discord:register': /docker-gentoo: created\n/,
  'npm run discord:register': /docker-gentoo: unchanged\n/,
  './node_modules/.bin/node scripts/start.js src/main.ts doctor': /^good {2}discord: all commands are registered/m,
  'npm run --silent discord:register -- --guild SERVER_ID --dry-run': /docker-gentoo: unchanged\n/,
  'npm run --silent discord:register -- --guild SERVER_ID': /docker-gentoo: unchanged\n/,
  'npm run --silent discord:register -- --guild SERVER_ID --remove': /docker-gentoo: removed\n/,
};

/** Commands that start the bots; they run until they are stopped. */
const BOTS = ['npm run start:bots', './node_modules/.bin/node scripts/start.js src/main.ts --bots'];

/** Commands that cannot run here: why, and what runs in their place. */
const INSTEAD: Readonly<Record<string, { reason: string; run: string }>> = {
  'npm ci': {
    reason: 'it downloads hundreds of packages and puts them in the place of these; the gate runs it on a clean clone',
    run: 'npm ci --dry-run --offline',
  },
  'npm ci --omit=optional': {
    reason: 'as npm ci, and it is for other systems',
    run: 'npm ci --omit=optional --dry-run --offline',
  },
  'npm cit': { reason: 'npm ci and these tests', run: 'npm ci --dry-run --offline' },
  'npm run validate': { reason: 'the whole gate, with these tests', run: 'npm pkg get scripts.validate' },
  'npm run build': {
    reason: 'here the folders are links to elsewhere; test/scripts/build.test.ts runs it into a folder of its own',
    run: 'test -f scripts/build.ts',
  },
  'npm run kconfig:import -- /usr/src/linux': {
    reason: 'it needs a kernel tree and kconfiglib; npm run test:importer tests it',
    run: 'test -f scripts/kconfig/import_kconfig.py',
  },
  './node_modules/.bin/node --permission --allow-worker --allow-fs-read=src --allow-fs-read=commands --allow-fs-read=knowledge --allow-fs-read=node_modules --allow-fs-read=package.json src/main.ts':
    {
      reason: 'here the folders are links to elsewhere; test/e2e/permission.test.ts runs it in the real folder',
      run: 'true',
    },
  'curl -i http://127.0.0.1:3000/healthz': {
    reason: 'not every machine has curl; the tests of the bots below ask the same address',
    run: 'true',
  },
};

const outcomes = new Map<string, Outcome>();
let copy: ScratchCopy;
let slack: FakeSlack;
let discord: FakeDiscord;
let printed = '';

function asWritten(command: string): string {
  return Object.entries(PLACEHOLDERS).reduce((text, [name, value]) => text.replaceAll(name, value), command);
}

beforeAll(async () => {
  copy = new ScratchCopy();
  [slack, discord] = await Promise.all([new FakeSlack().start(), new FakeDiscord().start()]);
  for (const command of Object.keys(RUNNING)) {
    if (command.includes('discord:register'))
      copy.fillIn({ DISCORD_TOKEN, DISCORD_API_URL: discord.apiUrl, DISCORD_APPLICATION_ID: '' });
    if (command.endsWith(' doctor'))
      copy.fillIn({ SLACK_BOT_TOKEN: SLACK_TOKEN, SLACK_APP_TOKEN: APP_TOKEN, SLACK_API_URL: `${slack.url}/api/` });
    const outcome = await copy.run(asWritten(command));
    outcomes.set(command, outcome);
    printed += outcome.output;
  }
}, 120_000);

afterAll(async () => {
  await Promise.all([slack.stop(), discord.stop()]);
  copy.remove();
  expect([...slack.problems, ...slack.api.problems, ...discord.problems]).toEqual([]);
});

describe('the documented commands', () => {
  it('are all known to this test, and it knows no others', () => {
    const documented = new Set(DOCUMENTS.flatMap(commandsOf));
    const known = new Set([...Object.keys(RUNNING), ...BOTS, ...Object.keys(INSTEAD)]);
    expect([...documented].filter((command) => !known.has(command))).toEqual([]);
    expect([...known].filter((command) => !documented.has(command))).toEqual([]);
  });

  it.each(Object.entries(RUNNING))('%s runs', (command, expected) => {
    const outcome = outcomes.get(command);
    expect(outcome?.output).toMatch(expected);
    expect(outcome?.status).toBe(0);
  });

  it('leave what they promise: a manifest, and tokens that nobody else reads', () => {
    const manifest = JSON.parse(readFileSync(join(copy.folder, 'manifest.json'), 'utf8'));
    expect(manifest.settings.event_subscriptions.request_url).toBe('https://bot.example.org/slack/events');
    expect(statSync(join(copy.folder, '.env')).mode & 0o777).toBe(0o600);
  });

  it.each(Object.entries(INSTEAD))('%s is checked by something else', async (command, { reason, run }) => {
    expect(reason).not.toBe('');
    const script = /^npm run ([\w:-]+)/.exec(command)?.[1];
    if (script !== undefined) expect(MANIFEST.scripts).toHaveProperty([script]);
    const { output, status } = await copy.run(run);
    expect(status, output).toBe(0);
  });
});

describe('the bots', () => {
  const shared = (): Record<string, string> => ({
    PORT: '0',
    SLACK_BOT_TOKEN: SLACK_TOKEN,
    SLACK_API_URL: `${slack.url}/api/`,
    DISCORD_API_URL: discord.apiUrl,
    DISCORD_TOKEN,
  });

  /** Starts both with what `.env` sets, waits for these lines, and tells what `/healthz` says. */
  async function start(
    command: string,
    env: Readonly<Record<string, string>>,
    lines: readonly string[],
    use: (url: string) => Promise<void>,
  ): Promise<void> {
    copy.fillIn({ ...shared(), ...env });
    const bots = copy.start(command);
    try {
      for (const line of lines) await bots.waitFor(line);
      const url = `http://127.0.0.1:${/listening on port (\d+)/.exec(bots.output)?.[1]}`;
      const health = await fetch(`${url}/healthz`);
      expect([health.status, await health.text()]).toEqual([200, 'slack: running\ndiscord: running\n']);
      await use(url);
    } finally {
      printed += (await bots.stop()).output;
    }
  }

  async function expectAnswers(): Promise<void> {
    expect((await new SlackPerson(slack, 'U1').command('backend btrfs --locale en')).payload).toHaveProperty('blocks');
    expect(await messageOf(await new Person(discord).ask('backend btrfs'))).toHaveProperty('body');
  }

  it.each(BOTS)('%s connects over the sockets, and answers', async (command) => {
    const env = { SLACK_APP_TOKEN: APP_TOKEN, SLACK_SIGNING_SECRET: '', DISCORD_PUBLIC_KEY: '' };
    [slack.botUrl, discord.botUrl, discord.gateway.maxConcurrency] = [null, null, BOTS.length];
    await start(command, env, ['slack: connected (Socket Mode)', 'discord: connected (gateway'], expectAnswers);
  });

  it('npm run start:bots listens, and answers over HTTP, the question of Slack for a sign of life too', async () => {
    const env = { SLACK_APP_TOKEN: '', SLACK_SIGNING_SECRET: SIGNING_SECRET, DISCORD_PUBLIC_KEY: discord.publicKey };
    await start('npm run start:bots', env, ['slack: ready (HTTP', 'discord: ready (HTTP'], async (url) => {
      [slack.botUrl, discord.botUrl] = [url, url];
      await expectAnswers();
      const sign = JSON.stringify({ type: 'url_verification', challenge: 'abc' });
      const { status, text } = await slack.post(sign, 'application/json');
      expect([status, text]).toEqual([200, expect.stringContaining('abc')]);
    });
  });

  it('say what the documents promise', () => {
    const plain = (text: string): string => text.replaceAll(/port \d+/g, 'port N');
    for (const line of ['docs/slack.md', 'docs/discord.md'].flatMap(promisesOf))
      expect(plain(printed), line).toContain(plain(line));
  });

  it('say what is missing in one line', async () => {
    copy.fillIn({ SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: '', SLACK_SIGNING_SECRET: '' });
    copy.fillIn({ DISCORD_TOKEN: '', DISCORD_PUBLIC_KEY: '' });
    const { output, status } = await copy.run('npm run --silent start:bots');
    expect(output).toMatch(/^docker-gentoo: \.env sets no variables of Slack or Discord[^\n]*\n$/);
    expect(status).toBe(2);
  });
});

/** What a monitor reads at `/healthz`, from both bots in this process while their platforms come and go. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addHealth, HEALTH_PATH, READY_PATH, type WatchedBot } from '../../src/chat/health.ts';
import { HttpServer } from '../../src/chat/http-server.ts';
import { Metrics } from '../../src/chat/metrics.ts';
import type { ErrorLog } from '../../src/core/dispatch.ts';
import { readBotsEnv } from '../../src/env/bots.ts';
import { runBots } from '../../src/run-bots.ts';
import { LaterStore } from '../../src/runtime/later-store.ts';
import { FakeDiscord } from '../fakes/discord/fake-discord.ts';
import { messageOf, Person } from '../fakes/discord/person.ts';
import { FakeSlack } from '../fakes/slack/fake-slack.ts';
import { dispatcher } from '../support/ask.ts';
import { botEnv } from '../support/bot-process.ts';
import { discordEnv } from '../support/discord-process.ts';
import { until } from '../support/until.ts';

const TINY = readFileSync(new URL('../fixtures/kernel-config/linux-6.12-x86-tinyconfig.config', import.meta.url));

/** Answers of a monitor's request, as `200 slack: running`. */
async function ask(url: string, path = HEALTH_PATH): Promise<string> {
  const response = await fetch(`${url}${path}`);
  return `${response.status} ${(await response.text()).trim().replaceAll('\n', ', ')}`;
}

/** Asks until the answer is this one. */
async function expectHealth(url: string, wanted: string): Promise<void> {
  await until(wanted, async () => (await ask(url)) === wanted).catch(async () => expect(await ask(url)).toBe(wanted));
}

describe('the bots on their sockets, with PORT set', () => {
  let slack: FakeSlack;
  let discord: FakeDiscord;
  let stopping: AbortController;
  let ended: Promise<number>;
  let url: string;

  beforeEach(async () => {
    [slack, discord] = await Promise.all([new FakeSlack().start(), new FakeDiscord().start()]);
    stopping = new AbortController();
  });

  afterEach(async () => {
    stopping.abort();
    await ended;
    await Promise.all([slack.stop(), discord.stop()]);
    expect([...slack.problems, ...slack.api.problems, ...discord.problems]).toEqual([]);
  });

  async function start(): Promise<void> {
    const hosts = { FILE_HOSTS: `${slack.host},${discord.host}` };
    const env = { ...botEnv(slack, 'socket'), ...discordEnv(discord, 'gateway'), ...hosts, PORT: '0' };
    const config = readBotsEnv(env);
    if (!config) throw new Error('no bots');
    const log: string[] = [];
    const write = (line: string): number => log.push(line);
    const logError: ErrorLog = (id, error) => {
      throw new Error(id, { cause: error }); // a defect: no test expects one
    };
    const store = new LaterStore({ kind: 'none' }, write);
    ended = runBots(config, dispatcher, {
      log: write,
      logError,
      store,
      metrics: new Metrics(),
      stopping: stopping.signal,
      program: '',
    });
    const port = await until('the port', () => /listening on port (\d+)/.exec(log.join('\n'))?.[1]);
    url = `http://127.0.0.1:${port}`;
  }

  it('are starting until they are connected, and work when one of them is', async () => {
    slack.fail('apps.connections.open', { status: 429, retryAfter: 1 });
    discord.gateway.isSilent = true;
    await start();
    await expectHealth(url, '503 slack: starting, discord: starting');
    await expectHealth(url, '200 slack: running, discord: starting');
    expect(await ask(url, READY_PATH)).toBe('503 slack: running, discord: starting');
    discord.gateway.speakAgain();
    await expectHealth(url, '200 slack: running, discord: running');
    expect(await ask(url, READY_PATH)).toBe('200 slack: running, discord: running');
  });

  it('are reconnecting while a connection is down, and do not work when both are', async () => {
    await start();
    await expectHealth(url, '200 slack: running, discord: running');
    slack.fail('apps.connections.open', { status: 429, retryAfter: 1 });
    slack.openPeers.at(-1)?.kill();
    await expectHealth(url, '200 slack: reconnecting, discord: running');
    await expectHealth(url, '200 slack: running, discord: running');
    discord.gateway.isSilent = true;
    discord.gateway.kill();
    await expectHealth(url, '200 slack: running, discord: reconnecting');
    slack.fail('apps.connections.open', { status: 429, retryAfter: 1 });
    slack.openPeers.at(-1)?.kill();
    await expectHealth(url, '503 slack: reconnecting, discord: reconnecting');
    discord.gateway.speakAgain();
    await expectHealth(url, '200 slack: running, discord: running');
  });

  it('have failed when a platform refuses them for good', async () => {
    slack.fail('auth.test', { error: 'invalid_auth' });
    await start();
    await expectHealth(url, '200 slack: failed, discord: running');
  });

  it('are stopping while they still answer what they took', async () => {
    await start();
    await expectHealth(url, '200 slack: running, discord: running');
    const ann = new Person(discord);
    const slow = ann.ask('analyze', [ann.upload('.config', { content: TINY, dripMs: 100 })]);
    await until('the download', () => discord.fileRequests.length > 0);
    stopping.abort();
    expect(await ask(url)).toBe('503 slack: stopping, discord: stopping');
    await messageOf(await slow);
    expect(await ended).toBe(0);
  });
});

describe('a bot with several connections', () => {
  const of = async (open: number): Promise<string> => {
    const http = new HttpServer(() => undefined);
    const bot: WatchedBot = { name: 'discord', state: 'running', running: { connections: () => ({ open, all: 3 }) } };
    addHealth(http, [bot], new AbortController().signal);
    const answer = await ask(`http://127.0.0.1:${await http.listen(0)}`);
    await http.stop();
    return answer;
  };

  it('says how many of them stand', async () => {
    expect(await of(3)).toBe('200 discord: running');
    expect(await of(2)).toBe('200 discord: running (2 of 3 connections)');
    expect(await of(0)).toBe('503 discord: reconnecting');
  });
});

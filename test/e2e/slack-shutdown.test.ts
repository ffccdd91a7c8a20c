/** The end of the process: no new work, and whoever was taken on is answered or told, within eight seconds. */

import { readFileSync } from 'node:fs';
import { Agent, request as httpRequest } from 'node:http';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { FakeSlack } from '../fakes/slack/fake-slack.ts';
import { Person, textOf } from '../fakes/slack/person.ts';
import { type BotProcess, startBot } from '../support/bot-process.ts';
import { createHuge, pasteOf } from '../support/load.ts';
import { until } from '../support/until.ts';

const TINY = readFileSync(new URL('../fixtures/kernel-config/linux-6.12-x86-tinyconfig.config', import.meta.url));
const LIMIT_MS = 8000;
const RESTARTING = 'I am being restarted';

let slack: FakeSlack;
let bot: BotProcess;

beforeEach(async () => {
  slack = await new FakeSlack().start();
});

afterEach(async () => {
  await bot.stop();
  await slack.stop();
  expect([...slack.problems, ...slack.api.problems]).toEqual([]);
});

async function end(): Promise<void> {
  bot.child.kill('SIGTERM');
  await until('the end', () => bot.exitCode !== undefined, LIMIT_MS);
  expect(bot.exitCode).toBe(0);
}

it.each(['socket', 'http'] as const)('is told to who waits for a file that never comes (%s)', async (mode) => {
  bot = await startBot(slack, mode);
  const [ann, bob] = [new Person(slack, 'U1'), new Person(slack, 'U2')];
  await ann.directMessage('', [ann.upload('.config', { content: TINY, behaviour: 'hang' })]);
  await bob.shortcut([bob.upload('.config', { content: TINY, behaviour: 'hang' })]);
  await until('both downloads', () => slack.fileRequests.length === 2);
  await end();
  expect(slack.api.posts.map(textOf).join()).toContain(RESTARTING);
  expect(slack.api.posts).toHaveLength(1);
  expect(slack.responses.map(({ body }) => textOf(body)).join()).toContain(RESTARTING);
});

it.each(['socket', 'http'] as const)(
  'answers or tells everybody whose review is under way or waits (%s)',
  async (mode) => {
    bot = await startBot(slack, mode);
    const people = Array.from({ length: 8 }, (_, index) => new Person(slack, `U${index}`));
    const huge = createHuge();
    await Promise.all(people.map((person) => person.directMessage('', [person.upload('.config', { content: huge })])));
    await until('a download', () => slack.fileRequests.length > 0);
    await end();
    expect(slack.api.posts.map(({ channel }) => channel).sort()).toEqual(
      people.map(({ id }) => `D${id.slice(1)}`).sort(),
    );
    expect(slack.api.posts.map(textOf).join()).not.toContain('One moment');
  },
);

it('tells who waits although its connection is half open, and does not wait for that', async () => {
  bot = await startBot(slack, 'socket');
  const ann = new Person(slack, 'U1');
  await ann.directMessage('', [ann.upload('.config', { content: TINY, behaviour: 'hang' })]);
  await until('the download', () => slack.fileRequests.length === 1);
  for (const peer of slack.openPeers) peer.isMute = true;
  await end();
  expect(slack.api.posts.map(textOf).join()).toContain(RESTARTING);
});

it('tells who waits for an answer that Slack takes too slowly', async () => {
  bot = await startBot(slack, 'socket');
  const ann = new Person(slack, 'U1');
  slack.fail('chat.postMessage', { status: 429, retryAfter: 60 });
  await ann.directMessage('backend btrfs');
  await until('the refusal', () => slack.api.calls.includes('chat.postMessage 429'));
  await end();
  expect(slack.api.posts.map(({ text }) => text)).toEqual([expect.stringContaining(RESTARTING)]);
});

it.each(['socket', 'http'] as const)('answers all commands that were sent before, once (%s)', async (mode) => {
  bot = await startBot(slack, mode);
  const people = Array.from({ length: 40 }, (_, index) => new Person(slack, `U${index}`));
  await Promise.all(people.map((person) => person.command('help')));
  await until('the first answers', () => slack.responses.length === people.length);
  slack.mayLoseAcks = true;
  const asked = people.map((person, index) => person.command(index % 2 ? 'use' : `fix ${pasteOf(index % 30)}`));
  // When one was acknowledged, all have been sent.
  await Promise.race(asked);
  await end();
  const payloads = (await Promise.all(asked)).map(({ payload }) => payload);
  const answers = [...payloads.filter((payload) => 'blocks' in payload), ...slack.responses.slice(people.length)];
  expect(answers).toHaveLength(people.length);
});

/** Requests of one client that keeps its connections, as Slack's do. */
class KeepAliveClient {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 20 });

  get(url: string): Promise<{ status: number; connection: string; text: string }> {
    return new Promise((resolve, reject) => {
      const request = httpRequest(url, { agent: this.#agent }, (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => {
          text += chunk.toString();
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, connection: response.headers.connection ?? '', text }),
        );
      });
      request.on('error', reject);
      request.end();
    });
  }

  stop(): void {
    this.#agent.destroy();
  }
}

it('resets no kept connection: what is sent within a second is answered, and told to go elsewhere', async () => {
  bot = await startBot(slack, 'http');
  const client = new KeepAliveClient();
  const url = `${slack.botUrl}/healthz`;
  const many = (): Promise<Awaited<ReturnType<KeepAliveClient['get']>>[]> =>
    Promise.all(Array.from({ length: 20 }, () => client.get(url)));
  try {
    expect((await many()).every(({ status, connection }) => status === 200 && connection === 'keep-alive')).toBe(true);
    const ann = new Person(slack, 'U1');
    bot.child.kill('SIGTERM');
    await until('the announcement', async () => (await client.get(url)).status === 503);
    const seen = await many();
    expect(seen.every(({ status, connection }) => status === 503 && connection === 'close')).toBe(true);
    expect(seen[0]?.text).toContain('stopping');
    expect((await ann.command('backend btrfs --locale en')).payload).toHaveProperty('blocks');
    await until('the end', () => bot.exitCode !== undefined, LIMIT_MS);
    expect(bot.exitCode).toBe(0);
  } finally {
    client.stop();
  }
});

/** Processes that share a PostgreSQL are one bot, over sockets too: what reaches several is answered by one. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { FakeDiscord } from '../fakes/discord/fake-discord.ts';
import { Person as DiscordPerson } from '../fakes/discord/person.ts';
import { FakeSlack } from '../fakes/slack/fake-slack.ts';
import { dispatcher } from '../support/ask.ts';
import { type LocalBot, startLocalBot } from '../support/bot-in-process.ts';
import { startLocalDiscord } from '../support/discord-in-process.ts';
import { createLocalSession } from '../support/local-session.ts';
import { openPatientStore } from '../support/patient-store.ts';
import { sharedPostgres } from '../support/postgres.ts';
import { until } from '../support/until.ts';

const QUESTIONS = 20;

let stores: Store[] = [];
let bots: LocalBot[] = [];

beforeEach(async () => {
  const place = { kind: 'postgres', url: await sharedPostgres().createDatabase() } as const;
  const open = (): Promise<Store> => openPatientStore(place);
  stores = [await open(), await open()];
  bots = [];
});

afterEach(async () => {
  for (const bot of bots) await bot.stop();
  for (const store of stores) await store.close();
});

it('an interaction that reaches two processes over the gateway is answered by one', async () => {
  const discord = await new FakeDiscord().start();
  discord.gateway.maxConcurrency = 2;
  for (const store of stores) bots.push(await startLocalDiscord(discord, 'gateway', dispatcher, store));
  expect(discord.gateway.openSessions).toHaveLength(2);
  const ann = new DiscordPerson(discord);
  for (let index = 0; index < QUESTIONS; index += 1) expect((await ann.ask('backend btrfs')).first?.type).toBe(4);
  const typed = await ann.type('backend', 'name', 'btr');
  expect(typed.map(({ value }) => value)).toContain('btrfs');
  // Whatever came second has been refused by Discord by then, or by us before: Discord saw none.
  await Promise.all(bots.map((bot) => bot.stop()));
  expect(discord.problems).toEqual([]);
  expect(bots.map(({ output }) => output).join()).not.toContain('taken before');
  bots = [];
  await discord.stop();
});

it('what Slack delivers to two processes over Socket Mode is answered by one', async () => {
  const slack = await new FakeSlack().start();
  for (const store of stores)
    bots.push(await startLocalBot(slack, 'socket', {}, createLocalSession(dispatcher), store));
  expect(slack.openPeers).toHaveLength(2);
  const both = async (type: 'slash_commands' | 'events_api', payload: Readonly<Record<string, unknown>>) => {
    const deliver = (peer: number) => {
      slack.nextPeer = peer;
      return slack.deliver(type, payload);
    };
    return Promise.all([deliver(0), deliver(1)]);
  };
  for (let index = 0; index < QUESTIONS; index += 1) {
    const command = {
      command: '/docker-gentoo',
      text: 'help --locale en',
      user_id: 'U1',
      team_id: 'T1',
      channel_id: 'C1',
    };
    const urls = { trigger_id: slack.api.createTrigger(), response_url: slack.createResponseUrl() };
    const acks = await both('slash_commands', { ...command, ...urls });
    expect(acks.filter(({ payload }) => 'blocks' in payload)).toHaveLength(1);
    const ts = `17.${index}`;
    const event = { type: 'message', channel_type: 'im', user: 'U1', channel: 'D1', ts, text: 'backend btrfs' };
    await both('events_api', { type: 'event_callback', team_id: 'T1', event_id: `Ev${index}`, event });
  }
  await until('the answers', () => slack.api.messages.length >= QUESTIONS);
  await Promise.all(bots.map((bot) => bot.stop()));
  expect(slack.api.messages).toHaveLength(QUESTIONS);
  expect([...slack.problems, ...slack.api.problems, ...slack.responses]).toEqual([]);
  bots = [];
  await slack.stop();
});

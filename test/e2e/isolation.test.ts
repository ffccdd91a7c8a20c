/** Nobody sees what another person wrote or sent, unless that person shares it: whole process, threads and caches. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FakeDiscord } from '../fakes/discord/fake-discord.ts';
import { Person as DiscordPerson, messageOf, type SeenMessage } from '../fakes/discord/person.ts';
import { FakeSlack } from '../fakes/slack/fake-slack.ts';
import { Person as SlackPerson } from '../fakes/slack/person.ts';
import { BotProcess, botEnv, PATIENT } from '../support/bot-process.ts';
import { discordEnv } from '../support/discord-process.ts';
import { until } from '../support/until.ts';

const PEOPLE = ['alice', 'bob', 'carol', 'dave'];
/** What only one person wrote: in the question, in the name of a file, in its content. */
const wordOf = (name: string): string => `word-of-${name}`;
const fileOf = (name: string): string => `${wordOf(name)}.config`;
const contentOf = (name: string): Buffer =>
  Buffer.from(`# Linux/x86 6.18.1 Kernel Configuration\nCONFIG_NET=y\nCONFIG_VETH=${wordOf(name)}\nCONFIG_BRIDGE=n\n`);

const slack = new FakeSlack();
const discord = new FakeDiscord();
let bot: BotProcess;
let round = 0;

beforeAll(async () => {
  await Promise.all([slack.start(), discord.start()]);
  const shared = { FILE_HOSTS: `${slack.host},${discord.host}`, PORT: '0', ...PATIENT };
  bot = new BotProcess({ ...botEnv(slack, 'socket'), ...discordEnv(discord, 'gateway'), ...shared });
  for (const line of [/slack: connected/, /discord: connected/]) await bot.waitFor(line);
});

afterAll(async () => {
  await bot.stop();
  await Promise.all([slack.stop(), discord.stop()]);
  expect([...slack.problems, ...slack.api.problems, ...discord.problems]).toEqual([]);
});

beforeEach(() => {
  round += 1;
  slack.responses.length = 0;
  slack.api.posts.length = 0;
  slack.api.uploads.length = 0;
});

const others = (name: string): string[] => PEOPLE.filter((each) => each !== name).map(wordOf);

/** What reached a person has their word and nobody else's. */
function expectOwn(name: string, seen: unknown): void {
  const text = JSON.stringify(seen);
  expect(text).toContain(wordOf(name));
  for (const word of others(name)) expect(text, `${name} sees ${word}`).not.toContain(word);
}

const slackPerson = (name: string): SlackPerson => new SlackPerson(slack, `U${round}${name}`);

/** Everything in the direct messages with a person. */
function directMessagesOf({ id }: SlackPerson): unknown {
  const channel = `D${id.slice(1)}`;
  return [...slack.api.posts, ...slack.api.uploads].filter((each) => each.channel === channel);
}

describe('people who ask at the same time', () => {
  it('see their own files on Slack, and so does nobody else', async () => {
    const people = PEOPLE.map((name) => ({ name, person: slackPerson(name) }));
    await Promise.all(
      people.map(({ name, person }) =>
        person.directMessage('', [person.upload(fileOf(name), { content: contentOf(name) })]),
      ),
    );
    await until(
      'all reports',
      () => slack.api.uploads.filter((each) => each.name === 'report.md').length === PEOPLE.length,
    );
    for (const { name, person } of people) expectOwn(name, directMessagesOf(person));
    expect([...slack.api.posts, ...slack.api.uploads].every(({ channel }) => channel.startsWith('D'))).toBe(true);
  });

  it('see their own files on Discord, and nobody else sees them', async () => {
    const review = async (name: string): Promise<void> => {
      const person = new DiscordPerson(discord);
      const seen = await messageOf(
        await person.ask('analyze', [person.upload(fileOf(name), { content: contentOf(name) })]),
      );
      expectOwn(name, seen);
      expect(seen.isEphemeral).toBe(true);
    };
    await Promise.all(PEOPLE.map(review));
  });

  it('read the answers to their own words', async () => {
    const askSlack = async (name: string): Promise<void> => {
      const person = slackPerson(name);
      await person.directMessage(`backend ${wordOf(name)}`);
      await until('the answer', () => JSON.stringify(directMessagesOf(person)).includes(wordOf(name)));
      expectOwn(name, directMessagesOf(person));
      const { payload } = await person.command(`use ${wordOf(name)} --locale en`);
      expectOwn(name, payload);
      expect(payload).toMatchObject({ response_type: 'ephemeral' });
    };
    const askDiscord = async (name: string): Promise<void> => {
      const seen = await messageOf(await new DiscordPerson(discord).ask(`backend ${wordOf(name)}`));
      expectOwn(name, seen);
      expect(seen.isEphemeral).toBe(true);
    };
    await Promise.all(PEOPLE.flatMap((name) => [askSlack(name), askDiscord(name)]));
  });
});

describe('what somebody wrote', () => {
  const expectNone = (seen: unknown): void => {
    for (const name of PEOPLE) expect(JSON.stringify(seen)).not.toContain(wordOf(name));
  };

  /** A line that is too long for a button, which is why it is kept under a key. */
  const long = (name: string): string =>
    `ask why does docker need br_netfilter and ${wordOf(name)} ${'on my host '.repeat(12)}`;

  it('comes out of no kept answer and no page on Discord', async () => {
    const alice = new DiscordPerson(discord);
    await messageOf(await alice.ask(long('alice')));
    const bob = new DiscordPerson(discord);
    for (const line of ['backend btrfs', 'use', 'help', 'recommend']) {
      const seen: SeenMessage = await messageOf(await bob.ask(line));
      expectNone(seen);
      expectNone(await messageOf(await bob.press(seen, (label) => /^(Next|Share)/.test(label))));
    }
  });

  it('comes out of no button that Bob makes up', async () => {
    const alice = new DiscordPerson(discord);
    await messageOf(await alice.ask(long('alice')));
    const ids = ['', 'A'.repeat(22), '__proto__', 'alice', '0'].flatMap((key) => [
      `ask#${key}`,
      `page:0#${key}`,
      `share:0#${key}`,
    ]);
    for (const id of ids) {
      const bob = new DiscordPerson(discord);
      const forged = {
        body: { components: [{ type: 1, components: [{ type: 2, label: 'x', custom_id: id }] }] },
        files: {},
        isEphemeral: true,
      };
      expectNone(await messageOf(await bob.press(forged, () => true)));
    }
    const bob = slackPerson('bob');
    for (const action of ['page:0', 'page:7', 'share:0', 'ask:0', 'alice'])
      await bob.press({ action_id: action, value: 'help', text: { text: 'x' } });
    await until('the answers', () => slack.responses.length >= 4);
    expectNone(slack.responses);
  });
});

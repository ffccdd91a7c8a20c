/** What happens inside the bot, in this process: our own defects, and what the library keeps. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect, createClient } from '../../../src/adapters/discord/connection/gateway.ts';
import { readDiscord } from '../../../src/adapters/discord/env.ts';
import { FakeDiscord } from '../../fakes/discord/fake-discord.ts';
import { textOf } from '../../fakes/discord/message-parts.ts';
import { messageOf, Person } from '../../fakes/discord/person.ts';
import { dispatcher } from '../../support/ask.ts';
import { startLocalDiscord } from '../../support/discord-in-process.ts';
import { discordEnv } from '../../support/discord-process.ts';

let discord: FakeDiscord;

beforeEach(async () => {
  discord = await new FakeDiscord().start();
});

afterEach(async () => {
  await discord.stop();
  expect(discord.problems).toEqual([]);
});

describe.each(['gateway', 'http'] as const)('a defect of ours (%s)', (mode) => {
  it('is told with the id that the log has, at once or in what was announced', async () => {
    const broken = { ...dispatcher, dispatch: () => Promise.reject(new Error('a planned defect')) };
    const bot = await startLocalDiscord(discord, mode, broken);
    const ann = new Person(discord);
    const answers = [
      await messageOf(await ann.ask('backend btrfs')),
      await messageOf(await ann.ask('analyze', [ann.upload('.config', { content: Buffer.from('CONFIG_X=y\n') })])),
    ];
    for (const { body, isEphemeral } of answers) {
      const id = /\(error ([0-9a-f]{8})\)/.exec(textOf(body))?.[1];
      expect(isEphemeral).toBe(true);
      expect(bot.log.join('\n')).toMatch(new RegExp(`error ${id}: Error: a planned defect\n +at `));
    }
    await bot.stop();
  });
});

describe('the client of the library', () => {
  it('asks for no intent, keeps nothing of those who ask, and survives its own errors', async () => {
    const config = readDiscord(discordEnv(discord, 'gateway'));
    if (config?.mode !== 'gateway') throw new Error('no gateway');
    const log: string[] = [];
    const seen: string[] = [];
    const client = createClient(config);
    await connect(client, config, {
      log: (line) => log.push(line),
      onInteraction: ({ id }) => seen.push(id),
      onFatal: () => log.push('fatal'),
    });
    discord.interactions.expected.add(10_062);
    await Promise.all([new Person(discord).ask('help'), new Person(discord).ask('help')]);
    expect(seen).toHaveLength(2);
    expect(client.options.intents.bitfield).toBe(0);
    expect([...client.users.cache.keys()]).toEqual([client.user?.id]);
    expect(client.channels.cache.size).toBe(0);
    expect(client.emit('error', new Error('a planned error'))).toBe(true);
    expect(log.at(-1)).toBe('discord: library: a planned error');
    await client.destroy();
  });
});

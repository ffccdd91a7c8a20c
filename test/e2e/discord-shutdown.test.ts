/** The end of the process: whoever was taken on is answered, or told. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FakeDiscord } from '../fakes/discord/fake-discord.ts';
import { textOf } from '../fakes/discord/message-parts.ts';
import { messageOf, Person } from '../fakes/discord/person.ts';
import { startDiscordBot } from '../support/discord-process.ts';
import { createHuge } from '../support/load.ts';
import { until } from '../support/until.ts';

const TINY = readFileSync(new URL('../fixtures/kernel-config/linux-6.12-x86-tinyconfig.config', import.meta.url));
const LIMIT_MS = 8000;

it.each(['gateway', 'http'] as const)('is told to who waits for a file that never comes (%s)', async (mode) => {
  const discord = await new FakeDiscord().start();
  const bot = await startDiscordBot(discord, mode);
  const ann = new Person(discord);
  try {
    const delivered = await ann.ask('analyze', [ann.upload('.config', { content: TINY, dripMs: 60_000 })]);
    await until('the download', () => discord.fileRequests.length > 0);
    bot.child.kill('SIGTERM');
    await until('the end', () => bot.exitCode !== undefined, LIMIT_MS);
    expect(bot.exitCode).toBe(0);
    expect(textOf((await messageOf(delivered)).body)).toContain('I am being restarted');
    expect(delivered.interaction.edits).toHaveLength(1);
  } finally {
    await bot.stop();
    await discord.stop();
  }
  expect(discord.problems).toEqual([]);
});

it.each(['gateway', 'http'] as const)(
  'answers or tells everybody whose review is under way or waits (%s)',
  async (mode) => {
    const discord = await new FakeDiscord().start();
    const bot = await startDiscordBot(discord, mode);
    const huge = createHuge();
    try {
      const people = Array.from({ length: 8 }, () => new Person(discord));
      const asked = await Promise.all(
        people.map((ann) => ann.ask('analyze', [ann.upload('.config', { content: huge })])),
      );
      await until('a download', () => discord.fileRequests.length > 0);
      bot.child.kill('SIGTERM');
      await until('the end', () => bot.exitCode !== undefined, LIMIT_MS);
      expect(bot.exitCode).toBe(0);
      for (const { interaction } of asked) expect(interaction.edits).toHaveLength(1);
    } finally {
      await bot.stop();
      await discord.stop();
    }
    expect(discord.problems).toEqual([]);
  },
);

it('does not wait for a connection that is half open', async () => {
  const discord = await new FakeDiscord().start();
  const bot = await startDiscordBot(discord, 'gateway');
  try {
    for (const { peer } of discord.gateway.openSessions) if (peer) peer.isMute = true;
    bot.child.kill('SIGTERM');
    await until('the end', () => bot.exitCode !== undefined, LIMIT_MS);
    expect(bot.exitCode).toBe(0);
  } finally {
    await bot.stop();
    await discord.stop();
  }
  expect(discord.problems).toEqual([]);
});

/** The first response in time, always: also while large files are being reviewed. */
import { expect, it } from 'vitest';
import { FakeDiscord } from '../fakes/discord/fake-discord.ts';
import { textOf } from '../fakes/discord/message-parts.ts';
import { messageOf, Person } from '../fakes/discord/person.ts';
import { startDiscordBot } from '../support/discord-process.ts';
import { BIG, LIMIT_MS, LINES, REVIEWS, ROUNDS, USERS } from '../support/load.ts';

it.each(['gateway', 'http'] as const)(
  'comes within a second for 32 people while ten configurations of 300 kB are reviewed (%s)',
  { timeout: 60_000 },
  async (mode) => {
    const discord = await new FakeDiscord().start();
    const bot = await startDiscordBot(discord, mode);
    try {
      expect(BIG.length).toBeGreaterThan(250_000);
      const reviewer = new Person(discord);
      const reviews = Array.from({ length: REVIEWS }, () =>
        reviewer.ask('analyze', [reviewer.upload('.config', { content: BIG })]),
      );
      const times = await Promise.all(
        Array.from({ length: USERS }, async (_, index) => {
          const person = new Person(discord);
          const mine: number[] = [];
          for (let round = 0; round < ROUNDS; round += 1)
            mine.push((await person.ask(LINES[(index + round) % LINES.length] ?? '')).first?.ms ?? Number.NaN);
          return mine;
        }),
      );
      const deferred = await Promise.all(reviews);
      const all = [...times.flat(), ...deferred.map(({ first }) => first?.ms ?? Number.NaN)].sort((a, b) => a - b);
      expect(all).toHaveLength(USERS * ROUNDS + REVIEWS);
      expect(all.at(-1)).toBeLessThan(LIMIT_MS);
      for (const delivered of deferred) {
        const { body, files } = await messageOf(delivered);
        expect(textOf(body)).toContain('Linux 6.12');
        expect(files['report.md']).toContain('CONFIG_');
      }
    } finally {
      await bot.stop();
      await discord.stop();
    }
    expect(discord.problems).toEqual([]);
  },
);

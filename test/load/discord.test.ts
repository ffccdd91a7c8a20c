/** The first response in time, always: also while large files are being reviewed. */
import { expect, it } from 'vitest';
import { FakeDiscord } from '../fakes/discord/fake-discord.ts';
import { textOf } from '../fakes/discord/message-parts.ts';
import { messageOf, Person } from '../fakes/discord/person.ts';
import { startDiscordBot } from '../support/discord-process.ts';
import { BIG, createHuge, LIMIT_MS, LINES, PASTERS, pasteOf, REVIEWS, ROUNDS, USERS } from '../support/load.ts';

it.each(['gateway', 'http'] as const)(
  'comes within a second for 32 people while ten configurations of 300 kB are reviewed (%s)',
  { timeout: 60_000 },
  async (mode) => {
    const discord = await new FakeDiscord().start();
    const bot = await startDiscordBot(discord, mode);
    try {
      expect(BIG.length).toBeGreaterThan(250_000);
      const reviews = Array.from({ length: REVIEWS }, () => {
        const reviewer = new Person(discord);
        return reviewer.ask('analyze', [reviewer.upload('.config', { content: BIG })]);
      });
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

it.each(['gateway', 'http'] as const)(
  'comes within a second for 30 people who paste at once while ten reviews and one of 3.9 MB run, and then the answer (%s)',
  { timeout: 60_000 },
  async (mode) => {
    const discord = await new FakeDiscord().start();
    const bot = await startDiscordBot(discord, mode);
    try {
      const files = [...Array.from({ length: REVIEWS }, () => BIG), createHuge()];
      const reviews = files.map((content) => {
        const reviewer = new Person(discord);
        return reviewer.ask('analyze', [reviewer.upload('.config', { content })]);
      });
      const pastes = Array.from({ length: PASTERS }, (_, index) => new Person(discord).ask(`fix ${pasteOf(index)}`));
      const delivered = await Promise.all([...reviews, ...pastes]);
      const slowest = Math.max(...delivered.map(({ first }) => first?.ms ?? Number.NaN));
      expect(slowest).toBeLessThan(LIMIT_MS);
      for (const [index, each] of delivered.entries()) {
        const text = textOf((await messageOf(each)).body);
        expect(text).not.toMatch(/❌ (one moment|I have more|Something went wrong)/);
        if (index < REVIEWS) expect(text).toContain('Linux 6.12');
        expect(each.interaction.edits).toHaveLength(1);
      }
    } finally {
      await bot.stop();
      await discord.stop();
    }
    expect(discord.problems).toEqual([]);
  },
);

/** The first response in time, always: also while large files are being reviewed. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { FakeDiscord } from '../fakes/discord/fake-discord.ts';
import { textOf } from '../fakes/discord/message-parts.ts';
import { messageOf, Person } from '../fakes/discord/person.ts';
import { startDiscordBot } from '../support/discord-process.ts';

const USERS = 32;
const ROUNDS = 6;
const REVIEWS = 10;
const LIMIT_MS = 1000;
const LINES = [
  'backend btrfs',
  'use contrib',
  'kernel VETH',
  'fix "No chain/target/match by that name"',
  'help',
  'compare btrfs overlay2',
];

const BIG = gunzipSync(readFileSync(new URL('../fixtures/kernel-config/debian-6.12-amd64.config.gz', import.meta.url)));

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

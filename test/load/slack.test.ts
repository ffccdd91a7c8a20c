/** Acknowledged in time, always: also while large files are being reviewed. */

import { expect, it } from 'vitest';
import { FakeSlack } from '../fakes/slack/fake-slack.ts';
import { Person } from '../fakes/slack/person.ts';
import { startBot } from '../support/bot-process.ts';
import { BIG, LIMIT_MS, LINES, REVIEWS, ROUNDS, USERS } from '../support/load.ts';
import { until } from '../support/until.ts';

it.each(['socket', 'http'] as const)(
  'acknowledges every command of 32 people within a second while ten configurations of 300 kB are reviewed (%s)',
  { timeout: 60_000 },
  async (mode) => {
    const slack = await new FakeSlack().start();
    const bot = await startBot(slack, mode);
    try {
      expect(BIG.length).toBeGreaterThan(250_000);
      const reviews = Array.from({ length: REVIEWS }, (_, index) => {
        const reviewer = new Person(slack, `UREVIEW${index}`);
        return reviewer.mention('', [reviewer.upload('.config', { content: BIG })]);
      });
      const people = Array.from({ length: USERS }, (_, index) => new Person(slack, `U${index}`));
      const times = await Promise.all(
        people.map(async (person, index) => {
          const mine: number[] = [];
          for (let round = 0; round < ROUNDS; round += 1)
            mine.push((await person.command(`${LINES[(index + round) % LINES.length]} --locale en`)).ms);
          return mine;
        }),
      );
      await Promise.all(reviews);
      expect(Math.max(...times.flat())).toBeLessThan(LIMIT_MS);
      await until('ten reviews', () => slack.api.messages.length === REVIEWS, 30_000);
      await until('ten reports', () => slack.api.uploads.length >= REVIEWS, 30_000);
    } finally {
      await bot.stop();
      await slack.stop();
    }
    expect([...slack.problems, ...slack.api.problems]).toEqual([]);
  },
);

it('replaces a connection that Slack refreshes before a person notices', async () => {
  const slack = await new FakeSlack().start();
  slack.leavesTcpOpen = true;
  const bot = await startBot(slack, 'socket');
  try {
    const ann = new Person(slack, 'U1');
    const start = performance.now();
    slack.refresh();
    await until('a new connection', () => slack.peers.length === 2);
    expect(performance.now() - start).toBeLessThan(LIMIT_MS);
    await bot.waitFor(/connected[\s\S]*connected/);
    expect((await ann.command('help --locale en')).ms).toBeLessThan(LIMIT_MS);
  } finally {
    await bot.stop();
    await slack.stop();
  }
  expect([...slack.problems, ...slack.api.problems]).toEqual([]);
});

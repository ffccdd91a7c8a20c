/** Acknowledged in time, always: also while large files are being reviewed and long messages come from everywhere. */
import { expect, it } from 'vitest';
import { FakeSlack } from '../fakes/slack/fake-slack.ts';
import { Person, textOf } from '../fakes/slack/person.ts';
import { startBot } from '../support/bot-process.ts';
import { BIG, createHuge, LIMIT_MS, LINES, PASTERS, pasteOf, REVIEWS, ROUNDS, USERS } from '../support/load.ts';
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
      await until('ten reports', () => reportsIn(slack) === REVIEWS, 30_000);
      for (const { blocks } of slack.api.messages) expect(textOf(blocks)).toContain('Linux 6.12');
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

function reportsIn({ api }: FakeSlack): number {
  return api.uploads.filter(({ name }) => name === 'report.md').length;
}

/** Answers to what one person asked, wherever they came. */
function answersOf({ responses }: FakeSlack): string[] {
  return responses.map(({ body }) => textOf(body.blocks ?? [body]));
}

it.each(['socket', 'http'] as const)(
  'acknowledges 30 people who paste at once within a second while ten reviews and one of 3.9 MB run, and answers each once (%s)',
  { timeout: 60_000 },
  async (mode) => {
    const slack = await new FakeSlack().start();
    const bot = await startBot(slack, mode);
    try {
      const files = [...Array.from({ length: REVIEWS }, () => BIG), createHuge()];
      const reviews = files.map((content, index) => {
        const reviewer = new Person(slack, `UREVIEW${index}`);
        return reviewer.mention('', [reviewer.upload('.config', { content })]);
      });
      const people = Array.from({ length: PASTERS }, (_, index) => new Person(slack, `U${index}`));
      const pastes = await Promise.all(people.map((person, index) => person.command(`fix ${pasteOf(index)}`)));
      expect(Math.max(...pastes.map(({ ms }) => ms))).toBeLessThan(LIMIT_MS);
      expect(pastes.map(({ payload }) => payload)).toEqual(pastes.map(() => ({})));
      await Promise.all(reviews);
      await until('an answer for each', () => slack.responses.length === PASTERS, 30_000);
      await until('the reviews', () => slack.api.messages.length === files.length, 30_000);
      expect(new Set(slack.responses.map(({ id }) => id)).size).toBe(PASTERS);
      expect(answersOf(slack).join('\n')).not.toMatch(/one moment:|I have more|Something went wrong/i);
      // How many reviews there is time for depends on the machine; the others are told to come later.
      const texts = slack.api.messages.map(({ blocks }) => textOf(blocks));
      const told = texts.filter((text) => /I have more to review|took longer than/.test(text));
      expect(told.length).toBeLessThan(files.length);
      await until('the reports', () => reportsIn(slack) === files.length - told.length, 30_000);
    } finally {
      await bot.stop();
      await slack.stop();
    }
    expect(slack.responses).toHaveLength(PASTERS);
    expect([...slack.problems, ...slack.api.problems]).toEqual([]);
  },
);

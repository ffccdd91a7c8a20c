/** Hostile files against the running bot, on both platforms: it answers their sender, and everybody else meanwhile. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FakeDiscord } from '../fakes/discord/fake-discord.ts';
import { textOf } from '../fakes/discord/message-parts.ts';
import { Person as DiscordPerson, messageOf } from '../fakes/discord/person.ts';
import { FakeSlack } from '../fakes/slack/fake-slack.ts';
import { Person as SlackPerson } from '../fakes/slack/person.ts';
import { BotProcess, botEnv } from '../support/bot-process.ts';
import { discordEnv } from '../support/discord-process.ts';
import { HOSTILE_SHAPES, pack } from '../support/hostile-files.ts';
import { until } from '../support/until.ts';

const SENDER_MS = 10_000;
/** Generous, for a machine that does other things: a bot that is stuck would not answer at all. */
const OTHERS_MS = 2000;
const [SMALL, LARGE] = [16_000, 3_900_000];
const CROWD = 10;

const slack = new FakeSlack();
const discord = new FakeDiscord();
let bot: BotProcess;
let url: string;

beforeAll(async () => {
  await Promise.all([slack.start(), discord.start()]);
  const shared = { FILE_HOSTS: `${slack.host},${discord.host}`, PORT: '0', WORKER_SECONDS: '3' };
  bot = new BotProcess({ ...botEnv(slack, 'socket'), ...discordEnv(discord, 'gateway'), ...shared });
  for (const line of [/slack: connected/, /discord: connected/]) await bot.waitFor(line);
  url = `http://127.0.0.1:${/listening on port (\d+)/.exec(bot.output)?.[1]}`;
});

afterAll(async () => {
  await bot.stop();
  await Promise.all([slack.stop(), discord.stop()]);
  expect([...slack.problems, ...slack.api.problems, ...discord.problems]).toEqual([]);
});

let people = 0;

async function sendToSlack(content: Buffer): Promise<void> {
  people += 1;
  const sender = new SlackPerson(slack, `USENDER${people}`);
  const channel = `D${people}`;
  const files = [sender.upload('file.config', { content })];
  const event = { type: 'message', user: sender.id, channel, channel_type: 'im', ts: `${people}.1`, text: '' };
  await sender.event({ ...event, subtype: 'file_share', files });
  await until('an answer on Slack', () => slack.api.messages.some((each) => each.channel === channel), SENDER_MS);
}

async function sendToDiscord(content: Buffer): Promise<void> {
  const sender = new DiscordPerson(discord);
  const { body } = await messageOf(await sender.ask('analyze', [sender.upload('file.config', { content })]));
  expect(textOf(body)).not.toBe('');
}

/** What others wait for at most while something goes on. */
async function slowestOther(work: Promise<unknown>): Promise<number> {
  let slowest = 0;
  let isDone = false;
  const done = work.finally(() => {
    isDone = true;
  });
  for (let index = 0; !isDone; index += 1) {
    const start = performance.now();
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    await new SlackPerson(slack, `UOTHER${index}`).command('backend btrfs --locale en');
    await new DiscordPerson(discord).ask('use btrfs');
    slowest = Math.max(slowest, performance.now() - start);
  }
  await done;
  return slowest;
}

describe.each(HOSTILE_SHAPES)('$name', ({ create }) => {
  it.each([
    ['small', create(SMALL)],
    ['large', create(LARGE)],
    ['packed', pack(create(2 * LARGE))],
  ])('is answered, and stops nobody (%s)', { timeout: 30_000 }, async (_size, content) => {
    expect(await slowestOther(Promise.all([sendToSlack(content), sendToDiscord(content)]))).toBeLessThan(OTHERS_MS);
  });
});

describe('a crowd', () => {
  it('of ten who send the same at once is answered, and stops nobody', { timeout: 60_000 }, async () => {
    const content = pack(Buffer.from(`# Linux/x86 6.18.1 Kernel Configuration\n${'#CONFIG_VETH=m\n'.repeat(250_000)}`));
    const all = Array.from({ length: CROWD }, () => [sendToSlack(content), sendToDiscord(content)]).flat();
    expect(await slowestOther(Promise.all(all))).toBeLessThan(OTHERS_MS);
  });
});

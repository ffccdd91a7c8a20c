/** What goes wrong at Slack, on the way or with tokens: nothing is lost, nothing is answered twice, the bot stays up. */
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeSlack } from '../fakes/slack/fake-slack.ts';
import { buttonsOf, Person, textOf } from '../fakes/slack/person.ts';
import { BotProcess, botEnv, startBot } from '../support/bot-process.ts';
import { newStoreFile } from '../support/store-file.ts';
import { until } from '../support/until.ts';

const TINY = readFileSync(new URL('../fixtures/kernel-config/linux-6.12-x86-tinyconfig.config', import.meta.url));
/** Long enough for a second answer that must not come. */
const NO_ANSWER_MS = 400;

let slack: FakeSlack;
let bot: BotProcess;
let ann: Person;

beforeEach(async () => {
  slack = await new FakeSlack().start();
  ann = new Person(slack, 'U1');
});

afterEach(async () => {
  await bot.stop();
  await slack.stop();
  expect([...slack.problems, ...slack.api.problems]).toEqual([]);
});

describe('a connection', () => {
  it('that is killed is replaced, and questions are answered again', async () => {
    bot = await startBot(slack, 'socket');
    await ann.command('backend btrfs');
    slack.openPeers.at(-1)?.kill();
    await until('a new connection', () => slack.peers.length === 2 && slack.openPeers.length === 1);
    await bot.waitFor(/connected[\s\S]*connected/);
    expect((await ann.command('backend btrfs')).payload).toHaveProperty('blocks');
  });

  it('that Slack refreshes is replaced, with TCP left open as Slack does', async () => {
    slack.leavesTcpOpen = true;
    bot = await startBot(slack, 'socket');
    slack.refresh();
    await until('a new connection', () => slack.peers.length === 2);
    await bot.waitFor(/connected[\s\S]*connected/);
    expect((await ann.command('help --locale en')).payload).toHaveProperty('blocks');
  });

  it('that dies while a command and a button are being answered loses neither answer', async () => {
    bot = await startBot(slack, 'socket');
    await ann.command('backend btrfs');
    const { body } = await until('the first answer', () => slack.responses[0]);
    const [button] = buttonsOf(body.blocks);
    slack.mayLoseAcks = true;
    const lost = [ann.command('backend zfs')];
    if (button) lost.push(ann.press(button));
    slack.refresh();
    // The command is answered by its acknowledgement if that was still sent, else through the response_url: once.
    const acks = (await Promise.all(lost)).map((ack) => ack.payload).filter((payload) => 'blocks' in payload);
    const answers = await until(
      'both answers',
      () =>
        slack.responses.length + acks.length >= 3 && [...acks, ...slack.responses.slice(1).map((each) => each.body)],
    );
    await sleep(NO_ANSWER_MS);
    expect(slack.responses.length + acks.length).toBe(3);
    expect(answers.filter((answer) => textOf(answer.blocks).includes('zfs — '))).toHaveLength(1);
    await bot.waitFor(/connected[\s\S]*connected/);
    slack.mayLoseAcks = false;
    expect((await ann.command('backend zfs')).payload).toHaveProperty('blocks');
  });

  it('that Slack takes back together with its hello is replaced', async () => {
    slack.greetings = [{ type: 'disconnect', reason: 'too_many_websockets' }];
    bot = await startBot(slack, 'socket');
    await until('the second connection', () => slack.peers.length === 2);
    await until('help in the acknowledgement', () => slack.openPeers.length === 1);
    expect((await ann.command('help --locale en')).payload).toHaveProperty('blocks');
  });

  it('that cannot be had is tried again: 500, 429 with Retry-After', async () => {
    slack.fail('apps.connections.open', { status: 500 }, { status: 429, retryAfter: 1 });
    const start = performance.now();
    bot = await startBot(slack, 'socket');
    expect(performance.now() - start).toBeGreaterThan(1000);
    expect(bot.output).toContain('no connection');
    expect((await ann.command('help --locale en')).payload).toHaveProperty('blocks');
  });

  it('that a revoked token ends says so and stops', async () => {
    bot = await startBot(slack, 'socket');
    slack.fail('apps.connections.open', { error: 'invalid_auth' });
    slack.openPeers.at(-1)?.kill();
    await until('the end', () => bot.exitCode !== undefined);
    expect(bot.exitCode).toBe(1);
    expect(bot.output).toContain('SLACK_APP_TOKEN: Slack says invalid_auth');
    expect(bot.output).not.toContain('xapp-');
  });
});

describe('tokens', () => {
  it('that are wrong are refused at start, with what to do', async () => {
    bot = new BotProcess({ ...botEnv(slack, 'socket'), SLACK_BOT_TOKEN: 'xoxb-wrong' });
    await until('the end', () => bot.exitCode !== undefined);
    expect(bot.exitCode).toBe(1);
    expect(bot.output).toMatch(/SLACK_BOT_TOKEN: Slack says invalid_auth: .*copy it again/);
  });

  it('that are revoked while the bot runs end it, with what to do', async () => {
    bot = await startBot(slack, 'http');
    slack.fail('chat.postMessage', { error: 'token_revoked' });
    await ann.mention('backend btrfs');
    await until('the end', () => bot.exitCode !== undefined);
    expect(bot.exitCode).toBe(1);
    expect(bot.output).toContain('SLACK_BOT_TOKEN: Slack says token_revoked');
  });

  it('that are missing are named', async () => {
    bot = new BotProcess({ SLACK_BOT_TOKEN: 'xoxb-1' });
    await until('the end', () => bot.exitCode !== undefined);
    expect(bot.exitCode).toBe(2);
    expect(bot.output).toContain('SLACK_APP_TOKEN is missing');
  });
});

describe.each(['socket', 'http'] as const)('deliveries (%s)', (mode) => {
  beforeEach(async () => {
    bot = await startBot(slack, mode);
  });

  it('of the same event are answered once', async () => {
    await ann.mention('backend btrfs', [], {}, 'Ev-same');
    await ann.mention('backend btrfs', [], {}, 'Ev-same');
    await until('the answer', () => slack.api.messages[0]);
    await sleep(NO_ANSWER_MS);
    expect(slack.api.messages).toHaveLength(1);
  });

  it('of the same event are answered once, though the process was killed between them', async () => {
    const store = { STORE_PATH: newStoreFile() };
    await bot.stop();
    bot = await startBot(slack, mode, store);
    await ann.mention('backend btrfs', [], {}, 'Ev-before');
    await until('the answer', () => slack.api.messages[0]);
    await sleep(NO_ANSWER_MS);
    bot.child.kill('SIGKILL');
    await bot.ended();
    bot = await startBot(slack, mode, store);
    await ann.mention('backend btrfs', [], {}, 'Ev-before');
    await ann.mention('backend zfs', [], {}, 'Ev-after');
    await until('the second answer', () => slack.api.messages[1]);
    await sleep(NO_ANSWER_MS);
    expect(slack.api.messages).toHaveLength(2);
    expect(JSON.stringify(slack.api.messages[1])).toContain('zfs');
  });

  it('are answered although Slack says 429 and 500 first', async () => {
    slack.fail('chat.postMessage', { status: 429, retryAfter: 1 }, { status: 500 });
    slack.fail('response_url', { status: 429, retryAfter: 1 }, { status: 503 });
    await ann.mention('backend btrfs');
    const { payload } = await ann.command('backend btrfs');
    if ('blocks' in payload === false) await until('the answer to the command', () => slack.responses[0]);
    await until('the answer to the mention', () => slack.api.messages[0]);
    await sleep(NO_ANSWER_MS);
    expect(slack.api.messages).toHaveLength(1);
  });

  it('of a form are not held up by other calls that Slack slows down', async () => {
    slack.fail('chat.postMessage', { status: 429, retryAfter: 2 });
    await ann.mention('backend btrfs');
    await until('the slow call', () => slack.api.calls.includes('chat.postMessage 429'));
    await ann.command('analyze');
    await until('the form', () => slack.api.views[0]);
    expect(slack.api.messages, 'what Slack slows down').toEqual([]);
    await until('the slow answer', () => slack.api.messages[0]);
  });

  it('with an expired trigger end in a button that opens the form', async () => {
    await ann.command('analyze', '/docker-gentoo', slack.api.createTrigger(4000));
    const { body } = await until('the note', () => slack.responses[0]);
    expect(textOf(body.blocks)).toContain('press the button once more');
    const [upload] = buttonsOf(body.blocks);
    if (upload) await ann.press(upload);
    const { view } = await until('the form', () => slack.api.views[0]);
    expect(view.callback_id).toBe('analyze');
  });

  it('of any other command are answered with help', async () => {
    await ann.command('help');
    await until('the first answer', () => slack.responses[0]);
    const { payload } = await ann.command('', '/dockergentoo');
    expect(textOf(payload.blocks)).toContain('what you can ask');
  });
});

describe('files', () => {
  beforeEach(async () => {
    bot = await startBot(slack, 'http');
  });

  it.each(['page', 'redirect'] as const)(
    'that Slack hides behind its log-in page (%s) are explained',
    async (behaviour) => {
      await ann.directMessage('', [ann.upload('.config', { content: TINY, behaviour })]);
      const message = await until('the answer', () => slack.api.messages[0]);
      expect(textOf(message.blocks)).toContain('files:read');
      expect(slack.api.uploads).toEqual([]);
    },
  );
});

describe('requests over HTTP', () => {
  it('with a wrong or an old signature are refused', async () => {
    bot = await startBot(slack, 'http');
    const body = new URLSearchParams({ command: '/docker-gentoo', text: 'help' }).toString();
    const type = 'application/x-www-form-urlencoded';
    expect((await slack.post(body, type, 'wrong')).status).toBe(401);
    expect((await slack.post(body, type, undefined, 400)).status).toBe(401);
    expect((await fetch(`${slack.botUrl}/healthz`)).status).toBe(200);
  });
});

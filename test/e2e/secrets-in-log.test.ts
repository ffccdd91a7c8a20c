/** What the whole process prints, whatever people send and whatever fails: no token, and nothing that a person wrote. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { FakeDiscord } from '../fakes/discord/fake-discord.ts';
import { BOT_TOKEN as DISCORD_TOKEN } from '../fakes/discord/gateway.ts';
import { Person as DiscordPerson, messageOf } from '../fakes/discord/person.ts';
import { FakeSlack } from '../fakes/slack/fake-slack.ts';
import { Person as SlackPerson } from '../fakes/slack/person.ts';
import { SIGNING_SECRET } from '../fakes/slack/signed-request.ts';
import { APP_TOKEN, BOT_TOKEN as SLACK_TOKEN } from '../fakes/slack/web-api.ts';
import { BotProcess, botEnv, PATIENT } from '../support/bot-process.ts';
import { discordEnv } from '../support/discord-process.ts';
import { until } from '../support/until.ts';

/** What a person writes that nobody else is to read. Each place has one of its own, so that a failure tells the place. */
const canary = (place: string): string => `canary-of-${place}`;
const CONFIG = Buffer.from(`# ${canary('content')}\nCONFIG_NET=y\nCONFIG_LOCALVERSION="${canary('value')}"\n`);
const BROKEN = Buffer.concat([Buffer.from([0x1f, 0x8b]), Buffer.from(canary('archive'))]);
const LONG = 'failed to start daemon: error initializing network controller '.repeat(8);
const REFUSED = { status: 400, code: 50_035 };

let slack: FakeSlack;
let discord: FakeDiscord;
let bot: BotProcess;

beforeEach(async () => {
  [slack, discord] = await Promise.all([new FakeSlack().start(), new FakeDiscord().start()]);
  discord.interactions.expected.add(10_062);
});

afterEach(async () => {
  await Promise.all([slack.stop(), discord.stop()]);
});

async function start(modes: readonly ['socket' | 'http', 'gateway' | 'http']): Promise<void> {
  const shared = { FILE_HOSTS: `${slack.host},${discord.host}`, PORT: '0', ...PATIENT, LOG_LEVEL: 'debug' };
  bot = new BotProcess({ ...botEnv(slack, modes[0]), ...discordEnv(discord, modes[1]), ...shared });
  for (const line of [/slack: (connected|ready)/, /discord: (connected|ready)/]) await bot.waitFor(line);
  const url = `http://127.0.0.1:${/listening on port (\d+)/.exec(bot.output)?.[1]}`;
  if (modes[0] === 'http') [slack.botUrl, discord.botUrl] = [url, url];
}

/** Everything that a person can write to Slack, answered well. */
async function writeToSlack(): Promise<void> {
  const ann = new SlackPerson(slack, 'U1');
  await ann.command(`backend ${canary('command')}`);
  await ann.command(`fix ${LONG} ${canary('paste')}`);
  await ann.mention(`ask ${canary('mention')}`);
  // Of one person at most two reviews and long pastes wait.
  const [bea, cem] = [new SlackPerson(slack, 'U4'), new SlackPerson(slack, 'U5')];
  await bea.directMessage(canary('message'), [
    ann.upload(canary('name'), { content: CONFIG }),
    ann.upload(canary('broken'), { content: BROKEN }),
    ann.upload(canary('gone'), { content: CONFIG, behaviour: 'redirect' }),
    ann.upload(canary('elsewhere'), { content: CONFIG }, { url_private_download: `http://${canary('host')}.test/x` }),
  ]);
  await ann.press({ action_id: 'ask:0', value: `use ${canary('button')}`, text: { text: 'x' } });
  await ann.press({ action_id: canary('action'), value: canary('value'), text: { text: 'x' } });
  await ann.command('analyze');
  await until('the form', () => slack.api.views.length > 0);
  await ann.submit([ann.upload(canary('formfile'), { content: CONFIG })], { want: [canary('want')] });
  await cem.shortcut([ann.upload(canary('shortcut'), { content: CONFIG })]);
  await until('the answers', () => slack.api.uploads.length >= 2 && slack.responses.length >= 4);
}

/** The same with Slack refusing what it is sent, for a while and for good, and with payloads that nobody can read. */
async function failOnSlack(): Promise<void> {
  const bob = new SlackPerson(slack, 'U2');
  slack.fail('chat.postMessage', ...Array.from({ length: 5 }, () => ({ error: 'invalid_blocks' })));
  slack.fail('files.getUploadURLExternal', { error: 'missing_scope' });
  slack.fail('response_url', ...Array.from({ length: 4 }, () => ({ status: 400, error: 'invalid_blocks' })));
  await bob.directMessage(`ask ${canary('refused')}`);
  await bob.press({ action_id: 'ask:0', value: `ask ${canary('again')}`, text: { text: 'x' } });
  await bob.directMessage('', [bob.upload(canary('unattached'), { content: CONFIG })]);
  slack.mayLoseAcks = true;
  await bob.shortcut([{ id: canary('id'), name: 7 }]);
  const odd = { user: { id: 'U3', team_id: 'T1' }, team: { id: 'T1' }, trigger_id: 'x' };
  await slack.deliver('interactive', { ...odd, type: 'block_actions', response_url: 7, actions: [canary('actions')] });
  await slack.deliver('slash_commands', { command: '/docker-gentoo', user_id: 'U3', response_url: canary('url') });
  await slack.deliver('events_api', { type: 'event_callback', team_id: 'T1', event: canary('event') });
}

async function writeToDiscord(): Promise<void> {
  const ann = new DiscordPerson(discord);
  const ask = async (line: string): Promise<unknown> => messageOf(await ann.ask(line));
  await ask(`backend ${canary('option')}`);
  await ask(`fix "${LONG} ${canary('pasted')}"`);
  await ann.type('fix', 'message', canary('typed'));
  const files = [
    ann.upload(canary('attachment'), { content: CONFIG }),
    ann.upload(canary('packed'), { content: BROKEN }),
    ann.upload(canary('expired'), { content: CONFIG, behaviour: 'expired' }),
    { ...ann.upload(canary('foreign'), { content: CONFIG }), url: `http://${canary('host')}.test/x` },
  ];
  await messageOf(await ann.ask('analyze', files.slice(0, 2)));
  await messageOf(await ann.contextMenu(files));
  const form = await ann.ask('analyze');
  await messageOf(await ann.submit(form, { files: files.slice(0, 1), docker: canary('version') }));
}

async function failOnDiscord(): Promise<void> {
  const bob = new DiscordPerson(discord);
  discord.fail('callback', REFUSED, { status: 500 });
  await bob.ask(`ask ${canary('smaller')}`);
  discord.fail('edit', ...Array.from({ length: 5 }, () => REFUSED));
  await messageOf(await bob.ask('analyze', [bob.upload(canary('report'), { content: CONFIG })]));
  discord.fail('callback', { status: 404, code: 10_062 });
  await bob.ask(`use ${canary('late')}`);
  await discord.deliver(2, { data: canary('data'), locale: canary('locale') });
  await discord.deliver(3, { data: { component_type: 2, custom_id: canary('custom') }, message: canary('whole') });
  await discord.deliver(5, { data: { custom_id: canary('form'), components: canary('components') } });
}

/** Strangers, and requests that are signed and no payloads. */
async function post(): Promise<void> {
  const body = `{"text":"${canary('body')}`;
  for (const secret of [SIGNING_SECRET, canary('secret')]) await slack.post(body, 'application/json', secret);
  for (const forged of [false, true]) await discord.post(body, { forged });
  for (const path of [canary('path'), 'slack/events', 'discord/interactions'])
    await fetch(`${slack.botUrl}/${path}?${canary('query')}`, { headers: { 'x-slack-signature': canary('header') } });
}

it.each([
  ['socket', 'gateway'],
  ['http', 'http'],
] as const)('holds no token and no word of a person (%s, %s)', async (slackMode, discordMode) => {
  const modes = [slackMode, discordMode] as const;
  await start(modes);
  await Promise.all([writeToSlack(), writeToDiscord()]);
  await failOnSlack();
  if (modes[1] === 'gateway') await failOnDiscord();
  if (modes[0] === 'http') await post();
  await until('a failure in the log', () => /error [0-9a-f]{8}/.test(bot.output));
  await bot.stop();
  expect(bot.exitCode).toBe(0);
  const lines = bot.output.split('\n');
  expect(lines.filter((line) => line.includes('canary'))).toEqual([]);
  // A line for each question too, which says whose request it was and not what was asked.
  expect(lines.some((line) => line.includes('"event":"question"') && /"request":"[0-9a-f]{8}"/.test(line))).toBe(true);
  for (const secret of [SLACK_TOKEN, APP_TOKEN, SIGNING_SECRET, DISCORD_TOKEN, 'interaction-token-'])
    expect(bot.output).not.toContain(secret);
});

/** One app in many workspaces: installed by their people, with tokens that nobody reads who has only the database. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { InstalledWorkspaces } from '../../../src/adapters/slack/workspaces/installed-workspaces.ts';
import { Seal } from '../../../src/chat/seal.ts';
import type { Installations } from '../../../src/chat/shared.ts';
import { memoryDown } from '../../../src/core/memory.ts';
import type { Store, StorePlace } from '../../../src/store/store.ts';
import { FakeSlack } from '../../fakes/slack/fake-slack.ts';
import { CLIENT } from '../../fakes/slack/oauth.ts';
import { textOf } from '../../fakes/slack/person.ts';
import { dispatcher } from '../../support/ask.ts';
import { type LocalBot, startLocalBot } from '../../support/bot-in-process.ts';
import { Browser } from '../../support/browser.ts';
import { createLocalSession } from '../../support/local-session.ts';
import { openPatientStore } from '../../support/patient-store.ts';
import { DATABASES } from '../../support/stores.ts';
import { until } from '../../support/until.ts';

const [OLD, NEW] = ['b2xkIGtleSBvbGQga2V5IG9sZCBrZXkgb2xkIGtleSE=', 'bmV3IGtleSBuZXcga2V5IG5ldyBrZXkgbmV3IGtleSE='];

let slack: FakeSlack;
let store: Store;
let bot: LocalBot | null = null;

beforeEach(async () => {
  slack = await new FakeSlack().start();
});

afterEach(async () => {
  await bot?.stop();
  bot = null;
  await slack.stop();
  await store?.close();
  expect([...slack.api.problems, ...slack.api.oauth.problems, ...slack.problems]).toEqual([]);
});

async function open(place: StorePlace): Promise<void> {
  store = await openPatientStore(place);
}

async function start(keys: string): Promise<void> {
  await bot?.stop();
  const env = { SLACK_BOT_TOKEN: '', SLACK_CLIENT_ID: CLIENT.id, SLACK_CLIENT_SECRET: CLIENT.secret, TOKEN_KEYS: keys };
  bot = await startLocalBot(slack, 'http', env, createLocalSession(dispatcher), store);
}

const install = (team: string): Promise<Response> => new Browser(slack).install({ team });

async function ask(team: string, text = 'help --locale en'): Promise<string> {
  const { payload } = await slack.deliver('slash_commands', {
    command: '/docker-gentoo',
    text,
    user_id: 'U1',
    team_id: team,
    channel_id: 'C1',
    trigger_id: slack.api.createTrigger(),
    response_url: slack.createResponseUrl(),
  });
  return 'blocks' in payload ? textOf(payload.blocks) : String(payload.text);
}

/** An event as Slack sends it about what happened in a workspace; about the app itself it names no authorization. */
const event = (team: string, inner: object, authorizations?: readonly object[]): Promise<unknown> =>
  slack.deliver('events_api', {
    type: 'event_callback',
    team_id: team,
    event_id: slack.createId('Ev'),
    event_time: Math.floor(Date.now() / 1000),
    ...(authorizations && { authorizations }),
    event: inner,
  });

describe.each(DATABASES)('an app for many workspaces, on $name', ({ createPlace }) => {
  it('answers each of them with its own token, and those without one with a line', async () => {
    await open(await createPlace());
    await start(OLD);
    expect((await install('T2')).status).toBe(200);
    expect((await install('T3')).status).toBe(200);
    expect(await ask('T2')).toContain('what you can ask');
    expect(await ask('T9')).toContain('I have no token for this workspace');
    slack.api.callers.length = 0;
    const written = {
      type: 'message',
      channel_type: 'im',
      user: 'U7',
      channel: 'D7',
      ts: '1.1',
      text: 'backend btrfs',
    };
    await event('T3', written, [
      { team_id: 'T3', user_id: 'UBOT', is_bot: true, enterprise_id: null, is_enterprise_install: false },
    ]);
    await until('the answer', () => slack.api.messages.length > 0);
    expect(new Set(slack.api.callers.map((each) => each.split(' ')[0]))).toEqual(new Set(['T3']));
    const kept = await store.installations.list();
    expect(kept.map(({ id }) => id)).toEqual(['slack T2', 'slack T3']);
    expect(JSON.stringify(kept)).not.toContain('xoxb');
  });

  it('goes on after a restart, with another key, and without the old one', async () => {
    await open(await createPlace());
    await start(OLD);
    await install('T2');
    for (const keys of [OLD, `${NEW},${OLD}`, NEW]) {
      await start(keys);
      expect(await ask('T2')).toContain('what you can ask');
    }
    await start(OLD);
    expect(await ask('T2')).toContain('I have no token for this workspace');
    expect(bot?.output).toContain('opens with none of TOKEN_KEYS');
  });

  it.each([
    [
      'an event',
      { type: 'event_callback', team_id: 'T9', event: { type: 'app_mention', user: 'U1', channel: 'C1', ts: '1.1' } },
    ],
    ['an event of nobody', { type: 'event_callback', team_id: null, authorizations: [], event: { type: 'message' } }],
    ['the end of an app', { type: 'event_callback', team_id: 'T9', event: { type: 'app_uninstalled' } }],
    ['revoked tokens of no kind', { type: 'event_callback', team_id: 'T9', event: { type: 'tokens_revoked' } }],
    [
      'a click',
      {
        type: 'block_actions',
        team: { id: 'T9' },
        user: { id: 'U1' },
        actions: [{ type: 'button', action_id: 'ask:0' }],
      },
    ],
    [
      'a click in an organisation',
      { type: 'block_actions', team: null, user: { id: 'U1', team_id: 'T9' }, actions: [{}] },
    ],
    [
      'a shortcut',
      { type: 'message_action', callback_id: 'x', team: { id: 'T9' }, user: { id: 'U1' }, channel: { id: 'C1' } },
    ],
    [
      'a form',
      { type: 'view_submission', team: { id: 'T9' }, user: { id: 'U1' }, view: { callback_id: 'host', type: 'modal' } },
    ],
  ])('acknowledges %s of a workspace without a token, with a line in the log and no stack', async (_, payload) => {
    await open(await createPlace());
    await start(OLD);
    const type = payload.type === 'event_callback' ? 'events_api' : 'interactive';
    expect(await slack.deliver(type, payload)).toMatchObject({ isLost: false, payload: {} });
    expect(slack.api.calls).toEqual([]);
    expect(bot?.output).not.toMatch(/\n\s+at |Error/);
  });

  it('is served by every process while keys are changed in three rounds', async () => {
    await open(await createPlace());
    await start(OLD);
    await install('T2');
    const before = (await store.installations.list())[0]?.sealed;
    for (const [first, second] of [
      [OLD, `${OLD},${NEW}`],
      [`${OLD},${NEW}`, `${NEW},${OLD}`],
      [`${NEW},${OLD}`, NEW],
    ] as const) {
      await start(first);
      const other = bot;
      const { botUrl } = slack;
      bot = null;
      await start(second);
      expect(await ask('T2')).toContain('what you can ask');
      slack.botUrl = botUrl;
      expect(await ask('T2')).toContain('what you can ask');
      await other?.stop();
    }
    expect((await store.installations.list())[0]?.sealed).not.toBe(before);
  });

  it('forgets a workspace that takes it out', async () => {
    await open(await createPlace());
    await start(OLD);
    await install('T2');
    await install('T3');
    slack.api.oauth.uninstall('T2');
    await event('T2', { type: 'app_uninstalled' });
    await event('T3', { type: 'tokens_revoked', tokens: { oauth: ['U1'], bot: [] } });
    await until('its end', async () => (await store.installations.list()).length === 1);
    expect(await ask('T2')).toContain('I have no token for this workspace');
    expect(await ask('T3')).toContain('what you can ask');
    slack.api.oauth.uninstall('T3');
    await event('T3', { type: 'tokens_revoked', tokens: { bot: ['UBOT'] } });
    await until('its end', async () => (await store.installations.list()).length === 0);
  });

  it('is not forgotten by a workspace that installed it again before Slack told of the end', async () => {
    await open(await createPlace());
    await start(OLD);
    await install('T2');
    await install('T3');
    const [before] = await store.installations.list();
    slack.api.oauth.uninstall('T2');
    expect((await install('T2')).status).toBe(200);
    const [after] = await store.installations.list();
    expect(after?.sealed).not.toBe(before?.sealed);
    await event('T2', { type: 'tokens_revoked', tokens: { bot: ['UBOT'] } });
    await event('T2', { type: 'app_uninstalled' });
    // The last of three: what was told before has been looked at.
    slack.api.oauth.uninstall('T3');
    await event('T3', { type: 'app_uninstalled' });
    await until('the end of another', async () => (await store.installations.list()).length === 1);
    await until('a look at each', () => slack.api.calls.filter((call) => call === 'auth.test').length === 6);
    expect(await ask('T2')).toContain('what you can ask');
  });

  it('serves nobody with a token that was put in another row, and everybody else', async () => {
    const place = await createPlace();
    await open(place);
    await start(OLD);
    for (const team of ['T2', 'T3', 'T4', 'T5']) await install(team);
    const [two, three, four] = await store.installations.list();
    if (!two || !three || !four) throw new Error('not installed');
    await store.installations.replace(two, three.sealed);
    await store.installations.replace(three, two.sealed);
    await store.installations.replace(four, 'no.seal.at.all');
    await start(`${NEW},${OLD}`);
    for (const team of ['T2', 'T3', 'T4']) expect(await ask(team)).toContain('I have no token for this workspace');
    expect(await ask('T5')).toContain('what you can ask');
    expect(bot?.output).toContain('slack: the token of slack T2 opens with none of TOKEN_KEYS');
    expect(bot?.output).not.toMatch(/xoxb|no\.seal/);
    // It was sealed anew, though others could not be.
    await start(NEW);
    expect(await ask('T5')).toContain('what you can ask');
  });
});

/** Installations in a database that may be away. */
function createAbsent(): {
  kept: Map<string, string>;
  installed: InstalledWorkspaces;
  leave: (isAway: boolean) => void;
} {
  let isAway = false;
  const kept = new Map<string, string>();
  const guarded = <T>(value: T): Promise<T> => (isAway ? Promise.reject(memoryDown()) : Promise.resolve(value));
  const installations: Installations = {
    keep: async (id, sealed) => void kept.set(id, await guarded(sealed)),
    find: (id) => guarded(kept.get(id)),
    list: () => guarded([]),
    replace: () => guarded(undefined),
    remove: async ({ id }) => void kept.delete(await guarded(id)),
  };
  const installed = new InstalledWorkspaces(installations, new Seal([Buffer.alloc(32)]), () => undefined);
  return {
    kept,
    installed,
    leave: (away) => {
      isAway = away;
    },
  };
}

it('a workspace that is left while the database is away is forgotten when it is back', async () => {
  const { kept, installed, leave } = createAbsent();
  for (const teamId of ['T2', 'T3']) await installed.keep({ teamId, botToken: 'xoxb', botId: 'B', botUserId: 'U' });
  leave(true);
  await expect(installed.remove('T2', () => Promise.resolve(false))).rejects.toThrow();
  leave(false);
  // Whoever asks from elsewhere shows that it is back.
  await installed.find('T4');
  await until('its end', () => kept.size === 1);
  expect([...kept.keys()]).toEqual(['slack T3']);
});

it('a workspace that was served goes on to be while the database is away', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const { installed, leave } = createAbsent();
  const workspace = { teamId: 'T2', botToken: 'xoxb-2', botId: 'B', botUserId: 'U' };
  await installed.keep(workspace);
  leave(true);
  vi.advanceTimersByTime(60 * 60_000);
  expect(await installed.find('T2')).toEqual(workspace);
  await expect(installed.find('T3')).rejects.toThrow();
  vi.useRealTimers();
});

/** Where people install the app, as anybody may open it: nobody is led there by others, and strangers cost little. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Store } from '../../../src/store/store.ts';
import { FakeSlack } from '../../fakes/slack/fake-slack.ts';
import { CLIENT } from '../../fakes/slack/oauth.ts';
import { dispatcher } from '../../support/ask.ts';
import { type LocalBot, startLocalBot } from '../../support/bot-in-process.ts';
import { Browser } from '../../support/browser.ts';
import { createLocalSession } from '../../support/local-session.ts';
import { openPatientStore } from '../../support/patient-store.ts';
import { newStoreFile } from '../../support/store-file.ts';

const KEY = 'b2xkIGtleSBvbGQga2V5IG9sZCBrZXkgb2xkIGtleSE=';
const ENV = { SLACK_BOT_TOKEN: '', SLACK_CLIENT_ID: CLIENT.id, SLACK_CLIENT_SECRET: CLIENT.secret, TOKEN_KEYS: KEY };

let slack: FakeSlack;
let store: Store;
let bot: LocalBot;

/** One more process of the bot, which Slack and browsers reach from now on. */
const start = (): Promise<LocalBot> => startLocalBot(slack, 'http', ENV, createLocalSession(dispatcher), store);

beforeEach(async () => {
  slack = await new FakeSlack().start();
  store = await openPatientStore({ kind: 'sqlite', file: newStoreFile() });
  bot = await start();
});

afterEach(async () => {
  vi.useRealTimers();
  await bot.stop();
  await slack.stop();
  await store.close();
  expect([...slack.api.problems, ...slack.api.oauth.problems, ...slack.problems]).toEqual([]);
  expect(bot.output).not.toMatch(/xox|code\.\d|secret|b2xk/);
});

const kept = async (): Promise<number> => (await store.installations.list()).length;

describe('installing', () => {
  it('asks for what the app needs, and for no more', async () => {
    const { searchParams: query } = await new Browser(slack).begin();
    expect(new Set(query.get('scope')?.split(','))).toEqual(slack.api.scopes);
    expect([...query.keys()].toSorted()).toEqual(['client_id', 'scope', 'state']);
  });

  it('is done by nobody who did not come from its own page', async () => {
    const bare = await new Browser(slack).open('/slack/oauth_redirect?code=code&state=state');
    expect([bare.status, await bare.text()]).toEqual([400, expect.stringContaining('Begin again at /slack/install')]);
    expect(await kept()).toBe(0);
  });

  it('takes no state that was changed', async () => {
    const browser = new Browser(slack);
    const back = slack.api.oauth.authorize(await browser.begin(), { team: 'T2' });
    back.searchParams.set('state', `9${back.searchParams.get('state')}`);
    expect((await browser.comeBack(back)).status).toBe(400);
    expect(await kept()).toBe(0);
  });

  it('takes no state that was made up, though it is in the cookie', async () => {
    const state = `${Date.now()}.AAAA.AAAA`;
    const headers = { cookie: `__Host-docker-gentoo-install=${state}` };
    const answer = await new Browser(slack).open(`/slack/oauth_redirect?code=code.1&state=${state}`, headers);
    expect(answer.status).toBe(400);
    expect(slack.api.calls).not.toContain('oauth.v2.access');
  });

  it('takes nobody back in another browser', async () => {
    const back = slack.api.oauth.authorize(await new Browser(slack).begin(), { team: 'T2' });
    const other = new Browser(slack);
    await other.begin();
    expect((await other.comeBack(back)).status).toBe(400);
    expect(await kept()).toBe(0);
  });

  it('takes each back once, also where the browser keeps its cookie, at any replica', async () => {
    const back = slack.api.oauth.authorize(await new Browser(slack).begin(), { team: 'T2' });
    const headers = { cookie: `__Host-docker-gentoo-install=${back.searchParams.get('state')}` };
    const { botUrl } = slack;
    const other = await start();
    expect((await new Browser(slack).comeBack(back, headers)).status).toBe(200);
    await other.stop();
    slack.botUrl = botUrl;
    back.searchParams.set('code', slack.api.oauth.createCode('T3'));
    expect((await new Browser(slack).comeBack(back, headers)).status).toBe(400);
    expect(await kept()).toBe(1);
  });

  it('takes nobody back after ten minutes', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const browser = new Browser(slack);
    const back = slack.api.oauth.authorize(await browser.begin(), { team: 'T2' });
    vi.advanceTimersByTime(601_000);
    expect((await browser.comeBack(back)).status).toBe(400);
    expect(slack.api.calls).not.toContain('oauth.v2.access');
  });

  it.each([
    ['used before', 'code.0', 0],
    ['too old', null, 601_000],
  ])('takes no code that is %s', async (_, code, ageMs) => {
    const browser = new Browser(slack);
    const back = slack.api.oauth.authorize(await browser.begin(), { team: 'T2' });
    back.searchParams.set('code', code ?? slack.api.oauth.createCode('T2', ageMs));
    const answer = await browser.comeBack(back);
    expect([answer.status, await answer.text()]).toEqual([502, expect.stringContaining('Not installed: Slack')]);
    expect([await kept(), bot.output]).toEqual([
      0,
      expect.stringContaining('(failed: An API error occurred: invalid_code)'),
    ]);
  });

  it('tells who did not allow it, in their language', async () => {
    const browser = new Browser(slack);
    const back = slack.api.oauth.authorize(await browser.begin(), null);
    const answer = await browser.comeBack(back, { 'accept-language': 'zh-CN,zh;q=0.9,en;q=0.8' });
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('没有获得允许')]);
  });

  it.each([
    ['a whole organisation', { team: null }, 400, 'choose a workspace'],
    ['an app whose tokens change', { team: 'T2', rotates: true }, 500, 'token rotation is on'],
  ])('is refused for %s, with a reason', async (_, consent, status, words) => {
    const answer = await new Browser(slack).install(consent);
    expect([answer.status, await answer.text()]).toEqual([status, expect.stringContaining(words)]);
    expect(await kept()).toBe(0);
  });

  it('is answered when Slack fails, without a second try of the code', async () => {
    slack.fail('oauth.v2.access', { status: 500 }, { status: 429, retryAfter: 30 });
    expect((await new Browser(slack).install({ team: 'T2' })).status).toBe(502);
    expect((await new Browser(slack).install({ team: 'T2' })).status).toBe(502);
    expect(slack.api.calls.filter((call) => call.startsWith('oauth'))).toHaveLength(2);
  });

  it('keeps nothing for a thousand who begin, and says nothing of them', async () => {
    const before = bot.log.length;
    for (let round = 0; round < 10; round += 1)
      await Promise.all(Array.from({ length: 100 }, () => new Browser(slack).begin()));
    expect([bot.log.length, await kept()]).toEqual([before, 0]);
    expect(await store.seen.claim('state:')).toBe(true);
  });

  it('asks Slack a bounded number of times, whatever strangers bring, and spares the log', async () => {
    const before = bot.log.length;
    const statuses = new Map<number, number>();
    for (let index = 0; index < 50; index += 1) {
      const browser = new Browser(slack);
      const back = slack.api.oauth.authorize(await browser.begin(), { team: 'T2' });
      back.searchParams.set('code', 'made-up');
      const { status } = await browser.comeBack(back);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    expect(statuses).toEqual(
      new Map([
        [502, 30],
        [503, 20],
      ]),
    );
    expect(bot.log.slice(before)).toHaveLength(2);
  });

  it('is a page that nobody frames, keeps or follows back', async () => {
    const { headers } = await new Browser(slack).install({ team: 'T2' });
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });

  it.each(['/slack/install', '/slack/oauth_redirect'])('answers no POST to %s', async (path) => {
    expect((await fetch(`${slack.botUrl}${path}`, { method: 'POST', body: 'x' })).status).toBe(405);
  });
});

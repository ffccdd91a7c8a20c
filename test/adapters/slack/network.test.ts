/** Single calls to Slack, its response URLs and its file host; nock refuses everything that was not announced. */
import nock from 'nock';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createApi, patiently } from '../../../src/adapters/slack/connection/web-clients.ts';
import { downloadFromSlack } from '../../../src/adapters/slack/files/fetch-file.ts';
import { Locales } from '../../../src/adapters/slack/locales.ts';
import { respond } from '../../../src/adapters/slack/respond.ts';

const OPTIONS = { botToken: 'xoxb-1', fileHosts: [] };
const CONFIG = {
  mode: 'socket',
  botToken: 'xoxb-1',
  appToken: 'xapp-1',
  apiUrl: 'https://slack.com/api/',
  fileHosts: [],
} as const;
const API = createApi(CONFIG.botToken, CONFIG, () => undefined);
const URL_OF_FILE = 'https://files.slack.com/files-pri/T1-F1/download/config';
const NOTE = { response_type: 'ephemeral', text: 'hello' } as const;

beforeAll(() => nock.disableNetConnect());
afterEach(() => {
  expect(nock.pendingMocks()).toEqual([]);
  nock.cleanAll();
});
afterAll(() => {
  nock.enableNetConnect();
  nock.restore();
});

const file = (): nock.Interceptor => nock('https://files.slack.com').get('/files-pri/T1-F1/download/config');
const download = (address = URL_OF_FILE, mediaType?: string): Promise<Uint8Array> =>
  downloadFromSlack('.config', address, OPTIONS, mediaType);

describe('a download', () => {
  it('brings the token to Slack, and the bytes back', async () => {
    nock('https://files.slack.com', { reqheaders: { authorization: 'Bearer xoxb-1' } })
      .get('/files-pri/T1-F1/download/config')
      .reply(200, 'CONFIG_X=y\n', { 'content-type': 'text/plain' });
    expect(Buffer.from(await download()).toString()).toBe('CONFIG_X=y\n');
  });

  it('keeps the token from a host that the operator allows beside Slack', async () => {
    const other = nock('https://files.example:8443', { badheaders: ['authorization'] })
      .get('/x')
      .reply(200, 'x');
    await downloadFromSlack('.config', 'https://files.example:8443/x', {
      ...OPTIONS,
      fileHosts: ['files.example:8443'],
    });
    expect(other.isDone()).toBe(true);
  });

  it('follows no redirect, wherever it leads', async () => {
    file().reply(302, '', { location: 'https://files.slack.com/other' });
    await expect(download()).rejects.toThrow('files:read');
  });

  it('recognises the log-in page by its type and by its first bytes, but takes a page that somebody attached', async () => {
    file().reply(200, 'x', { 'content-type': 'text/html; charset=utf-8' });
    await expect(download()).rejects.toThrow('files:read');
    file().reply(200, '\n<!DOCTYPE html><html>', { 'content-type': 'application/octet-stream' });
    await expect(download()).rejects.toThrow('files:read');
    file().reply(200, '<html>', { 'content-type': 'text/html' });
    expect(await download(URL_OF_FILE, 'text/html')).toHaveLength(6);
  });

  it.each([
    'http://files.slack.com/x',
    'https://files.slack.com.evil.example/x',
    'https://files.slack.com@evil.example/',
    'file:///etc/passwd',
    'nonsense',
  ])('never asks %s', async (address) => {
    await expect(download(address)).rejects.toThrow('files are not downloaded from');
  });

  it('says what happened to files that are gone, too large or not to be had now', async () => {
    for (const status of [404, 410]) {
      file().reply(status);
      await expect(download()).rejects.toThrow('not there any more');
    }
    file().reply(503);
    await expect(download()).rejects.toThrow('try again');
    file().reply(200, 'x', { 'content-length': '99999999' });
    await expect(download()).rejects.toThrow('larger than');
    file().replyWithError('reset');
    await expect(download()).rejects.toThrow('try again');
  });
});

describe('an answer to a response_url', () => {
  const hook = (): nock.Interceptor => nock('https://hooks.slack.com').post('/commands/1');

  it('waits as Slack says and tries again', async () => {
    hook().reply(429, '', { 'retry-after': '1' });
    hook().reply(500);
    hook().reply(200, 'ok');
    const start = performance.now();
    await respond('https://hooks.slack.com/commands/1', NOTE, API);
    expect(performance.now() - start).toBeGreaterThan(990);
  });

  it('is not repeated when Slack refuses it', async () => {
    hook().reply(404, 'used_url');
    await expect(respond('https://hooks.slack.com/commands/1', NOTE, API)).rejects.toThrow('404 used_url');
  });

  it.each([
    'http://hooks.slack.com/commands/1',
    'https://hooks.slack.com.evil.example/',
    'https://hooks.slack.com@evil.example/',
    'https://hooks.slack.com:8443/',
    'http://127.0.0.1:9/',
    'http://169.254.169.254/latest',
    'file:///etc/passwd',
    'nonsense',
  ])('never goes to %s', async (address) => {
    await expect(respond(address, NOTE, API)).rejects.toThrow('not an address of Slack');
  });

  it('follows no redirect, and reads no more than the beginning of what comes back', async () => {
    hook().reply(302, '', { location: 'https://hooks.slack.com/commands/2' });
    await expect(respond('https://hooks.slack.com/commands/1', NOTE, API)).rejects.toThrow('302');
    hook().reply(400, 'x'.repeat(100_000));
    await expect(respond('https://hooks.slack.com/commands/1', NOTE, API)).rejects.toThrow(
      /^response_url: 400 x{200}$/,
    );
  });
});

describe('the language of a person', () => {
  const info = (): nock.Interceptor => nock('https://slack.com').post('/api/users.info');

  it('is asked for once, however many ask', async () => {
    info().reply(200, { ok: true, user: { locale: 'zh-CN' } });
    const locales = new Locales(createApi(CONFIG.botToken, CONFIG, () => undefined));
    expect(locales.peek('U1')).toBeUndefined();
    expect(await Promise.all([locales.get('U1'), locales.get('U1')])).toEqual(['zh-CN', 'zh-CN']);
    expect(locales.peek('U1')).toBe('zh-CN');
  });

  it('is asked for again after a while, and then waited for', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    info().reply(200, { ok: true, user: { locale: 'zh-CN' } });
    const locales = new Locales(createApi(CONFIG.botToken, CONFIG, () => undefined));
    expect(await locales.get('U1')).toBe('zh-CN');
    vi.advanceTimersByTime(15 * 60_000);
    info().reply(200, { ok: true, user: { locale: 'en-GB' } });
    expect(await locales.get('U1')).toBe('en');
    vi.useRealTimers();
  });

  it('is what it was while Slack does not say, but who managed the workspace does so for an hour at most', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const api = createApi(CONFIG.botToken, CONFIG, () => undefined);
    vi.spyOn(api.web.users, 'info')
      .mockResolvedValueOnce({ ok: true, user: { locale: 'zh-CN', is_admin: true } })
      .mockReturnValue(new Promise(() => undefined));
    const locales = new Locales(api);
    const said = async () => {
      const found = locales.find('U1');
      await vi.advanceTimersByTimeAsync(5000);
      const { locale, isManager } = await found;
      return [locale, isManager];
    };
    expect(await said()).toEqual(['zh-CN', true]);
    vi.advanceTimersByTime(30 * 60_000);
    expect(await said()).toEqual(['zh-CN', true]);
    vi.advanceTimersByTime(30 * 60_000);
    expect(await said()).toEqual(['zh-CN', false]);
  });

  it('is English when Slack does not say, or not in time', async () => {
    info().reply(200, { ok: false, error: 'missing_scope' });
    const locales = new Locales(createApi(CONFIG.botToken, CONFIG, () => undefined));
    expect(await locales.get('U1')).toBe('en');
    info()
      .delay(2500)
      .reply(200, { ok: true, user: { locale: 'zh-CN' } });
    expect(await locales.get('U2')).toBe('en');
  });
});

describe('a call that Slack slows down', () => {
  it('waits, and other calls do not wait with it', async () => {
    nock('https://slack.com').post('/api/chat.postMessage').reply(429, '', { 'retry-after': '1' });
    nock('https://slack.com').post('/api/chat.postMessage').reply(200, { ok: true, ts: '1' });
    nock('https://slack.com').post('/api/auth.test').reply(200, { ok: true });
    const { web } = createApi(CONFIG.botToken, CONFIG, () => undefined);
    const start = performance.now();
    const done: string[] = [];
    const slow = patiently(() => web.chat.postMessage({ channel: 'C1', text: 'x' })).then(() => done.push('slow'));
    await web.auth.test();
    done.push('other');
    await slow;
    expect(done).toEqual(['other', 'slow']);
    expect(performance.now() - start).toBeGreaterThan(990);
  });
});

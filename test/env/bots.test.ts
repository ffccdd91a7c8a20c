import { describe, expect, it } from 'vitest';
import { readDiscord } from '../../src/adapters/discord/env.ts';
import { readSlack } from '../../src/adapters/slack/env.ts';
import { readBotsEnv } from '../../src/env/bots.ts';

const BOT = { SLACK_BOT_TOKEN: 'xoxb-1' };
const HTTP = { ...BOT, SLACK_SIGNING_SECRET: 's3cret', PORT: '3000' };
const TOKEN = 'MTA.AbC-_.dEf';
const KEY = 'ab'.repeat(32);

describe('the environment of the bots', () => {
  it('is none without variables of a platform, whatever PORT says', () => {
    expect(readBotsEnv({ PORT: '80', SLACK_BOT_TOKEN: '', DISCORD_TOKEN: '' })).toBeNull();
  });

  it('has both platforms, which share the port', () => {
    const env = readBotsEnv({ ...HTTP, DISCORD_PUBLIC_KEY: KEY });
    expect(env).toMatchObject({ port: 3000, isShard: false });
    expect(env?.platforms.map(({ name, needsPort }) => [name, needsPort])).toEqual([
      ['slack', true],
      ['discord', true],
    ]);
    const socket = readBotsEnv({ ...BOT, SLACK_APP_TOKEN: 'xapp-1', DISCORD_TOKEN: TOKEN });
    expect(socket).toMatchObject({ port: null, platforms: [{ needsPort: false }, { needsPort: false }] });
  });

  it('has nothing but Discord in a shard that the manager started', () => {
    const env = readBotsEnv({ ...HTTP, DISCORD_TOKEN: TOKEN, SHARDING_MANAGER: 'true', DISCORD_SHARDS: '2' });
    expect(env).toMatchObject({ platforms: [{ name: 'discord' }], port: null, isShard: true });
    expect(env?.platforms).toHaveLength(1);
  });
});

describe('the environment of the Slack bot', () => {
  it('is Socket Mode with an app-level token', () => {
    const source = { ...BOT, SLACK_APP_TOKEN: 'xapp-1', FILE_HOSTS: ' A.example:8443, b.example ,' };
    expect(readBotsEnv(source)?.port).toBeNull();
    expect(readBotsEnv({ ...BOT, SLACK_APP_TOKEN: 'xapp-1', PORT: '8080' })?.port).toBe(8080);
    expect(() => readBotsEnv({ ...BOT, SLACK_APP_TOKEN: 'xapp-1', PORT: 'web' })).toThrow(/^PORT must be a number/);
    expect(readSlack(source)).toEqual({
      mode: 'socket',
      botToken: 'xoxb-1',
      appToken: 'xapp-1',
      apiUrl: 'https://slack.com/api/',
      fileHosts: ['a.example:8443', 'b.example'],
    });
  });

  it('is HTTP with a signing secret and a port', () => {
    expect(readSlack({ ...HTTP, SLACK_API_URL: 'http://127.0.0.1:9/api' })).toEqual({
      mode: 'http',
      botToken: 'xoxb-1',
      signingSecret: 's3cret',
      apiUrl: 'http://127.0.0.1:9/api/',
      fileHosts: [],
    });
  });

  it.each<[Record<string, string>, RegExp]>([
    [{ SLACK_APP_TOKEN: 'xapp-1' }, /^SLACK_BOT_TOKEN is missing/],
    [{ SLACK_BOT_TOKEN: 'xoxp-1', SLACK_APP_TOKEN: 'xapp-1' }, /^SLACK_BOT_TOKEN must start with xoxb-/],
    [BOT, /^SLACK_APP_TOKEN is missing/],
    [{ ...BOT, SLACK_APP_TOKEN: 'xoxb-2' }, /^SLACK_APP_TOKEN must start with xapp-/],
    [{ ...HTTP, SLACK_APP_TOKEN: 'xapp-1' }, /^SLACK_SIGNING_SECRET and SLACK_APP_TOKEN are both set/],
    [{ ...HTTP, PORT: '' }, /^PORT is missing/],
    [{ ...HTTP, PORT: '70000' }, /^PORT must be a number/],
    [{ ...HTTP, SLACK_API_URL: 'http://slack.example/api/' }, /^SLACK_API_URL must be an https/],
    [{ ...HTTP, SLACK_API_URL: 'slack.com' }, /^SLACK_API_URL must be/],
    [{ ...HTTP, FILE_HOSTS: 'https://files.example' }, /^FILE_HOSTS holds/],
  ])('refuses %j', (source, message) => {
    expect(() => readBotsEnv(source)).toThrow(message);
  });
});

describe('the environment of a Slack app for many workspaces', () => {
  const KEYS = [1, 2].map((fill) => Buffer.alloc(32, fill));
  const TEXTS = KEYS.map((key) => key.toString('base64')).join(', ');
  const MANY = {
    SLACK_CLIENT_ID: '1.2',
    SLACK_CLIENT_SECRET: 'c',
    SLACK_SIGNING_SECRET: 's',
    TOKEN_KEYS: TEXTS,
    PORT: '1',
  };

  it('is HTTP with a client, a signing secret and keys', () => {
    const env = readBotsEnv(MANY);
    expect(env).toMatchObject({ port: 1, platforms: [{ name: 'slack', needsPort: true }] });
    const oauth = { clientId: '1.2', clientSecret: 'c', keys: KEYS };
    expect(readSlack(MANY)).toMatchObject({ mode: 'oauth', signingSecret: 's', oauth });
  });

  it.each<[Record<string, string>, RegExp]>([
    [{ SLACK_CLIENT_SECRET: '' }, /^SLACK_CLIENT_SECRET is missing/],
    [{ SLACK_SIGNING_SECRET: '' }, /^SLACK_SIGNING_SECRET is missing/],
    [{ SLACK_SIGNING_SECRET: '', SLACK_APP_TOKEN: 'xapp-1' }, /^SLACK_SIGNING_SECRET is missing/],
    [{ SLACK_BOT_TOKEN: 'xoxb-1' }, /^SLACK_BOT_TOKEN is the token of one workspace/],
    [{ TOKEN_KEYS: '' }, /^TOKEN_KEYS is missing/],
    [{ TOKEN_KEYS: 'short' }, /^TOKEN_KEYS must hold keys of 32 bytes/],
    [{ TOKEN_KEYS: `${TEXTS},` }, /^TOKEN_KEYS must hold keys/],
    [{ PORT: '' }, /^PORT is missing/],
    [{ STORE_PATH: 'none' }, /^STORE_PATH must not be none/],
  ])('refuses %j', (change, message) => {
    expect(() => readBotsEnv({ ...MANY, ...change })).toThrow(message);
  });
});

describe('the environment of the Discord bot', () => {
  it('is the gateway with a token', () => {
    expect(readDiscord({ DISCORD_TOKEN: TOKEN, DISCORD_SHARDS: 'auto', FILE_HOSTS: 'a.example' })).toEqual({
      mode: 'gateway',
      token: TOKEN,
      shards: 'auto',
      apiUrl: 'https://discord.com/api',
      fileHosts: ['a.example'],
      applicationId: null,
    });
    expect(readDiscord({ DISCORD_TOKEN: TOKEN })).toMatchObject({ shards: 1 });
  });

  it('is HTTP with a public key and a port; the token is then for the registration', () => {
    const source = { DISCORD_PUBLIC_KEY: KEY, DISCORD_APPLICATION_ID: '10000000000000001', PORT: '0' };
    const config = {
      mode: 'http',
      publicKey: KEY,
      apiUrl: 'http://127.0.0.1:9/api',
      fileHosts: [],
      applicationId: '10000000000000001',
    };
    const api = { DISCORD_API_URL: 'http://127.0.0.1:9/api/' };
    expect(readDiscord({ ...source, ...api })).toEqual(config);
    expect(readDiscord({ ...source, ...api, DISCORD_TOKEN: TOKEN })).toEqual(config);
  });

  it.each<[Record<string, string>, RegExp]>([
    [{ DISCORD_APPLICATION_ID: '10000000000000001' }, /^DISCORD_TOKEN is missing/],
    [{ DISCORD_TOKEN: TOKEN, DISCORD_APPLICATION_ID: 'my app' }, /^DISCORD_APPLICATION_ID must be the number/],
    [{ DISCORD_TOKEN: `Bot ${TOKEN}` }, /^DISCORD_TOKEN is no bot token/],
    [{ DISCORD_TOKEN: TOKEN, DISCORD_SHARDS: '0' }, /^DISCORD_SHARDS must be auto or a number/],
    [{ DISCORD_PUBLIC_KEY: KEY }, /^PORT is missing/],
    [{ DISCORD_PUBLIC_KEY: 'abc', PORT: '1' }, /^DISCORD_PUBLIC_KEY must be the 64/],
    [{ DISCORD_PUBLIC_KEY: KEY, PORT: '1', DISCORD_SHARDS: '2' }, /^DISCORD_SHARDS is for the gateway/],
    [{ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: 'http://discord.example/api' }, /^DISCORD_API_URL must be an https/],
    [{ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: 'https://discord.com/api/v10' }, /^DISCORD_API_URL must not end/],
  ])('refuses %j', (source, message) => {
    expect(() => readBotsEnv(source)).toThrow(message);
  });
});

describe('the limits of a thread', () => {
  it('are not so narrow that it cannot even start: V8 would end the process', () => {
    const withMemory = (megabytes: string) => readBotsEnv({ DISCORD_TOKEN: TOKEN, WORKER_MEMORY: megabytes });
    expect(() => withMemory('1')).toThrow('WORKER_MEMORY must be a whole number from 64 to 999999');
    expect(() => withMemory('63')).toThrow('WORKER_MEMORY');
    expect(withMemory('64')?.limits.worker.memoryMb).toBe(64);
  });
});

describe('the address that the port is on', () => {
  const source = { DISCORD_PUBLIC_KEY: KEY, PORT: '0' };

  it.each([
    [{}, '127.0.0.1'],
    [{ HOST: '' }, '127.0.0.1'],
    [{ HOST: '0.0.0.0' }, '0.0.0.0'],
    [{ HOST: '::' }, '::'],
  ])('is read from %j', (host, expected) => expect(readBotsEnv({ ...source, ...host })?.host).toBe(expected));

  it.each(['bot.example.org', '0.0.0.0:80', '*', 'constructor'])('is no %s', (host) =>
    expect(() => readBotsEnv({ ...source, HOST: host })).toThrow(/^HOST must be an address of this machine/),
  );

  it('does not matter where nothing listens', () =>
    expect(readBotsEnv({ DISCORD_TOKEN: TOKEN, HOST: 'my-machine' })?.host).toBe('127.0.0.1'));
});

import { describe, expect, it } from 'vitest';
import { readSlackEnv } from '../src/env.ts';

const BOT = { SLACK_BOT_TOKEN: 'xoxb-1' };
const HTTP = { ...BOT, SLACK_SIGNING_SECRET: 's3cret', PORT: '3000' };

describe('the environment of the Slack bot', () => {
  it('is none without Slack variables, whatever PORT says', () => {
    expect(readSlackEnv({ PORT: '80', SLACK_BOT_TOKEN: '' })).toBeNull();
  });

  it('is Socket Mode with an app-level token', () => {
    expect(readSlackEnv({ ...BOT, SLACK_APP_TOKEN: 'xapp-1', FILE_HOSTS: ' A.example:8443, b.example ,' })).toEqual({
      mode: 'socket',
      botToken: 'xoxb-1',
      appToken: 'xapp-1',
      apiUrl: 'https://slack.com/api/',
      fileHosts: ['a.example:8443', 'b.example'],
    });
  });

  it('is HTTP with a signing secret and a port', () => {
    expect(readSlackEnv({ ...HTTP, SLACK_API_URL: 'http://127.0.0.1:9/api' })).toEqual({
      mode: 'http',
      botToken: 'xoxb-1',
      signingSecret: 's3cret',
      port: 3000,
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
    expect(() => readSlackEnv(source)).toThrow(message);
  });
});

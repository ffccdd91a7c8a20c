/** Secrets that stand in files: named by a variable, or handed over by systemd. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDiscord, readRegistration } from '../../src/adapters/discord/env.ts';
import { readSlack } from '../../src/adapters/slack/env.ts';
import { readBotsEnv } from '../../src/env/bots.ts';
import { withSecretFiles } from '../../src/env/secret-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'secrets-'));
const TOKEN = 'MTA.AbC-_.dEf';

function fileWith(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

describe('a secret in a file', () => {
  it('is read without the line break at its end, for the bots and the registration', () => {
    const file = fileWith('discord', `${TOKEN}\n`);
    expect(readDiscord(withSecretFiles({ DISCORD_TOKEN_FILE: file }))).toMatchObject({ token: TOKEN });
    expect(readBotsEnv({ DISCORD_TOKEN_FILE: file })?.platforms).toMatchObject([{ name: 'discord' }]);
    expect(readRegistration(withSecretFiles({ DISCORD_TOKEN_FILE: file })).token).toBe(TOKEN);
    const database = fileWith('url', 'postgresql://u:p@db/x\r\n');
    expect(readBotsEnv({ DISCORD_TOKEN: TOKEN, DATABASE_URL_FILE: database })?.store).toEqual({
      kind: 'postgres',
      url: 'postgresql://u:p@db/x',
    });
  });

  it('comes after what the variable says itself', () =>
    expect(withSecretFiles({ DISCORD_TOKEN: TOKEN, DISCORD_TOKEN_FILE: '/nowhere' }).DISCORD_TOKEN).toBe(TOKEN));

  it('is taken from the credentials of systemd, where there is one', () => {
    fileWith('SLACK_BOT_TOKEN', 'xoxb-1\n');
    fileWith('SLACK_APP_TOKEN', 'xapp-1\n');
    const source = withSecretFiles({ CREDENTIALS_DIRECTORY: folder });
    expect(readSlack(source)).toMatchObject({ mode: 'socket', botToken: 'xoxb-1', appToken: 'xapp-1' });
    expect(readDiscord(source)).toBeNull();
  });

  it.each([
    ['a file that is not there', join(folder, 'missing'), 'which cannot be read (ENOENT)'],
    ['a folder', folder, 'which cannot be read (EISDIR)'],
    ['an empty file', fileWith('empty', ' \n'), 'which is empty'],
    ['a file with more than a secret', fileWith('long', 'x'.repeat(5000)), 'has more than 4096 bytes'],
    ['a device that never ends', '/dev/zero', 'has more than 4096 bytes'],
  ])('is refused in %s, naming the variable and the file', (_what, file, problem) => {
    expect(() => readBotsEnv({ SLACK_BOT_TOKEN_FILE: file })).toThrow(`SLACK_BOT_TOKEN_FILE names ${file}, `);
    expect(() => readBotsEnv({ SLACK_BOT_TOKEN_FILE: file })).toThrow(problem);
  });

  it('is never repeated in what is wrong with it', () => {
    const file = fileWith('wrong', 'hunter2');
    expect(() => readBotsEnv({ SLACK_BOT_TOKEN_FILE: file })).toThrow(/^SLACK_BOT_TOKEN must start with xoxb-[^2]*$/);
  });
});

describe('the log', () => {
  it('is for a person in a terminal, for a program elsewhere, and as it is asked for', () => {
    expect(readBotsEnv({ DISCORD_TOKEN: TOKEN, LOG_FORMAT: 'text', LOG_LEVEL: 'warn' })?.log).toEqual({
      format: 'text',
      level: 'warn',
    });
    expect(() => readBotsEnv({ DISCORD_TOKEN: TOKEN, LOG_LEVEL: 'loud' })).toThrow(
      'LOG_LEVEL must be one of: debug, info, warn, error',
    );
  });
});

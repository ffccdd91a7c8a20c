/** `npm run discord:register` against a server on loopback; once as an operator runs it. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runRegister } from '../../../scripts/discord/register.ts';
import { readRegistration } from '../../../src/adapters/discord/env.ts';
import type { FakeCommands } from '../../fakes/discord/commands.ts';
import { FakeDiscord } from '../../fakes/discord/fake-discord.ts';
import { APPLICATION_ID, BOT_TOKEN } from '../../fakes/discord/gateway.ts';

const SCRIPT = fileURLToPath(new URL('../../../scripts/discord-register.ts', import.meta.url));
const GUILD_ID = '81384788765712384';

type Json = Record<string, unknown>;

let discord: FakeDiscord;
let commands: FakeCommands;
let folder: string;

beforeEach(async () => {
  discord = await new FakeDiscord().start();
  commands = discord.commands;
  folder = mkdtempSync(join(tmpdir(), 'register-'));
});

afterEach(async () => {
  await discord.stop();
  rmSync(folder, { recursive: true });
  expect(discord.problems).toEqual([]);
});

interface Run {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
}

const toText = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

/** Runs it in this process. */
async function register(args: readonly string[] = [], env: Record<string, string> = {}): Promise<Run> {
  const source = { DISCORD_TOKEN: BOT_TOKEN, DISCORD_API_URL: discord.apiUrl, ...env };
  const { out, err, code } = await runRegister(args, () => readRegistration(source));
  return { stdout: toText(out), stderr: toText(err), status: code };
}

/** Runs it as an operator does, in a folder with a `.env`. */
function spawnRegister(args: readonly string[] = []): Promise<Run> {
  const child = spawn(process.execPath, [SCRIPT, ...args], {
    cwd: folder,
    env: { DISCORD_TOKEN: BOT_TOKEN, DISCORD_API_URL: discord.apiUrl },
  });
  const run = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].on('data', (chunk: Buffer) => {
      run[name] += chunk.toString();
    });
  return new Promise((resolve) => {
    child.on('close', (status) => resolve({ ...run, status }));
  });
}

describe('npm run discord:register', () => {
  it('registers the commands, and then finds nothing to change', async () => {
    expect(await register()).toEqual({
      stdout: 'docker-gentoo: created\nReview attached config: created\nExplain this error: created\n',
      stderr: '',
      status: 0,
    });
    commands.writes.length = 0;
    expect((await register()).stdout).toBe(
      'docker-gentoo: unchanged\nReview attached config: unchanged\nExplain this error: unchanged\n',
    );
    expect(commands.writes).toEqual([]);
  });

  it('writes only the command that differs, be it in a translation', async () => {
    await register();
    commands.writes.length = 0;
    const [slash, menu] = [...commands.kept.values()];
    const options = slash?.options as Json[];
    options[2] = { ...options[2], description_localizations: { 'zh-CN': '旧的说明' } };
    expect((await register()).stdout).toBe(
      'docker-gentoo: updated\nReview attached config: unchanged\nExplain this error: unchanged\n',
    );
    expect(commands.writes).toEqual(['PATCH docker-gentoo']);
    if (menu) menu.contexts = [0];
    expect((await register()).stdout).toBe(
      'docker-gentoo: unchanged\nReview attached config: updated\nExplain this error: unchanged\n',
    );
  });

  it('leaves commands alone that are not ours, of our name or not', async () => {
    commands.add({ type: 1, name: 'weather', description: 'Rain' });
    commands.add({ type: 2, name: 'docker-gentoo' });
    const { stdout } = await register();
    expect(stdout).toContain('weather: not ours, left alone\ndocker-gentoo: not ours, left alone\n');
    expect(commands.writes).toEqual(['POST docker-gentoo', 'POST Review attached config', 'POST Explain this error']);
  });

  it('registers in one server alone', async () => {
    await register(['--guild', GUILD_ID], { DISCORD_APPLICATION_ID: APPLICATION_ID });
    expect(new Set(commands.paths)).toEqual(
      new Set([`/api/v10/applications/${APPLICATION_ID}/guilds/${GUILD_ID}/commands`]),
    );
    // Discord gives the places back all the same.
    for (const command of commands.kept.values()) Object.assign(command, { integration_types: [0], contexts: null });
    const { stdout } = await register(['--guild', GUILD_ID], { DISCORD_APPLICATION_ID: APPLICATION_ID });
    expect(stdout).toBe('docker-gentoo: unchanged\nReview attached config: unchanged\nExplain this error: unchanged\n');
  });

  it('takes them away again, and nothing that is not ours', async () => {
    await register();
    commands.add({ type: 1, name: 'weather', description: 'Rain' });
    commands.writes.length = 0;
    expect((await register(['--remove', '--dry-run'])).stdout).toBe(
      'docker-gentoo: would be removed\nReview attached config: would be removed\nExplain this error: would be removed\nweather: not ours, left alone\n',
    );
    expect(commands.writes).toEqual([]);
    const removed =
      'docker-gentoo: removed\nReview attached config: removed\nExplain this error: removed\nweather: not ours, left alone\n';
    expect(await register(['--remove'])).toEqual({ stdout: removed, stderr: '', status: 0 });
    expect([...commands.kept.values()].map(({ name }) => name)).toEqual(['weather']);
    expect((await register(['--remove'])).stdout).toBe('weather: not ours, left alone\n');
  });

  it('reads .env, and what the environment sets comes first', async () => {
    const lines = ['DISCORD_TOKEN=not.the.one', `DISCORD_APPLICATION_ID=${APPLICATION_ID}`, 'DISCORD_SHARDS='];
    writeFileSync(join(folder, '.env'), lines.join('\n'));
    expect(await spawnRegister()).toEqual({
      stdout: 'docker-gentoo: created\nReview attached config: created\nExplain this error: created\n',
      stderr: '',
      status: 0,
    });
    expect(new Set(commands.paths)).toEqual(new Set([`/api/v10/applications/${APPLICATION_ID}/commands`]));
    expect(await spawnRegister(['--guild', 'x'])).toMatchObject({
      stderr: expect.stringContaining('usage: '),
      status: 2,
    });
  });

  it('only says what it would do', async () => {
    expect((await register(['--dry-run'])).stdout).toBe(
      'docker-gentoo: would be created\nReview attached config: would be created\nExplain this error: would be created\n',
    );
    expect(commands.writes).toEqual([]);
  });

  it('explains what is wrong in one line', async () => {
    const usage = 'usage: npm run --silent discord:register [-- --guild ID] [--dry-run] [--remove]\n';
    expect(await register(['--guild', 'my-server'])).toEqual({
      stdout: '',
      stderr: `discord:register: --guild takes the id of a server\n${usage}`,
      status: 2,
    });
    expect((await register([], { DISCORD_TOKEN: '' })).stderr).toMatch(
      /^discord:register: DISCORD_TOKEN is missing.*\n$/,
    );
    commands.refusal = { status: 401, code: 0, message: '401: Unauthorized' };
    expect(await register()).toMatchObject({
      stderr: expect.stringMatching(/^[^\n]*DISCORD_TOKEN was refused[^\n]*\n$/),
      status: 1,
    });
    commands.refusal = { status: 403, code: 50001, message: 'Missing Access' };
    expect((await register()).stderr).toMatch(/^[^\n]*applications\.commands[^\n]*\n$/);
    commands.refusal = { status: 400, code: 50035, message: 'Invalid Form Body' };
    expect((await register()).stderr).toMatch(/^[^\n]*Invalid Form Body[^\n]*\n$/);
  });
});

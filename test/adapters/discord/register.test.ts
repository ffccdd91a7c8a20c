/** `npm run discord:register` as an operator runs it, against a server on loopback. */
import { spawn } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findCommandProblems } from '../../fakes/discord/command-schema.ts';

const SCRIPT = fileURLToPath(new URL('../../../scripts/discord-register.ts', import.meta.url));
const APPLICATION_ID = '80351110224678912';
const GUILD_ID = '81384788765712384';
const TOKEN = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcdE.abcdefghijklmnopqrstuvwxyz01234567890';

type Json = Record<string, unknown>;

/** What Discord keeps, and what it adds when it gives commands back. */
class FakeCommands {
  readonly kept = new Map<string, Json>();
  readonly writes: string[] = [];
  readonly problems: string[] = [];
  refusal: { status: number; code: number; message: string } | null = null;

  add(command: Json): Json {
    const id = String(90_000_000_000_000_000n + BigInt(this.kept.size));
    // As Discord answers: fields that were not given are there, empty, and false ones of options are left out.
    const full = { id, application_id: APPLICATION_ID, version: '1', nsfw: false, default_member_permissions: null };
    this.kept.set(id, {
      description: '',
      name_localizations: null,
      description_localizations: null,
      ...command,
      ...full,
    });
    return this.kept.get(id) ?? {};
  }

  list(url: URL): Json[] {
    if (url.searchParams.get('with_localizations') !== 'true') this.problems.push('asked without localisations');
    return [...this.kept.values()];
  }

  write(method: string, id: string | undefined, body: Json): Json {
    const { type } = method === 'POST' ? body : (this.kept.get(id ?? '') ?? {});
    if (method === 'PATCH' && 'type' in body) this.problems.push('the type of a command cannot be edited');
    this.problems.push(...findCommandProblems({ ...body, type }));
    this.writes.push(`${method} ${String(body.name)}`);
    if (method === 'POST') return this.add(body);
    this.kept.set(id ?? '', { ...this.kept.get(id ?? ''), ...body });
    return this.kept.get(id ?? '') ?? {};
  }
}

let commands: FakeCommands;
let server: Server;
let paths: string[];

beforeEach(async () => {
  commands = new FakeCommands();
  paths = [];
  server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '', 'http://localhost');
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = chunks.length > 0 ? JSON.parse(Buffer.concat(chunks).toString()) : {};
    paths.push(url.pathname);
    if (request.headers.authorization !== `Bot ${TOKEN}`) commands.problems.push('not authorised');
    const answer = (status: number, content: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(content));
    };
    if (commands.refusal) answer(commands.refusal.status, commands.refusal);
    else if (url.pathname === '/api/v10/oauth2/applications/@me') answer(200, { id: APPLICATION_ID });
    else if (request.method === 'GET') answer(200, commands.list(url));
    else answer(200, commands.write(request.method ?? '', url.pathname.split('/commands/')[1], body));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
});

afterEach(async () => {
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
  expect(commands.problems).toEqual([]);
});

interface Run {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
}

function register(args: readonly string[] = [], env: Record<string, string> = {}): Promise<Run> {
  const { port } = server.address() as AddressInfo;
  const child = spawn(process.execPath, [SCRIPT, ...args], {
    env: { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: `http://127.0.0.1:${port}/api`, ...env },
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
  it('registers both commands, and then finds nothing to change', async () => {
    expect(await register()).toEqual({
      stdout: 'docker-gentoo: created\nReview attached config: created\n',
      stderr: '',
      status: 0,
    });
    commands.writes.length = 0;
    expect((await register()).stdout).toBe('docker-gentoo: unchanged\nReview attached config: unchanged\n');
    expect(commands.writes).toEqual([]);
  });

  it('writes only the command that differs, be it in a translation', async () => {
    await register();
    commands.writes.length = 0;
    const [slash, menu] = [...commands.kept.values()];
    const options = slash?.options as Json[];
    options[2] = { ...options[2], description_localizations: { 'zh-CN': '旧的说明' } };
    expect((await register()).stdout).toBe('docker-gentoo: updated\nReview attached config: unchanged\n');
    expect(commands.writes).toEqual(['PATCH docker-gentoo']);
    if (menu) menu.contexts = [0];
    expect((await register()).stdout).toBe('docker-gentoo: unchanged\nReview attached config: updated\n');
  });

  it('leaves commands alone that are not ours, of our name or not', async () => {
    commands.add({ type: 1, name: 'weather', description: 'Rain' });
    commands.add({ type: 2, name: 'docker-gentoo' });
    const { stdout } = await register();
    expect(stdout).toContain('weather: not ours, left alone\ndocker-gentoo: not ours, left alone\n');
    expect(commands.writes).toEqual(['POST docker-gentoo', 'POST Review attached config']);
  });

  it('registers in one server alone', async () => {
    await register(['--guild', GUILD_ID], { DISCORD_APPLICATION_ID: APPLICATION_ID });
    expect(new Set(paths)).toEqual(new Set([`/api/v10/applications/${APPLICATION_ID}/guilds/${GUILD_ID}/commands`]));
    // Discord gives the places back all the same.
    for (const command of commands.kept.values()) Object.assign(command, { integration_types: [0], contexts: null });
    const { stdout } = await register(['--guild', GUILD_ID], { DISCORD_APPLICATION_ID: APPLICATION_ID });
    expect(stdout).toBe('docker-gentoo: unchanged\nReview attached config: unchanged\n');
  });

  it('only says what it would do', async () => {
    expect((await register(['--dry-run'])).stdout).toBe(
      'docker-gentoo: would be created\nReview attached config: would be created\n',
    );
    expect(commands.writes).toEqual([]);
  });

  it('explains what is wrong in one line', async () => {
    const usage = 'usage: npm run --silent discord:register [-- --guild ID] [--dry-run]\n';
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

/** Each generator writes into a copy of the project: what it writes is loaded, answers, and type-checks. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
let copy: string;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'new-'));
  for (const path of ['src', 'commands', 'scripts', 'knowledge', 'package.json', 'tsconfig.json'])
    cpSync(join(ROOT, path), join(copy, path), { recursive: true });
  const types = { extends: './tsconfig.json', include: ['src', 'commands'] };
  writeFileSync(join(copy, 'types.json'), JSON.stringify(types));
  // Not the folder itself: the copy has facts of its own, and keeps them as compiled where those of the project are kept.
  mkdirSync(join(copy, 'node_modules'));
  for (const name of readdirSync(join(ROOT, 'node_modules')).filter((each) => each !== '.cache'))
    symlinkSync(join(ROOT, 'node_modules', name), join(copy, 'node_modules', name));
});

afterAll(() => rmSync(copy, { recursive: true }));

/** Runs a generator; what it wrote or changed. */
function generate(kind: string, name: string): string[] {
  const out = execFileSync(process.execPath, ['scripts/new.ts', kind, name, copy], { cwd: ROOT, encoding: 'utf8' });
  return out.split('\n').filter((line) => /^[\w./-]+$/.test(line));
}

function ask(...args: string[]): string {
  return execFileSync(process.execPath, ['src/main.ts', ...args], {
    cwd: copy,
    encoding: 'utf8',
    env: { STORE_PATH: 'none' },
  });
}

describe('npm run new', () => {
  it('a command is two files and its place in the list; it answers', () => {
    expect(generate('command', 'weather')).toEqual([
      'commands/weather.ts',
      'test/commands/weather.test.ts',
      'commands/index.ts',
    ]);
    expect(ask('weather', 'sunny')).toContain('sunny');
    expect(ask('help', 'weather')).toContain('weather [NAME]');
    expect(ask('help')).toContain('what weather tells');
  });

  it('a platform is a folder and a line; its format is there', () => {
    const written = generate('platform', 'irc');
    expect(written.filter((path) => !path.startsWith('src/adapters/irc/'))).toEqual(['src/platforms.ts']);
    expect(ask('backend', 'btrfs', '--format', 'irc')).toMatch(/^# btrfs/);
  });

  it('a fact is a file; it is found and answered', () => {
    expect(generate('fact', 'odd-topic')).toEqual(['knowledge/topics/odd-topic.yaml']);
    expect(ask('ask', 'odd', 'topic')).toContain('What holds today.');
  });

  it('a file kind is a folder, its line and its names; a rule is a file, its words, a case and a line', () => {
    expect(generate('file-kind', 'odd-file').filter((path) => !path.includes('kinds/odd-file/'))).toEqual([
      'src/review/host/kinds/index.ts',
      'src/core/words/en/host.ts',
      'src/core/words/zh-cn/host.ts',
    ]);
    const written = generate('rule', 'daemon/odd-dns');
    expect(written.filter((path) => !path.startsWith('test/fixtures/host-review/daemon/odd-dns/'))).toEqual([
      'src/review/host/rules/daemon/odd-dns.ts',
      'knowledge/rules/daemon/odd-dns.yaml',
      'src/review/host/rules/daemon/index.ts',
    ]);
    const input = join(copy, 'test/fixtures/host-review/daemon/odd-dns/found/input/daemon.json');
    const { stdout } = spawnSync(process.execPath, ['src/main.ts', 'analyze', input], { cwd: copy, encoding: 'utf8' });
    expect(stdout).toContain('says odd-dns');
  });

  it('a language is a folder and its tag; then the compiler names what lacks it, and nothing else', {
    timeout: 240_000,
  }, () => {
    const written = generate('locale', 'de');
    expect(written.filter((path) => !path.startsWith('src/core/words/de/'))).toEqual([
      'src/knowledge/schema/locales.ts',
    ]);
    const { stdout } = spawnSync(
      process.execPath,
      [join(ROOT, 'node_modules/typescript/bin/tsc'), '--noEmit', '-p', 'types.json'],
      {
        cwd: copy,
        encoding: 'utf8',
      },
    );
    const errors = stdout.split('\n').filter((line) => /^\S+\.ts\(/.test(line));
    expect(errors.filter((line) => !/'de'|"de"/.test(line))).toEqual([]);
    const named = new Set(errors.map((line) => line.slice(0, line.indexOf('('))));
    for (const path of [
      'commands/ask.ts',
      'src/adapters/slack/words/index.ts',
      'src/core/words/heard.ts',
      'src/core/words/index.ts',
      'src/knowledge/schema/common.ts',
      'src/knowledge/search/words/index.ts',
    ])
      expect(named).toContain(path);
  });

  it.each([
    ['command', 'Weather'],
    ['command', 'help'],
    ['rule', 'nowhere/x'],
    ['locale', 'english'],
    ['constructor', 'x'],
  ])('refuses %s %s, and writes nothing', (kind, name) => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/new.ts', kind, name, copy], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect(status).toBe(2);
    expect(stderr).not.toBe('');
  });
});

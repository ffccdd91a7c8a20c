/** Runs the program as a person does. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const MAIN = fileURLToPath(new URL('../../../src/main.ts', import.meta.url));
const TINY = fileURLToPath(new URL('../../fixtures/kernel-config/linux-6.12-x86-tinyconfig.config', import.meta.url));
let folder = '';

interface Result {
  code: number | null;
  out: string;
  err: string;
}

function run(args: string[], input = '', env: Record<string, string> = {}): Result {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    input,
    encoding: 'utf8',
    env: { PATH: '', ...env },
  });
  return { code: status, out: stdout, err: stderr };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'docker-gentoo-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the command', () => {
  it('answers on standard output and exits with 0', () => {
    const { code, out, err } = run(['backend', 'btrfs']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^btrfs — /);
  });

  it('exits with 1 when the review found errors', () => {
    const { code, out } = run(['analyze', TINY]);
    expect(code).toBe(1);
    expect(out).toContain('Not possible with this kernel');
  });

  it('prints the fix alone, as a fragment or as a command', () => {
    expect(run(['analyze', TINY, '--format', 'fragment']).out).toMatch(/^# .*\n[\s\S]*^CONFIG_VETH=y$/m);
    expect(run(['analyze', TINY, '--format', 'script']).out).toMatch(/^scripts\/config [\s\S]*make olddefconfig\n$/);
    expect(run(['backend', 'vfs', '--format', 'script'])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('analyze'),
    });
  });

  it('says what is wrong on standard error, offers what is near, and exits with 2', () => {
    const { code, out, err } = run(['backend', 'brtfs']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe(
      'docker-gentoo: no storage backend is called brtfs; backend alone lists what there is\nDid you mean: backend btrfs\n',
    );
  });

  it('exits with 3 when it does not know, and shows what it can do all the same', () => {
    const { code, out, err } = run(['ask', 'how', 'long', 'do', 'I', 'boil', 'eggs']);
    expect({ code, err }).toEqual({ code: 3, err: '' });
    expect(out).toContain('onboard');
  });

  it('speaks the language of the environment', () => {
    expect(run(['backend', 'btrfs'], '', { LANG: 'zh_CN.UTF-8' }).out).toContain('现在：');
    expect(run(['backend', 'btrfs', '--locale', 'en'], '', { LANG: 'zh_CN.UTF-8' }).out).toContain('Today:');
  });

  it('has no colours on a pipe unless they are forced', () => {
    expect(run(['help']).out).not.toContain('\u001b');
    expect(run(['help'], '', { FORCE_COLOR: '1' }).out).toContain('\u001b[');
  });

  it('tells its version and its help', () => {
    expect(run(['--version']).out).toMatch(/^docker-gentoo \d+\.\d+\.\d+\n$/);
    expect(run(['analyze', '--help']).out).toContain('analyze FILE… | -');
  });

  it('answers lines on a pipe, with or without the prefix, and goes on after a mistake', () => {
    const { code, out, err } = run(
      [],
      'backend vfs\n# a comment\n\n/docker-gentoo use btrfs\nbackend nonsense\nwhich backend for zfs?\nexit\nbackend zfs\n',
    );
    expect(out).toMatch(/^vfs — /m);
    expect(out).toMatch(/^USE=btrfs — /m);
    expect(err).toContain('nonsense');
    expect(out).not.toMatch(/^zfs — supported/m);
    expect(code).toBe(2);
  });

  it('reads a configuration from standard input', () => {
    const { code, out } = run(['analyze', '-'], '# Linux/x86 6.18.1 Kernel Configuration\nCONFIG_NET=y\n');
    expect(code).toBe(1);
    expect(out).toContain('Linux 6.18.1');
  });
});

describe('a file that cannot be read: one line, exit code 2, hardly later than the bare start', () => {
  let startMs = 0;

  beforeAll(() => {
    const start = performance.now();
    run(['--version']);
    startMs = performance.now() - start;
  });

  const refuse = (name: string, content: Uint8Array | string | null): Result & { ms: number } => {
    const path = join(folder, name);
    if (content !== null) writeFileSync(path, content);
    const start = performance.now();
    const result = run(['analyze', path]);
    return { ...result, ms: performance.now() - start };
  };

  it.each([
    ['missing.config', null, 'no such file'],
    ['empty.config', '', 'is empty'],
    ['page.html', '<!doctype html><title>Log in</title>', 'HTML page'],
    ['notes.txt', 'Dear diary,\ntoday I compiled a kernel.\n', 'is no kernel configuration'],
    ['bomb.gz', gzipSync(Buffer.alloc(300_000_000)), 'is larger than 4 MB'],
  ])('%s', (name, content, words) => {
    const { code, out, err, ms } = refuse(name, content);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(words);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    // As a ratio in one run: a busy machine slows both alike. Unpacking a bomb would take far longer.
    expect(ms).toBeLessThan(4 * startMs);
  });

  it('a directory', () => {
    const { code, err } = run(['analyze', folder]);
    expect(code).toBe(2);
    expect(err).toContain('is a directory');
  });

  it('a file of 200 MB, without reading it', () => {
    const path = join(folder, 'huge.config');
    writeFileSync(path, '');
    truncateSync(path, 200 * 1024 * 1024);
    const { code, err } = run(['analyze', path]);
    expect(code).toBe(2);
    expect(err).toContain('is larger than 4 MB');
  });

  it('too much on standard input', () => {
    const { code, err } = run(['analyze', '-'], 'CONFIG_A=y\n'.repeat(1_000_000));
    expect(code).toBe(2);
    expect(err).toContain('is larger than 4 MB');
  });
});

/** The program as a person runs it: in this process, and as one where the environment or a pipe matters. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Printed, runCommand } from '../../support/terminal.ts';

const MAIN = fileURLToPath(new URL('../../../src/main.ts', import.meta.url));
const TINY = fileURLToPath(new URL('../../fixtures/kernel-config/linux-6.12-x86-tinyconfig.config', import.meta.url));
let folder = '';

/** Runs it as a process. */
function spawn(args: string[], input = '', env: Record<string, string> = {}): Printed {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    input,
    encoding: 'utf8',
    env: { PATH: '', ...env },
  });
  return { code: status ?? Number.NaN, out: stdout, err: stderr };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'docker-gentoo-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the command', () => {
  it('answers on standard output and exits with 0', () => {
    const { code, out, err } = spawn(['backend', 'btrfs']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^btrfs — /);
  });

  it('exits with 1 when the review found errors', () => {
    const { code, out } = spawn(['analyze', TINY]);
    expect(code).toBe(1);
    expect(out).toContain('Docker does not work with this kernel');
  });

  it('prints the fix alone, as a fragment or as a command', async () => {
    expect((await runCommand(['analyze', TINY, '--format', 'fragment'])).out).toMatch(/^# .*\n[\s\S]*^CONFIG_VETH=y$/m);
    expect((await runCommand(['analyze', TINY, '--format', 'script'])).out).toMatch(
      /^scripts\/config [\s\S]*make olddefconfig\n$/,
    );
    expect(await runCommand(['backend', 'vfs', '--format', 'script'])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('analyze'),
    });
  });

  it('prints what is wrong for programs too, in the format that they asked for', async () => {
    const json = await runCommand(['backend', 'brtfs', '--format', 'json']);
    expect(json).toMatchObject({ code: 2, err: expect.stringContaining('brtfs') });
    expect(JSON.parse(json.out)).toMatchObject({ outcome: 'bad-usage', title: expect.stringContaining('brtfs') });
    const refused = await runCommand(['backend', '--init', 'upstart', '--format=json']);
    expect(JSON.parse(refused.out)).toMatchObject({ title: expect.stringContaining('upstart') });
    expect((await runCommand(['backend', 'brtfs', '--format', 'markdown'])).out).toBe('');
  });

  it('says what is wrong on standard error, offers what is near, and exits with 2', () => {
    const { code, out, err } = spawn(['backend', 'brtfs']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe(
      'docker-gentoo: no storage backend is called brtfs; backend alone lists what there is\nDid you mean: backend btrfs\n',
    );
  });

  it('exits with 3 when it does not know, and shows what it can do all the same', async () => {
    const { code, out, err } = await runCommand(['ask', 'how', 'long', 'do', 'I', 'boil', 'eggs']);
    expect({ code, err }).toEqual({ code: 3, err: '' });
    expect(out).toContain('onboard');
  });

  it('speaks the language of the environment', async () => {
    expect(spawn(['backend', 'btrfs'], '', { LANG: 'zh_CN.UTF-8' }).out).toContain('现在：');
    expect((await runCommand(['backend', 'btrfs', '--locale', 'en'], { locale: 'zh-CN' })).out).toContain('Today:');
  });

  it('complains in that language too', async () => {
    const wrong = [
      ['backend', '--docker', 'new'],
      ['backend', '--fs', 'ntfs'],
      ['backend', 'nonsense'],
      ['analyze', '/no/such'],
    ];
    for (const args of wrong)
      expect((await runCommand(args, { locale: 'zh-CN' })).err, args.join(' ')).toMatch(/\p{Script=Han}/u);
  });

  it('has no colours on a pipe unless they are forced', () => {
    expect(spawn(['help']).out).not.toContain('\u001b');
    expect(spawn(['help'], '', { FORCE_COLOR: '1' }).out).toContain('\u001b[');
  });

  it('tells its version and its help', async () => {
    expect((await runCommand(['--version'])).out).toMatch(/^docker-gentoo \d+\.\d+\.\d+\n$/);
    expect((await runCommand(['analyze', '--help'])).out).toContain('analyze FILE… | -');
  });

  it('answers lines on a pipe, with or without the prefix, and goes on after a mistake', () => {
    const { code, out, err } = spawn(
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
    const { code, out } = spawn(['analyze', '-'], '# Linux/x86 6.18.1 Kernel Configuration\nCONFIG_NET=y\n');
    expect(code).toBe(1);
    expect(out).toContain('Linux 6.18.1');
  });
});

describe('a file that cannot be read: one line, exit code 2', () => {
  const refuse = (name: string, content: Uint8Array | string | null): Promise<Printed> => {
    const path = join(folder, name);
    if (content !== null) writeFileSync(path, content);
    return runCommand(['analyze', path]);
  };

  it.each([
    ['missing.config', null, 'no such file'],
    ['empty.config', '', 'is empty'],
    ['page.html', '<!doctype html><title>Log in</title>', 'HTML page'],
    ['notes.txt', 'Dear diary,\ntoday I compiled a kernel.\n', 'is nothing that is read here'],
    ['bomb.gz', gzipSync(Buffer.alloc(30_000_000)), 'is larger than 4 MB'],
  ])('%s', async (name, content, words) => {
    const { code, out, err } = await refuse(name, content);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(words);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  it('a directory without anything that is read', async () => {
    const { code, err } = await runCommand(['analyze', folder]);
    expect(code).toBe(2);
    expect(err).toContain('are nothing that is read here');
  });

  it('a directory with more than is read: what was left out is said', async () => {
    const whole = join(folder, 'whole');
    mkdirSync(whole);
    writeFileSync(join(whole, 'a.config'), 'CONFIG_VETH=n\n');
    expect((await runCommand(['analyze', whole])).out).not.toContain('Only');
    for (const name of ['b', 'c', 'd']) {
      writeFileSync(join(whole, name), 'x\n');
      truncateSync(join(whole, name), 3_900_000);
    }
    expect((await runCommand(['analyze', whole])).out).toMatch(/whole.*8 MB/);
  });

  it('a file of 200 MB, without reading it', async () => {
    const path = join(folder, 'huge.config');
    writeFileSync(path, '');
    truncateSync(path, 200 * 1024 * 1024);
    const { code, err } = await runCommand(['analyze', path]);
    expect(code).toBe(2);
    expect(err).toContain('is larger than 4 MB');
  });

  it('too much on standard input, which is then read no further', async () => {
    let chunks = 0;
    async function* endless(): AsyncGenerator<Buffer> {
      for (;;) {
        chunks += 1;
        yield Buffer.alloc(65_536, 'CONFIG_A=y\n');
      }
    }
    const { code, err } = await runCommand(['analyze', '-'], { input: endless() });
    expect(code).toBe(2);
    expect(err).toContain('is larger than 4 MB');
    expect(chunks).toBe(65);
  });
});

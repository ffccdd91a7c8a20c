/** The build answers like the sources. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const dist = mkdtempSync(join(tmpdir(), 'build-'));

interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
}

function run(args: readonly string[], input = ''): Ran {
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', input, env: {} });
  return { stdout, stderr, status };
}

beforeAll(() => {
  expect(run(['scripts/build.ts', dist])).toEqual({ stdout: '', stderr: '', status: 0 });
}, 120_000);

afterAll(() => rmSync(dist, { recursive: true }));

describe('the build', () => {
  it.each([
    ['backend btrfs', ''],
    ['backend btrfs --locale zh-CN', ''],
    ['kernel VETH --format json', ''],
    ['fix iptables: No chain/target/match by that name', ''],
    ['ask which storage driver on zfs', ''],
    ['use btrfs --format slack', ''],
    ['use btrfs --format discord', ''],
    ['analyze -', '# Linux/x86 6.18.1 Kernel Configuration\nCONFIG_NET=y\n# CONFIG_VETH is not set\n'],
    ['analyze - --kernel 7.3', '# Linux/x86 6.18.1 Kernel Configuration\nCONFIG_NET=y\n'],
    ['nonsense', ''],
    ['--version', ''],
  ])('answers %s as the sources do', (line, input) => {
    const [built, source] = [join(dist, 'main.js'), 'src/main.ts'].map((main) =>
      run([main, ...line.split(' ')], input),
    );
    expect(built).toEqual(source);
    expect(`${built?.stdout}${built?.stderr}`).not.toBe('');
  });

  it('answers from a few files: to find one takes longer than to read what is not needed in it', () => {
    const { stderr } = spawnSync(process.execPath, [join(dist, 'main.js'), 'backend', 'btrfs'], {
      encoding: 'utf8',
      env: { NODE_DEBUG_NATIVE: 'COMPILE_CACHE' },
    });
    const files = new Set([...stderr.matchAll(/\/([\w-]+\.js)\b/g)].map(([, name]) => name));
    expect(files).toContain('answer.js');
    expect(files.size).toBeLessThan(8);
  });

  it('keeps what not every answer needs in parts of its own', () => {
    expect(readdirSync(dist)).toEqual(
      expect.arrayContaining(['knowledge.jsonl', 'main.js', 'stamp.json', 'worker.js']),
    );
    expect(readdirSync(dist).filter((name) => name.endsWith('.js')).length).toBeGreaterThan(10);
  });
});

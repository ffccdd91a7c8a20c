/** A file that is refused is refused at once: as ratios to the bare start, of processes as a person runs them. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
const MOST_STARTS = 4;

let folder = '';

/** Milliseconds from start to end, and what was said. */
function run(...args: string[]): { ms: number; err: string } {
  const start = performance.now();
  const { stderr } = spawnSync(process.execPath, [MAIN, ...args], { encoding: 'utf8', env: { PATH: '' } });
  return { ms: performance.now() - start, err: stderr };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'docker-gentoo-'));
  run('--version'); // fills the caches
});

afterAll(() => rmSync(folder, { recursive: true }));

it.each([
  ['no file', null, 'no such file'],
  ['a bomb that unpacks to 300 MB', gzipSync(Buffer.alloc(300_000_000)), 'is larger than 4 MB'],
  ['a file of 200 MB', 200 * 1024 * 1024, 'is larger than 4 MB'],
])('%s', (name, content, words) => {
  const path = join(folder, name);
  if (content !== null) writeFileSync(path, typeof content === 'number' ? '' : content);
  if (typeof content === 'number') truncateSync(path, content);
  const bare = run('--version').ms;
  const { ms, err } = run('analyze', path);
  expect(err).toContain(words);
  expect(ms).toBeLessThan(MOST_STARTS * bare);
});

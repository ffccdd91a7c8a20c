/** Each promise of docs/security.md names a test, and each of these tests exists under that name. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const DOCUMENT = 'docs/security.md';
const read = (path: string): string => readFileSync(`${ROOT}${path}`, 'utf8');

const [, holds = ''] = read(DOCUMENT).split('\n## What holds\n');
const promises = holds.split('\n').filter((line) => line.startsWith('- '));
const proofs = promises.flatMap((promise) => [...promise.matchAll(/`(test\/[\w./-]+)` “([^”]+)”/g)]);

/** Whether a file has a test of that title: as the first argument of a call, in quotes. */
function hasTest(path: string, title: string): boolean {
  return read(path).replaceAll('\\', '').includes(`('${title}'`) || read(path).includes(`  '${title}',`);
}

describe('the promises of docs/security.md', () => {
  it('are there, each with the test that proves it', () => {
    expect(promises.length).toBeGreaterThanOrEqual(18);
    expect(promises.filter((promise) => !/^- .+: (`test\/[\w./-]+` “[^”]+”(, |$))+$/.test(promise))).toEqual([]);
  });

  it.each(proofs.map(([, path = '', title = '']) => ({ path, title })))('$path: $title', ({ path, title }) => {
    expect(existsSync(`${ROOT}${path}`)).toBe(true);
    expect(hasTest(path, title)).toBe(true);
  });

  it('can be found from the README and from CONTRIBUTING', () => {
    for (const path of ['README.md', 'CONTRIBUTING.md']) expect(read(path), path).toContain(`(${DOCUMENT})`);
  });
});

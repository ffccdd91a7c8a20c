/** What tells that nothing has changed: it may be wrong in one direction only. */
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isUnchanged, listInputs, stampInputs } from '../../src/knowledge/input-stamp.ts';

let root = '';
const path = (name: string): string => join(root, name);

/** A stamp as it is made when the files have lain there for a while. */
function stampLater(): NonNullable<ReturnType<typeof stampInputs>> {
  vi.useFakeTimers({ now: Date.now() + 60_000, toFake: ['Date'] });
  try {
    const stamp = stampInputs(root, ['.', 'a.yaml']);
    if (!stamp) throw new Error('no stamp');
    return stamp;
  } finally {
    vi.useRealTimers();
  }
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stamp-'));
  writeFileSync(path('a.yaml'), 'one');
});

afterEach(() => rmSync(root, { recursive: true }));

describe('a stamp', () => {
  it('holds while nothing is touched', () => expect(isUnchanged(root, stampLater())).toBe(true));

  it.each<[string, () => void]>([
    ['is written', () => writeFileSync(path('a.yaml'), 'three')],
    [
      'is written with as many bytes, and given its old time back',
      () => {
        const { atime, mtime } = statSync(path('a.yaml'));
        writeFileSync(path('a.yaml'), 'two');
        utimesSync(path('a.yaml'), atime, mtime);
      },
    ],
    [
      'is replaced by a copy',
      () => {
        cpSync(path('a.yaml'), path('b'), { preserveTimestamps: true });
        renameSync(path('b'), path('a.yaml'));
      },
    ],
    ['goes', () => rmSync(path('a.yaml'))],
    ['gets another beside it', () => writeFileSync(path('b.yaml'), '')],
  ])('does not when a file %s', (_what, change) => {
    const stamp = stampLater();
    change();
    expect(isUnchanged(root, stamp)).toBe(false);
  });

  it('is not made of what has just been changed, nor of what is not there', () => {
    expect(stampInputs(root, ['a.yaml'])).toBeNull();
    expect(stampInputs(root, ['missing'])).toBeNull();
  });
});

it('inputs are listed with all their folders', () => {
  mkdirSync(path('below'));
  for (const name of ['below/b.yaml', 'below/note.txt']) writeFileSync(path(name), '');
  expect(listInputs(root, (name) => name.endsWith('.yaml'))).toEqual({
    folders: ['.', 'below'],
    files: ['a.yaml', 'below/b.yaml'],
  });
});

/** What a second review says of the first: of a host as of a kernel, and nothing that the files do not show. */
import { describe, expect, it } from 'vitest';
import { changesSince } from '../../src/chat/review-mark.ts';
import type { ReviewMark } from '../../src/chat/thread-memory.ts';

const HOST: ReviewMark = { names: ['daemon.json'], kernels: [], arches: [], capabilities: [], changes: [] };

function since(before: readonly string[], now: readonly string[], names = ['daemon.json']): string | null {
  return changesSince({ ...HOST, grave: before }, { ...HOST, grave: now, names }, 'en')?.text ?? null;
}

describe('a file of a host that is shown again', () => {
  it.each([
    ['with all as it was', ['a x', 'b x'], ['a x', 'b x'], 'Nothing that the last review asked for has changed'],
    ['with one thing mended', ['a x', 'b x'], ['b x'], 'Of what the last review found (2) 1 is gone'],
    ['with all mended', ['a x'], [], 'Of what the last review found (1) nothing is left'],
    [
      'with something else',
      ['a x'],
      ['b y', 'c z'],
      'Of what the last review found (1) nothing is left. New findings: 2',
    ],
  ])('%s', (_, before, now, text) => {
    expect(since(before, now)?.replace(/\.$/, '')).toBe(text);
  });

  it('without anything wrong before has nothing to be compared', () => {
    expect(since([], ['a x'])).toBeNull();
  });

  it('is not compared with other files: what is not shown is not gone', () => {
    expect(since(['a x'], [], ['sysctl.conf'])).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { findClosest } from '../../src/core/closest.ts';

const NAMES = ['overlay', 'overlay2', 'overlayfs', 'btrfs', 'devicemapper', 'zfs'];

describe('did you mean', () => {
  it.each([
    ['brtfs', 'btrfs'],
    ['overaly2', 'overlay2'],
    ['devicemaper', 'devicemapper'],
    ['mapper', 'devicemapper'],
    ['BTRFS', 'btrfs'],
  ])('%s → %s', (typed, meant) => expect(findClosest(typed, NAMES)[0]).toBe(meant));

  it('suggests nothing for what is like nothing', () => {
    expect(findClosest('kubernetes', NAMES)).toEqual([]);
    expect(findClosest('', NAMES)).toEqual([]);
  });
});

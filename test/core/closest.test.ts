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

  it('takes two slips in five letters, and no third', () => {
    expect(findClosest('qwertyuiop', ['qwertyxxxx'])).toEqual(['qwertyxxxx']);
    expect(findClosest('qwertyuiop', ['qwertxxxxx'])).toEqual([]);
  });

  it('puts the name itself before what begins so, that before what holds it, and that before slips', () => {
    const names = ['bacon', 'a-bacons', 'bacon-and-eggs', 'bxcon', 'bacons'];
    expect(findClosest('bacon', names, 9)).toEqual(['bacon', 'bacons', 'bacon-and-eggs', 'a-bacons', 'bxcon']);
  });

  it('takes a beginning from one letter on, and a middle from three', () => {
    expect(findClosest('d', NAMES)).toEqual(['devicemapper']);
    expect(findClosest('map', NAMES)).toEqual(['devicemapper']);
    expect(findClosest('ap', NAMES)).toEqual([]);
    expect(findClosest('zfs-on-linux', NAMES)).toEqual(['zfs']);
  });

  it('of equals takes the shorter, and no more than were asked for', () => {
    expect(findClosest('abc', ['abcde', 'a'])).toEqual(['a', 'abcde']);
    expect(findClosest('overlay', NAMES)).toHaveLength(3);
    expect(findClosest('overlay', NAMES, 1)).toEqual(['overlay']);
  });

  it('looks at the beginning of a long text only', () => {
    expect(findClosest(`${'x'.repeat(80)}${'y'.repeat(5000)}`, ['x'.repeat(80)])).toEqual(['x'.repeat(80)]);
  });
});

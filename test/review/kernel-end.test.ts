import { expect, it } from 'vitest';
import { kernelEnd } from '../../src/review/kernel-end.ts';

const LINES = {
  ended: [
    { line: '6.19', last: '6.19.14', date: '2026-04-22' },
    { line: '4.1', date: '2018-05' },
  ],
  knownBefore: '7.0',
  longterm: [{ line: '6.12', until: '2028-12' }],
  sources: [],
};

it.each([
  ['6.19.2-gentoo', { line: '6.19', last: '6.19.14', on: '2026-04-22' }],
  ['4.1', { line: '4.1', on: '2018-05' }],
  ['4.10.3', { line: '4.10' }],
  ['6.12.40', null],
  ['6.1.2', { line: '6.1' }],
  ['7.0.1', null],
  ['7.1', null],
  ['custom', null],
])('the line of %s has ended: %j', (release, end) => expect(kernelEnd(release, LINES)).toEqual(end));

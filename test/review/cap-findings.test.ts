/** What is left out where a review finds more than it tells. */
import { expect, it } from 'vitest';
import { LIMITS } from '../../src/core/limits.ts';
import { gravest } from '../../src/review/cap-findings.ts';
import { UNREADABLE } from '../../src/review/unreadable.ts';

const some = (count: number, rule: string, severity: 'error' | 'warning' | 'info') =>
  Array.from({ length: count }, () => ({ rule, severity }));

it('tells what could not be read before all else, then errors, each in its place', () => {
  const notes = some(5, 'note', 'info');
  const errors = some(LIMITS.findings - 3, 'fault', 'error');
  const warnings = some(5, 'doubt', 'warning');
  const unread = some(2, UNREADABLE, 'warning');
  const told = gravest([...notes, ...warnings, ...errors, ...unread]);
  expect(told).toEqual([warnings[0], ...errors, ...unread]);
});

it('leaves out nothing where there is room', () => {
  const all = some(LIMITS.findings, 'note', 'info');
  expect(gravest(all)).toBe(all);
});

/** Who is reminded of an onboarding, and when. */
import { expect, it } from 'vitest';
import type { Onboarding } from '../../src/core/memory.ts';
import { REMIND_AFTER_MS, reminderFor, wantsReminder } from '../../src/onboarding/remind.ts';
import { ADA } from '../support/onboarding.ts';

const NOW = new Date('2026-11-30T00:00:00Z');
const LEFT: Onboarding = {
  step: 'know-your-host',
  state: '',
  version: 1,
  startedAt: new Date(0),
  updatedAt: new Date(NOW.getTime() - REMIND_AFTER_MS),
  finishedAt: null,
  isHidden: false,
};

it('whoever left off a week ago, and is not through', () => {
  expect(wantsReminder(LEFT, NOW)).toBe(true);
  expect(wantsReminder(null, NOW)).toBe(false);
  expect(wantsReminder({ ...LEFT, updatedAt: new Date(LEFT.updatedAt.getTime() + 1) }, NOW)).toBe(false);
  expect(wantsReminder({ ...LEFT, finishedAt: LEFT.updatedAt }, NOW)).toBe(false);
});

it('in a chat, and never at a terminal', () => {
  expect(reminderFor(ADA, 'en', NOW).reminder?.dueAt).toEqual(new Date(NOW.getTime() + REMIND_AFTER_MS));
  expect(reminderFor({ ...ADA, platform: 'terminal' }, 'en', NOW)).toEqual({});
});

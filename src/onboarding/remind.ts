/**
 * Reminders of a started onboarding: at most one a week and four in all, and none for who has gone on meanwhile or is
 * through.
 */
import { type AnswerContext, createAnswer, tongue } from '../answers/shared.ts';
import type { Asker } from '../core/asker.ts';
import type { Locale } from '../core/locale.ts';
import type { Onboarding, OnboardingChange } from '../core/memory.ts';
import type { Reply } from '../core/reply.ts';
import { groundOf } from './ground.ts';
import { stateOf } from './keep.ts';
import { button, titleOf } from './scene.ts';
import { settle } from './way.ts';

/** Between two reminders, and between the last click and the first of them. */
export const REMIND_AFTER_MS = 7 * 24 * 60 * 60_000;

/** Whoever has not come back by then does not want to. */
const REMIND_UNTIL_MS = 5 * REMIND_AFTER_MS;

/** Nobody sits at a terminal that has been closed. */
const SILENT = 'terminal';

/** The first reminder of an onboarding, to be kept along with its first step. */
export function reminderFor(asker: Asker, locale: Locale, now: Date): Pick<OnboardingChange, 'reminder'> {
  if (asker.platform === SILENT) return {};
  const dueAt = new Date(now.getTime() + REMIND_AFTER_MS);
  return { reminder: { asker, place: asker.home ?? '', locale, dueAt } };
}

/** Whether somebody left off so long ago that they want to be reminded, and not so long that they do not. */
export function wantsReminder(onboarding: Onboarding | null, now: Date): onboarding is Onboarding {
  if (onboarding === null || onboarding.finishedAt !== null) return false;
  const silentMs = now.getTime() - onboarding.updatedAt.getTime();
  return silentMs >= REMIND_AFTER_MS && silentMs < REMIND_UNTIL_MS;
}

/** What is sent. */
export function showReminder(onboarding: Onboarding, context: AnswerContext): Reply {
  const { words } = tongue(context);
  const { title, advice, off } = words.onboarding.reminders;
  const ground = groundOf(context);
  const { at } = settle(stateOf(onboarding), ground);
  return createAnswer(context, [], {
    title: title(titleOf(at, { ground, context })),
    verdict: advice,
    card: { advice, facts: [] },
    actions: [
      button('onboard', words.onboarding.goOn, { context }, true),
      button('onboard reminders off', off, { context }),
    ],
  });
}

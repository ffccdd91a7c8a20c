/** Reminders of a started onboarding: at most one a week, and none for who has gone on meanwhile or is through. */
import { type AnswerContext, createAnswer, tongue } from '../answers/shared.ts';
import type { Asker } from '../core/asker.ts';
import type { Locale } from '../core/locale.ts';
import type { Memory, Onboarding } from '../core/memory.ts';
import type { Reply } from '../core/reply.ts';
import { groundOf } from './ground.ts';
import { stateOf } from './keep.ts';
import { button, titleOf } from './scene.ts';
import { settle } from './way.ts';

/** Between two reminders, and between the last click and the first of them. */
export const REMIND_AFTER_MS = 7 * 24 * 60 * 60_000;

/** Nobody sits at a terminal that has been closed. */
const SILENT = 'terminal';

/** Keeps the first reminder of an onboarding. */
export async function reminderFor(asker: Asker, locale: Locale, now: Date, memory: Memory): Promise<void> {
  if (asker.platform === SILENT) return;
  const dueAt = new Date(now.getTime() + REMIND_AFTER_MS);
  await memory.remind({ asker, place: asker.home ?? '', locale, dueAt });
}

/** Whether somebody left off so long ago that they want to be reminded. */
export function wantsReminder(onboarding: Onboarding | null, now: Date): onboarding is Onboarding {
  if (onboarding === null || onboarding.finishedAt !== null) return false;
  return now.getTime() - onboarding.updatedAt.getTime() >= REMIND_AFTER_MS;
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

/** Sends reminders of started onboardings while the bots run. The store gives each to one replica only. */
import type { RunningBot } from '../chat/running-bot.ts';
import type { Asker } from '../core/asker.ts';
import type { Dispatcher } from '../core/dispatch.ts';
import { reasonForLog } from '../core/errors-in-log.ts';
import type { MemorySource, Reminder } from '../core/memory.ts';
import { createProfile } from '../core/profile.ts';
import { mergeHosts, tellersOf } from '../core/remembered-host.ts';
import { REMIND_AFTER_MS, showReminder, wantsReminder } from '../onboarding/remind.ts';

const EVERY_MS = 10 * 60_000;
/** Of one platform in one round: Discord and Slack take no floods. */
const AT_ONCE = 20;

interface RemindingBot {
  readonly name: string;
  readonly running: Pick<RunningBot, 'write'> | null;
}

export interface ReminderParts {
  readonly bots: readonly RemindingBot[];
  readonly dispatcher: Pick<Dispatcher, 'knowledge' | 'commands'>;
  readonly memory: MemorySource;
  readonly log: (line: string) => void;
}

/** The asker of a reminder; its place is the workspace that the person's id belongs to. */
function askerOf({ asker, place }: Reminder): Asker {
  return { ...asker, ...(place !== '' && { home: place }) };
}

async function send(
  reminder: Reminder,
  write: NonNullable<RunningBot['write']>,
  now: Date,
  parts: ReminderParts,
): Promise<void> {
  const { knowledge, commands } = parts.dispatcher;
  const asker = askerOf(reminder);
  const { hosts, onboarding } = await parts.memory.recall(asker);
  if (!wantsReminder(onboarding, now)) return;
  const profile = createProfile(knowledge.defaultProfile, mergeHosts(hosts, {}));
  const toldBy = tellersOf(hosts, {});
  await write(asker, showReminder(onboarding, { knowledge, commands, profile, toldBy, locale: reminder.locale }));
}

/** Sends what is due. Each reminder is put off by a week before it is sent: one that fails is lost, none comes twice. */
export async function sendReminders(now: Date, parts: ReminderParts): Promise<void> {
  for (const { name, running } of parts.bots) {
    const write = running?.write;
    if (write === undefined) continue;
    try {
      const memory = await parts.memory.open();
      const nextAt = new Date(now.getTime() + REMIND_AFTER_MS);
      for (const reminder of await memory.takeReminders(name, now, nextAt, AT_ONCE))
        await send(reminder, write, now, parts).catch((error: unknown) =>
          parts.log(`${name}: a reminder was not sent (${reasonForLog(error)})`),
        );
    } catch (error) {
      parts.log(`${name}: reminders wait (${reasonForLog(error)})`);
    }
  }
}

/** Looks from time to time; returns what ends it. */
export function startReminders(parts: ReminderParts): () => void {
  const timer = setInterval(() => void sendReminders(new Date(), parts), EVERY_MS).unref();
  return () => clearInterval(timer);
}

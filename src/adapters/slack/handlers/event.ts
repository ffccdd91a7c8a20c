/** Events: mentions, direct messages, the Home tab. Bolt has acknowledged them before they come here. */

import * as z from 'zod/mini';
import type { CommandCall } from '../../../core/command.ts';
import { askerOf } from '../asker.ts';
import { patiently } from '../connection/web-clients.ts';
import { findFiles, namedFiles, type SlackFile } from '../files/slack-file.ts';
import { createHome } from '../home.ts';
import { lineFromSlack } from '../question.ts';
import type { Bot } from './bot.ts';

const WrittenMessage = z.object({
  user: z.string(),
  team: z.optional(z.string()),
  channel: z.string(),
  ts: z.string(),
  thread_ts: z.optional(z.string()),
  text: z._default(z.string(), ''),
  bot_id: z.optional(z.string()),
  /** Edits, joins and the like are no questions; a message with files is `file_share`. */
  subtype: z.optional(z.literal('file_share')),
  channel_type: z.optional(z.string()),
});
type WrittenMessage = z.infer<typeof WrittenMessage>;

const Opened = z.object({ user: z.string(), tab: z.string() });

/** What a message with files says about the host and the capabilities; what it says otherwise is no question. */
async function readOptions(
  message: WrittenMessage,
  bot: Bot,
): Promise<Pick<CommandCall, 'overrides' | 'want' | 'locale'>> {
  const locale = await bot.locales.get(message.user);
  const question = await bot.session.read(lineFromSlack(message.text), locale);
  return question.kind === 'call' ? question.call : { overrides: {}, want: [], locale };
}

async function answerMessage(
  message: WrittenMessage,
  files: readonly SlackFile[],
  thread: string | undefined,
  bot: Bot,
): Promise<void> {
  const place = { channel: message.channel, thread };
  const asker = askerOf(message.user, message.team);
  if (files.length > 0) {
    const options = await readOptions(message, bot);
    await bot.messenger.postReview(
      place,
      await bot.session.review({ ...options, files: namedFiles(files, bot) }, asker),
    );
    return;
  }
  const line = lineFromSlack(message.text);
  const question = await bot.session.read(line, await bot.locales.get(message.user));
  if (question.kind === 'call' && question.takesFiles)
    await bot.messenger.postReview(place, await bot.session.review({ ...question.call, files: [] }, asker));
  else
    await bot.messenger.post(place, await bot.session.answer(question, asker), {
      commandLine: line || 'help',
      canShare: false,
    });
}

/** A mention in a channel: answered in its thread. */
export function handleMention(event: unknown, bot: Bot): void {
  const message = WrittenMessage.safeParse(event).data;
  if (!message || message.bot_id !== undefined) return;
  bot.tasks.run('a mention', () => answerMessage(message, findFiles(event), message.thread_ts ?? message.ts, bot));
}

/** A direct message: answered where it was written. */
export function handleDirectMessage(event: unknown, bot: Bot): void {
  const message = WrittenMessage.safeParse(event).data;
  if (!message || message.bot_id !== undefined || message.channel_type !== 'im') return;
  bot.tasks.run('a direct message', () => answerMessage(message, findFiles(event), message.thread_ts, bot));
}

/** Somebody opened the Home tab. */
export function handleHomeOpened(event: unknown, bot: Bot): void {
  const opened = Opened.safeParse(event).data;
  if (opened?.tab !== 'home') return;
  bot.tasks.run('the Home tab', async () => {
    const view = createHome(bot.dispatcher, await bot.locales.get(opened.user));
    await patiently(() => bot.api.web.views.publish({ user_id: opened.user, view }));
  });
}

/** The shortcut in the menu of a message: reviews the files of that message in its thread. */
import * as z from 'zod/mini';
import { wordsFor } from '../../../core/words/index.ts';
import { askerOf } from '../asker.ts';
import { isClosedPlace } from '../files/deliver.ts';
import { findFiles, namedFiles } from '../files/slack-file.ts';
import { respond } from '../respond.ts';
import { ackOnly, type Bot } from './bot.ts';

/** The shortcut's name on Slack. */
export const REVIEW_SHORTCUT = 'review_attached_config';

const Shortcut = z.object({
  user: z.object({ id: z.string() }),
  team: z.nullish(z.object({ id: z.string() })),
  channel: z.object({ id: z.string() }),
  trigger_id: z.string(),
  response_url: z.string(),
  message: z.object({ ts: z.string(), thread_ts: z.optional(z.string()) }),
});
type Shortcut = z.infer<typeof Shortcut>;

async function review(shortcut: Shortcut, message: unknown, bot: Bot): Promise<void> {
  const { user, channel, response_url: responseUrl } = shortcut;
  const locale = await bot.locales.get(user.id);
  const reply = await bot.session.review(
    { files: namedFiles(findFiles(message), bot), overrides: {}, want: [], locale },
    askerOf(user.id, shortcut.team?.id),
  );
  const thread = shortcut.message.thread_ts ?? shortcut.message.ts;
  try {
    await bot.messenger.postReview({ channel: channel.id, thread }, reply);
  } catch (error) {
    if (!isClosedPlace(error)) throw error;
    await bot.messenger.postReview({ channel: user.id }, reply);
    await respond(responseUrl, {
      response_type: 'ephemeral',
      text: wordsFor(locale).slack.inviteMe(`<#${channel.id}>`),
    });
  }
}

/** Handles the shortcut: acknowledged first, reviewed then. */
export async function handleShortcut(body: unknown, ack: () => Promise<void>, bot: Bot): Promise<void> {
  const shortcut = Shortcut.parse(body);
  const isFirst = await bot.seen.claim(`shortcut:${shortcut.trigger_id}`);
  await ackOnly(ack, bot);
  const message = typeof body === 'object' && body !== null && 'message' in body ? body.message : null;
  if (isFirst) bot.tasks.run('the shortcut', () => review(shortcut, message, bot));
}

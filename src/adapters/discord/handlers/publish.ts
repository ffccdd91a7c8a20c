/** Shows a review to everybody. Nothing of it is stored, so it is taken from the message whose button was pressed. */
import type { APIMessage } from 'discord-api-types/v10';
import { createErrorReply } from '../../../core/dispatch.ts';
import { UserError } from '../../../core/errors.ts';
import type { Locale } from '../../../core/locale.ts';
import { createReply } from '../../../core/reply.ts';
import { wordsFor } from '../../../core/words/index.ts';
import { createPayload } from '../render/payload.ts';
import { publishMessage } from '../render/publish.ts';
import { type DiscordFile, renderDiscord } from '../render/render.ts';
import type { Responder } from '../responder.ts';
import { discordWords } from '../words/index.ts';
import type { Bot } from './bot.ts';

async function fetchAttachments(message: APIMessage, bot: Bot): Promise<DiscordFile[]> {
  const files: DiscordFile[] = [];
  for (const attachment of message.attachments) {
    const { name, bytes } = await bot.fetchFile(attachment);
    files.push({ name, content: Buffer.from(bytes).toString() });
  }
  return files;
}

function keyOf({ id }: APIMessage): string {
  return `publish:${id}`;
}

/** Once for each message: every press brings its files anew, and shows them to everybody. */
export async function publishReview(
  message: APIMessage,
  sharedBy: string,
  locale: Locale,
  responder: Responder,
  bot: Bot,
): Promise<void> {
  const key = keyOf(message);
  if (!(await bot.seen.claim(key))) {
    const title = discordWords(wordsFor(locale)).sharedAlready;
    const reply = createReply({ title, tone: 'warning', outcome: 'bad-usage', locale });
    await responder.respond(createPayload(reply, {}));
    return;
  }
  try {
    await publish(message, sharedBy, locale, responder, bot);
  } catch (error) {
    await bot.seen.forget(key);
    throw error;
  }
}

/** Sends the message again, for all to see. */
async function publish(
  message: APIMessage,
  sharedBy: string,
  locale: Locale,
  responder: Responder,
  bot: Bot,
): Promise<void> {
  if (!(await responder.defer(false))) return;
  try {
    const files = await fetchAttachments(message, bot);
    await responder.edit({ body: publishMessage(message, files, sharedBy, wordsFor(locale)), files });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    await bot.seen.forget(keyOf(message));
    await responder.edit(renderDiscord(createErrorReply(error, locale), { store: bot.ids }));
  }
}

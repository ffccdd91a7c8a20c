/** Opens the upload form, and takes what was filled in. */
import type { APIModalSubmitInteraction } from 'discord-api-types/v10';
import { type Locale, matchLocale } from '../../../core/locale.ts';
import { createReply } from '../../../core/reply.ts';
import { wordsFor } from '../../../core/words/index.ts';
import { askerOf } from '../asker.ts';
import { createCustomId, readCustomId } from '../custom-id.ts';
import { createUploadForm, readUploadForm } from '../files/upload-form.ts';
import { createPayload } from '../render/payload.ts';
import type { Responder } from '../responder.ts';
import { readLine } from './answer.ts';
import type { Bot } from './bot.ts';
import { reviewFiles } from './review.ts';

/** Opens the form; what the command line says about the host and the language goes with it. */
export async function openUploadForm(line: string, locale: Locale, responder: Responder, bot: Bot): Promise<void> {
  const customId = createCustomId({ kind: 'upload', line }, bot.ids);
  await responder.openForm(createUploadForm(bot.dispatcher, customId, locale));
}

/** Takes a submission. Discord closes the form whatever is wrong in it, so that is told in the answer. */
export async function handleSubmission(
  interaction: APIModalSubmitInteraction,
  responder: Responder,
  bot: Bot,
): Promise<void> {
  const form = readUploadForm(interaction.data);
  const wish = readCustomId(interaction.data.custom_id, bot.ids);
  const line = wish === null || wish === 'forgotten' ? 'analyze' : wish.line;
  const { question } = await readLine(line, matchLocale(interaction.locale), bot);
  const asked =
    question.kind !== 'reply'
      ? question.call
      : { overrides: {}, want: [], to: undefined, locale: matchLocale(interaction.locale) };
  const { locale } = asked;
  if (form.overrides === null) {
    const title = wordsFor(locale).chat.formBadVersion;
    const reply = createReply({ title, tone: 'bad', outcome: 'bad-usage', locale });
    await responder.respond(createPayload(reply, { offersUpload: true, store: bot.ids }));
    return;
  }
  const overrides = { ...asked.overrides, ...form.overrides };
  await reviewFiles(
    { overrides, want: [...asked.want, ...form.want], to: asked.to, locale, files: form.files },
    askerOf(interaction),
    responder,
    bot,
  );
}

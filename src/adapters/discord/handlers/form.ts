/** Opens the upload form, and takes what was filled in. */
import type { APIModalSubmitInteraction } from 'discord-api-types/v10';
import type { CallOptions } from '../../../chat/question.ts';
import { readReviewLine } from '../../../chat/review-offers.ts';
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
import { takeHostForm } from './host-form.ts';
import { takeReportForm } from './report-form.ts';
import { namedFile, reviewFiles } from './review.ts';

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
  const wish = readCustomId(interaction.data.custom_id, bot.ids);
  if (wish !== null && wish !== 'forgotten') {
    if (wish.kind === 'host') return takeHostForm(wish, interaction, responder, bot);
    if (wish.kind === 'report') return takeReportForm(wish.line, interaction, responder, bot);
  }
  const form = readUploadForm(interaction.data, bot.dispatcher);
  const line = wish === null || wish === 'forgotten' ? 'analyze' : wish.line;
  const review = readReviewLine(line);
  const kept = review && (await bot.conversation.reviews.filesOf(review));
  const asked = kept?.options ?? (await optionsIn(review ? 'analyze' : line, matchLocale(interaction.locale), bot));
  const { locale } = asked;
  if (form.overrides === null) {
    await complain(wordsFor(locale).chat.formBadVersion, locale, responder, bot);
    return;
  }
  const files = form.files.length > 0 ? form.files.map((file) => namedFile(file, bot)) : (kept?.files ?? []);
  if (review && files.length === 0) {
    await complain(wordsFor(locale).chat.reviewForgotten, locale, responder, bot);
    return;
  }
  const options = {
    overrides: { ...asked.overrides, ...form.overrides },
    want: [...new Set([...asked.want, ...form.want])],
    to: asked.to,
    locale,
  };
  const since = review && form.files.length > 0 ? review : undefined;
  const isAgain = review && form.files.length === 0 ? true : undefined;
  await reviewFiles({ files, options, since, isAgain }, askerOf(interaction), responder, bot);
}

/** What the command line behind a form says about the host and what to review. */
async function optionsIn(line: string, locale: Locale, bot: Bot): Promise<CallOptions> {
  const { question } = await readLine(line, locale, bot);
  return question.kind === 'call' ? question.call : { overrides: {}, want: [], locale };
}

async function complain(title: string, locale: Locale, responder: Responder, bot: Bot): Promise<void> {
  const reply = createReply({ title, tone: 'bad', outcome: 'bad-usage', locale });
  await responder.respond(createPayload(reply, { offersUpload: true, store: bot.ids }));
}

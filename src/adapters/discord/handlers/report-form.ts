/** Opens the form in which somebody says what is wrong with an answer, and takes what was filled in. */
import type { APIModalSubmitInteraction } from 'discord-api-types/v10';
import { takeReport } from '../../../chat/feedback.ts';
import { type Locale, matchLocale } from '../../../core/locale.ts';
import { askerOf } from '../asker.ts';
import { createCustomId } from '../custom-id.ts';
import { createReportForm, readReportForm } from '../files/report-form.ts';
import { createPayload } from '../render/payload.ts';
import type { Responder } from '../responder.ts';
import type { Bot } from './bot.ts';

export async function openReportForm(about: string, locale: Locale, responder: Responder, bot: Bot): Promise<void> {
  await responder.openForm(createReportForm(createCustomId({ kind: 'report', line: about }, bot.ids), locale));
}

/** Takes a submission, and thanks for it. */
export async function takeReportForm(
  about: string,
  interaction: APIModalSubmitInteraction,
  responder: Responder,
  bot: Bot,
): Promise<void> {
  const report = { about, note: readReportForm(interaction.data), asker: askerOf(interaction) };
  const reply = await takeReport(report, matchLocale(interaction.locale), bot.feedback);
  await responder.respond(createPayload(reply, { store: bot.ids }));
}

/** The slash command: answered in the first response from what is in memory, else announced there. */
import type {
  APIApplicationCommandInteraction,
  APIChatInputApplicationCommandInteractionData,
} from 'discord-api-types/v10';
import { matchLocale } from '../../../core/locale.ts';
import { askerOf } from '../asker.ts';
import { attachmentsOf, lineOf } from '../command-line.ts';
import type { Responder } from '../responder.ts';
import { answerLine, readLine } from './answer.ts';
import type { Bot } from './bot.ts';
import { openUploadForm } from './form.ts';
import { reviewFiles } from './review.ts';

/** Handles `/docker-gentoo …`. */
export async function handleCommand(
  interaction: APIApplicationCommandInteraction,
  data: APIChatInputApplicationCommandInteractionData,
  responder: Responder,
  bot: Bot,
): Promise<void> {
  const line = lineOf(data);
  const { question, wantsFiles } = await readLine(line, matchLocale(interaction.locale), bot);
  if (!wantsFiles || question.kind !== 'call') {
    await answerLine(question, line, {}, askerOf(interaction), responder, bot);
    return;
  }
  const files = attachmentsOf(data);
  if (files.length > 0) await reviewFiles({ ...question.call, files }, askerOf(interaction), responder, bot);
  else await openUploadForm(line, question.call.locale, responder, bot);
}

/** The slash command: answered in the first response from what is in memory, else announced there. */
import type {
  APIApplicationCommandInteraction,
  APIChatInputApplicationCommandInteractionData,
} from 'discord-api-types/v10';
import type { Question } from '../../../chat/question.ts';
import type { Asker } from '../../../core/command.ts';
import { type Locale, matchLocale } from '../../../core/locale.ts';
import { askerOf } from '../asker.ts';
import { attachmentsOf, lineOf } from '../command-line.ts';
import type { Responder } from '../responder.ts';
import { answerLine, readLine } from './answer.ts';
import type { Bot } from './bot.ts';
import { openUploadForm } from './form.ts';
import { openHostForm } from './host-form.ts';
import { namedFile, reviewFiles } from './review.ts';

/** Handles `/docker-gentoo …`. */
export async function handleCommand(
  interaction: APIApplicationCommandInteraction,
  data: APIChatInputApplicationCommandInteractionData,
  responder: Responder,
  bot: Bot,
): Promise<void> {
  const asker = askerOf(interaction);
  const locale = matchLocale(interaction.locale);
  const place = `discord ${interaction.channel?.id ?? ''} ${asker.person}`;
  const { question, line } = await understand(lineOf(data), locale, place, asker, bot);
  if (await openHostForm(question, interaction, locale, responder, bot)) return;
  if (question.kind !== 'call' || !question.takesFiles) {
    const answer = await answerLine(question, line, { place }, asker, responder, bot);
    if (answer) await bot.conversation.remember(place, asker, question, answer);
    return;
  }
  const files = attachmentsOf(data).map((file) => namedFile(file, bot));
  if (files.length === 0) return openUploadForm(line, question.call.locale, responder, bot);
  await reviewFiles({ files, options: question.call, place }, asker, responder, bot);
}

/** A question in somebody's own words may go on with what they asked there before; anything else stands for itself. */
async function understand(
  line: string,
  locale: Locale,
  place: string,
  asker: Asker,
  bot: Bot,
): Promise<{ question: Question; line: string }> {
  const { question } = await readLine(line, locale, bot);
  if (question.kind !== 'call' || question.call.name !== 'ask') return { question, line };
  const text = question.call.args.join(' ');
  return bot.conversation.understand({ place, text, locale: question.call.locale, asker }, { question, line });
}

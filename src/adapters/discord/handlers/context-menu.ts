/** The command in the menu of a message: reviews the files of that message. */
import {
  type APIApplicationCommandInteraction,
  type APIApplicationCommandInteractionData,
  ApplicationCommandType,
} from 'discord-api-types/v10';
import { matchLocale } from '../../../core/locale.ts';
import { ownValue } from '../../../core/own-value.ts';
import { askerOf } from '../asker.ts';
import type { DiscordFileInfo } from '../files/fetch-file.ts';
import type { Responder } from '../responder.ts';
import { answerLine, readLine } from './answer.ts';
import type { Bot } from './bot.ts';
import { reviewFiles } from './review.ts';

type Data = APIApplicationCommandInteractionData;

/** The files of the message, and of one that it forwards. */
function filesOf(data: Extract<Data, { type: ApplicationCommandType.Message }>): DiscordFileInfo[] {
  const message = ownValue(data.resolved.messages, data.target_id);
  if (!message) return [];
  const forwarded = message.message_snapshots ?? [];
  return [...message.attachments, ...forwarded.flatMap(({ message: { attachments } }) => attachments)];
}

/** Handles *Review attached config*; a command of another kind, which we do not register, is answered with help. */
export async function handleContextMenu(
  interaction: APIApplicationCommandInteraction,
  data: Data,
  responder: Responder,
  bot: Bot,
): Promise<void> {
  const locale = matchLocale(interaction.locale);
  if (data.type === ApplicationCommandType.Message) {
    await reviewFiles({ files: filesOf(data), overrides: {}, want: [], locale }, askerOf(interaction), responder, bot);
    return;
  }
  const { question } = await readLine('help', locale, bot);
  await answerLine(question, 'help', {}, askerOf(interaction), responder, bot);
}

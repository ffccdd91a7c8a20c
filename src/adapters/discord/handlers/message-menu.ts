/** The commands in the menu of a message: review its files, or explain the error in it. */
import {
  type APIApplicationCommandInteraction,
  type APIApplicationCommandInteractionData,
  type APIMessage,
  ApplicationCommandType,
} from 'discord-api-types/v10';
import { readError } from '../../../chat/explain.ts';
import { matchLocale } from '../../../core/locale.ts';
import { ownValue } from '../../../core/own-value.ts';
import { withoutFences } from '../../../core/pasted-config.ts';
import { askerOf } from '../asker.ts';
import { EXPLAIN_COMMAND } from '../registration/commands.ts';
import type { Responder } from '../responder.ts';
import { answerLine, readLine } from './answer.ts';
import type { Bot } from './bot.ts';
import { namedFile, reviewFiles } from './review.ts';

type Data = APIApplicationCommandInteractionData;

type Content = Pick<APIMessage, 'content' | 'attachments' | 'embeds'>;

/** The message, and those that it forwards. */
function contentsOf(data: Extract<Data, { type: ApplicationCommandType.Message }>): Content[] {
  const message = ownValue(data.resolved.messages, data.target_id);
  if (!message) return [];
  return [message, ...(message.message_snapshots ?? []).map((snapshot) => snapshot.message)];
}

/** What the message says; what programs post is often in embeds alone. */
function textOf(contents: readonly Content[]): string {
  const parts = contents.flatMap(({ content, embeds = [] }) => [
    content,
    ...embeds.flatMap(({ title = '', description = '' }) => [title, description]),
  ]);
  return withoutFences(parts.filter((part) => part !== '').join('\n'));
}

async function explain(
  interaction: APIApplicationCommandInteraction,
  contents: readonly Content[],
  responder: Responder,
  bot: Bot,
): Promise<void> {
  const files = contents.flatMap(({ attachments }) => attachments).map((file) => namedFile(file, bot));
  const { question, line } = await readError(textOf(contents), files, matchLocale(interaction.locale), bot.session);
  await answerLine(question, line ?? '', {}, askerOf(interaction), responder, bot);
}

/**
 * Handles *Review attached config* and *Explain this error*; a command of another kind, which we do not register, is
 * answered with help.
 */
export async function handleContextMenu(
  interaction: APIApplicationCommandInteraction,
  data: Data,
  responder: Responder,
  bot: Bot,
): Promise<void> {
  const locale = matchLocale(interaction.locale);
  if (data.type === ApplicationCommandType.Message) {
    const contents = contentsOf(data);
    if (data.name === EXPLAIN_COMMAND) return explain(interaction, contents, responder, bot);
    const files = contents.flatMap(({ attachments }) => attachments).map((file) => namedFile(file, bot));
    await reviewFiles({ files, options: { overrides: {}, want: [], locale } }, askerOf(interaction), responder, bot);
    return;
  }
  const { question } = await readLine('help', locale, bot);
  await answerLine(question, 'help', {}, askerOf(interaction), responder, bot);
}

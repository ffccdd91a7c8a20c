/** Opens the form of a host, and takes what was filled in. */
import type { APIInteraction, APIModalSubmitInteraction } from 'discord-api-types/v10';
import { asksForHostForm, hostFormLine, hostLine, wrongField } from '../../../chat/host-form.ts';
import type { Question } from '../../../chat/question.ts';
import { type Locale, matchLocale } from '../../../core/locale.ts';
import { createReply } from '../../../core/reply.ts';
import { wordsFor } from '../../../core/words/index.ts';
import { askerOf } from '../asker.ts';
import { createCustomId, type Wish } from '../custom-id.ts';
import { createHostForm, readHostForm } from '../files/host-form.ts';
import { createPayload } from '../render/payload.ts';
import type { Responder } from '../responder.ts';
import { answerLine, readLine } from './answer.ts';
import type { Bot } from './bot.ts';

/** Opens the form where a question asks for it and the host can be remembered; false: the question is to be answered. */
export async function openHostForm(
  question: Question,
  interaction: Pick<APIInteraction, 'guild_id' | 'member' | 'user' | 'channel'>,
  locale: Locale,
  responder: Responder,
  bot: Bot,
): Promise<boolean> {
  const scope = asksForHostForm(question, bot.dispatcher);
  if (scope === null) return false;
  const asker = askerOf(interaction);
  const [memory, { hosts, isDown }] = await Promise.all([bot.dispatcher.memory.open(), bot.dispatcher.recall(asker)]);
  // What is in the way is said by the command itself.
  if (!memory.isKept || isDown || (scope !== 'person' && !asker.isManager)) return false;
  const customId = createCustomId({ kind: 'host', line: hostFormLine(scope) }, bot.ids);
  await responder.openForm(createHostForm(hosts[scope] ?? {}, customId, locale, bot.dispatcher));
  return true;
}

/** Takes a submission: it is the command line that says the same. */
export async function takeHostForm(
  wish: Wish,
  interaction: APIModalSubmitInteraction,
  responder: Responder,
  bot: Bot,
): Promise<void> {
  const locale = matchLocale(interaction.locale);
  const form = await readLine(wish.line, locale, bot);
  const filled = readHostForm(interaction.data);
  if (wrongField(filled) !== null) {
    const title = wordsFor(locale).chat.formBadVersion;
    const actions = [{ type: 'ask' as const, command: wish.line, label: wordsFor(locale).memory.myHost }];
    const reply = createReply({ title, tone: 'bad', outcome: 'bad-usage', locale, actions });
    await responder.respond(createPayload(reply, { store: bot.ids }));
    return;
  }
  const line = hostLine(asksForHostForm(form.question, bot.dispatcher) ?? 'person', filled);
  const { question } = await readLine(line, locale, bot);
  await answerLine(question, line, {}, askerOf(interaction), responder, bot);
}

/** The slash command: answered in the acknowledgement itself, which is one round trip and cannot fail on its own. */

import type { RespondArguments } from '@slack/bolt';
import type { Fresh } from '../../../chat/answer-cache.ts';
import type { Question } from '../../../chat/question.ts';
import type { Asker } from '../../../core/command.ts';
import type { Locale } from '../../../core/locale.ts';
import { lasts } from '../../../core/reply.ts';
import { askerOf } from '../asker.ts';
import { lineFromSlack, localeInLine } from '../question.ts';
import { createPayload, type SlackPayload } from '../render/payload.ts';
import { respond } from '../respond.ts';
import { ackOnly, type Bot } from './bot.ts';
import { openUploadForm } from './form.ts';

export interface SlashCommand {
  readonly text: string;
  readonly user_id: string;
  readonly team_id?: string | undefined;
  readonly trigger_id: string;
  readonly response_url: string;
}

type Ack = (response?: RespondArguments) => Promise<void>;

async function createAnswer(question: Question, line: string, asker: Asker, bot: Bot): Promise<SlackPayload> {
  const create = async (): Promise<Fresh<SlackPayload>> => {
    const reply = await bot.session.answer(question, asker);
    return { rendered: createPayload(reply, { commandLine: line === '' ? 'help' : line }), lasts: lasts(reply) };
  };
  if (question.kind === 'reply' || !question.isConstant) return (await create()).rendered;
  return bot.answers.get(`${question.call.locale} ${line}`, create);
}

/** Answers in the acknowledgement; where that is lost with a dying connection, through the response_url. */
async function ackWith(payload: SlackPayload, command: SlashCommand, ack: Ack): Promise<void> {
  try {
    await ack({ ...payload });
  } catch {
    await respond(command.response_url, payload);
  }
}

/** The first question of a person whose language is not known yet: acknowledged at once, answered when it is. */
function answerLater(line: string, command: SlashCommand, bot: Bot): void {
  bot.tasks.run('a slash command', async () => {
    const locale = await bot.locales.get(command.user_id);
    const question = await bot.session.read(line, locale);
    await respond(
      command.response_url,
      await createAnswer(question, line, askerOf(command.user_id, command.team_id), bot),
    );
  });
}

/** Handles `/docker-gentoo …`, and any other command that leads here. */
export async function handleCommand(command: SlashCommand, ack: Ack, bot: Bot): Promise<void> {
  if (!(await bot.seen.claim(`command:${command.trigger_id}`))) {
    await ackOnly(ack, bot);
    return;
  }
  const line = lineFromSlack(command.text);
  const known: Locale | undefined = bot.locales.peek(command.user_id) ?? localeInLine(line);
  const question = await bot.session.read(line, known ?? 'en');
  if (question.kind === 'call' && question.takesFiles) {
    await ackOnly(ack, bot);
    await openUploadForm(
      { trigger: command.trigger_id, locale: question.call.locale, responseUrl: command.response_url },
      bot,
    );
    return;
  }
  if (known === undefined) {
    await ackOnly(ack, bot);
    answerLater(line, command, bot);
    return;
  }
  await ackWith(await createAnswer(question, line, askerOf(command.user_id, command.team_id), bot), command, ack);
}

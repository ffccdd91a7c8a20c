/** From a command line to a message. */
import type { Fresh } from '../../../chat/answer-cache.ts';
import type { Question } from '../../../chat/question.ts';
import type { Asker } from '../../../core/command.ts';
import type { Locale } from '../../../core/locale.ts';
import { lasts } from '../../../core/reply.ts';
import type { Sendable } from '../connection/interaction-api.ts';
import { createPayload } from '../render/payload.ts';
import type { DiscordRenderOptions } from '../render/render.ts';
import type { Bot } from './bot.ts';

/** Longer lines do not fit a custom id: their keys are kept for a day, an answer for as long as the program runs. */
const MAX_KEPT_LINE = 90;

/** The answer to a question; one that never changes is rendered once. */
export async function createAnswer(
  question: Question,
  line: string,
  options: Pick<DiscordRenderOptions, 'page' | 'sharedBy'>,
  asker: Asker,
  bot: Bot,
): Promise<Sendable> {
  const create = async (): Promise<Fresh<Sendable>> => {
    const reply = await bot.session.answer(question, asker);
    const rendered = createPayload(reply, { ...options, commandLine: line === '' ? 'help' : line, store: bot.ids });
    return { rendered, lasts: lasts(reply) };
  };
  const isKept = question.kind === 'call' && question.isConstant && line.length <= MAX_KEPT_LINE;
  if (!isKept || options.sharedBy !== undefined) return (await create()).rendered;
  return bot.answers.get(`${question.call.locale} ${options.page ?? 0} ${line}`, create);
}

/** A line as a question, and whether it can only be asked with files. */
export async function readLine(
  line: string,
  locale: Locale,
  bot: Bot,
): Promise<{ readonly question: Question; readonly wantsFiles: boolean }> {
  const question = await bot.questions.get(`${locale} ${line}`, async () => {
    const question = await bot.session.read(line, locale);
    return { rendered: question, lasts: true };
  });
  return { question, wantsFiles: question.kind === 'call' && question.takesFiles };
}

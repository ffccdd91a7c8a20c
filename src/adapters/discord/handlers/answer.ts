/** From a command line to a message. */
import type { Fresh } from '../../../chat/answer-cache.ts';
import { type Question, repeatable } from '../../../chat/question.ts';
import type { ThreadAnswer } from '../../../chat/thread-memory.ts';
import { answerParts } from '../../../chat/thread-parts.ts';
import type { Asker } from '../../../core/command.ts';
import type { Locale } from '../../../core/locale.ts';
import { hostsKey } from '../../../core/memory.ts';
import { lasts, type Reply } from '../../../core/reply.ts';
import { createPayload } from '../render/payload.ts';
import type { DiscordRenderOptions } from '../render/render.ts';
import type { Responder } from '../responder.ts';
import type { Bot, KeptAnswer } from './bot.ts';
import { type Answer, deliver } from './deliver.ts';
import { showReview } from './review.ts';

/** Longer lines do not fit a custom id: their keys are kept for a day, an answer for as long as the program runs. */
const MAX_KEPT_LINE = 90;
/** Nobody asks a longer line again by a button; the rest of its answer is attached. */
const MAX_BUTTON_LINE = 2000;

/** How an answer reaches its person. */
export interface Manner {
  readonly page?: number;
  /** Who shows it to everybody. */
  readonly sharedBy?: string;
  /** It takes the place of the message whose button was pressed. */
  readonly replaces?: boolean;
  /** Where files of it are remembered for the next words. */
  readonly place?: string;
}

function renderOptions(line: string | undefined, { page, sharedBy }: Manner, bot: Bot): DiscordRenderOptions {
  const fits = line !== undefined && line.length <= MAX_BUTTON_LINE;
  return {
    ...(page !== undefined && { page }),
    ...(sharedBy !== undefined && { sharedBy }),
    ...(fits ? { commandLine: line } : { attachesRest: true }),
    store: bot.ids,
  };
}

/** The message for a question; one that never changes is rendered once. */
async function answerWith(
  question: Question,
  line: string,
  manner: Manner,
  asker: Asker,
  bot: Bot,
): Promise<KeptAnswer & Pick<Answer, 'reply'>> {
  const recalled = await bot.dispatcher.recall(asker);
  const hosts = hostsKey(recalled);
  let fresh: Reply | undefined;
  const create = async (): Promise<Fresh<KeptAnswer>> => {
    fresh = await bot.session.answer(question, asker, recalled);
    const message = createPayload(fresh, renderOptions(repeatable(question, line), manner, bot));
    return { rendered: { message, answer: answerParts(fresh) }, lasts: lasts(fresh) };
  };
  // What was kept never changes, and changes nothing.
  const reply = async (): Promise<Reply> => fresh ?? bot.session.answer(question, asker, recalled);
  const isKept = question.kind === 'call' && question.isConstant && line.length <= MAX_KEPT_LINE;
  if (!isKept || hosts === null || manner.sharedBy !== undefined) return { ...(await create()).rendered, reply };
  return { ...(await bot.answers.get(`${question.call.locale} ${manner.page ?? 0} ${line}${hosts}`, create)), reply };
}

/**
 * Answers a question: at once from what is in memory; anything else is announced before it is computed.
 * @returns what of the answer counts for the next words; null: it came too late
 */
export async function answerLine(
  question: Question,
  line: string,
  manner: Manner,
  asker: Asker,
  responder: Responder,
  bot: Bot,
): Promise<ThreadAnswer | null> {
  const isInstant = question.kind === 'reply' || (question.kind === 'call' && question.weight === 'instant');
  const announce = (): Promise<boolean> =>
    manner.replaces ? responder.deferUpdate() : responder.defer(manner.sharedBy === undefined);
  if (!isInstant && !(await announce())) return null;
  if (question.kind === 'files') {
    // A paste, or files of before: what was announced is a review.
    const reply = await bot.conversation.reviews.look(question, asker, manner.place ?? null);
    await showReview(reply, responder, bot);
    return answerParts(reply);
  }
  const { message, answer, reply } = await answerWith(question, line, manner, asker, bot);
  await deliver(
    { message, options: renderOptions(repeatable(question, line), manner, bot), reply },
    (each) => (manner.replaces ? responder.update(each) : responder.respond(each)),
    bot,
  );
  return answer;
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

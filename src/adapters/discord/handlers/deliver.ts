/** Sends an answer; what Discord does not take is sent again smaller, then as one line: there is always an answer. */
import { renderMarkdown } from '../../../core/render/markdown.ts';
import { createReply, type Reply } from '../../../core/reply.ts';
import { wordsFor } from '../../../core/words/index.ts';
import { isRefusedPayload, refusalOf } from '../connection/api-error.ts';
import type { Sendable } from '../connection/interaction-api.ts';
import { createPayload } from '../render/payload.ts';
import type { DiscordRenderOptions } from '../render/render.ts';
import { DISCORD } from '../surface.ts';
import { discordWords } from '../words/index.ts';
import type { Bot } from './bot.ts';

export interface Answer {
  /** What is sent first. */
  readonly message: Sendable;
  /** The reply behind it, for what is sent instead. Nothing is done again for it. */
  readonly reply: () => Promise<Reply>;
  readonly options: DiscordRenderOptions;
}

/** Blocks of the short form. */
const FEW_BLOCKS = 3;
const WHOLE = 'answer.md';

/** The same answer without files, saying why. */
function withoutFiles({ document: _, ...reply }: Reply, reason: string): Reply {
  const note = { type: 'callout', tone: 'warning', text: wordsFor(reply.locale).chat.notAttached(reason) } as const;
  return { ...reply, files: [], blocks: [note, ...reply.blocks] };
}

/** Its beginning, without buttons and sources, and the whole of it as a file. */
function createBrief({ document: _, ...reply }: Reply, options: DiscordRenderOptions): Sendable {
  const { tone, locale, title, outcome } = reply;
  const blocks = reply.blocks.filter(({ type }) => type !== 'table' && type !== 'code').slice(0, FEW_BLOCKS);
  const note = { type: 'paragraph', text: discordWords(wordsFor(locale)).restAttached } as const;
  const brief = createReply({ title, tone, locale, outcome, blocks: [...blocks, note] });
  return createPayload(brief, {
    attached: [{ name: WHOLE, content: renderMarkdown(reply, DISCORD) }],
    ...(options.sharedBy !== undefined && { sharedBy: options.sharedBy }),
  });
}

/** One line, and that the rest was not taken. */
function createLine({ title, tone, locale, outcome }: Reply, reason: string): Sendable {
  const note = { type: 'paragraph', text: wordsFor(locale).chat.refused(reason) } as const;
  return createPayload(createReply({ title, tone, locale, outcome, blocks: [note] }), {});
}

/**
 * Sends an answer, and what is left of it when it is refused.
 * @throws what Discord says to the last, or anything that is no refusal of a message
 */
export async function deliver(answer: Answer, send: (message: Sendable) => Promise<void>, bot: Bot): Promise<void> {
  const { message, options } = answer;
  let reason = '';
  const isSent = async (create: () => Sendable): Promise<boolean> => {
    try {
      await send(create());
      return true;
    } catch (error) {
      if (!isRefusedPayload(error)) throw error;
      reason = refusalOf(error)?.message ?? '';
      bot.log(`discord: an answer was refused: ${reason}`, 'answer-refused');
      return false;
    }
  };
  if (await isSent(() => message)) return;
  const reply = await answer.reply();
  if (message.files.length > 0 && (await isSent(() => createPayload(withoutFiles(reply, reason), options)))) return;
  if (await isSent(() => createBrief(reply, options))) return;
  await send(createLine(reply, reason));
}

/** Reviews files: announced at once, answered when they are here, with the report and the fix attached. */
import type { ReviewRequest } from '../../../chat/session.ts';
import type { Asker } from '../../../core/command.ts';
import type { Reply } from '../../../core/reply.ts';
import { wordsFor } from '../../../core/words/index.ts';
import { refusalOf } from '../connection/api-error.ts';
import type { DiscordFileInfo } from '../files/fetch-file.ts';
import { renderDiscord } from '../render/render.ts';
import type { Responder } from '../responder.ts';
import type { Bot } from './bot.ts';

/** The same review without its files, saying why. */
function withoutFiles({ document: _, ...reply }: Reply, reason: string): Reply {
  const note = { type: 'callout', tone: 'warning', text: wordsFor(reply.locale).chat.notAttached(reason) } as const;
  return { ...reply, files: [], blocks: [note, ...reply.blocks] };
}

/** Defers, reviews, and fills the answer in. */
export async function reviewFiles(
  request: Omit<ReviewRequest, 'files'> & { readonly files: readonly DiscordFileInfo[] },
  asker: Asker,
  responder: Responder,
  bot: Bot,
): Promise<void> {
  if (!(await responder.defer(true))) return;
  const reply = await bot.session.review(
    { ...request, files: request.files.map((file) => ({ name: file.filename, fetch: () => bot.fetchFile(file) })) },
    asker,
  );
  const isRefused = reply.outcome !== 'ok' && reply.outcome !== 'errors-found';
  const options = { store: bot.ids, offersUpload: isRefused };
  const message = renderDiscord(reply, options);
  try {
    await responder.edit(message);
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal || message.files.length === 0) throw error;
    bot.log(`discord: the report could not be attached: ${refusal.message}`);
    await responder.edit(renderDiscord(withoutFiles(reply, refusal.message), options));
  }
}

/** Reviews files: announced at once, answered when they are here, with the report and the fix attached. */
import type { NamedFile } from '../../../chat/question.ts';
import type { ReviewRequest } from '../../../chat/session.ts';
import type { Asker } from '../../../core/command.ts';
import { isComplaint } from '../../../core/reply.ts';
import type { DiscordFileInfo } from '../files/fetch-file.ts';
import { renderDiscord } from '../render/render.ts';
import type { Responder } from '../responder.ts';
import type { Bot } from './bot.ts';
import { deliver } from './deliver.ts';

type DiscordReviewRequest = Omit<ReviewRequest, 'files'> & { readonly files: readonly DiscordFileInfo[] };

/** A file as the session brings it. */
export function namedFile(file: DiscordFileInfo, bot: Pick<Bot, 'fetchFile'>): NamedFile {
  return { name: file.filename, fetch: () => bot.fetchFile(file) };
}

/** Defers, reviews, and fills the answer in. */
export async function reviewFiles(
  { files, ...request }: DiscordReviewRequest,
  asker: Asker,
  responder: Responder,
  bot: Bot,
): Promise<void> {
  if (!(await responder.defer(true))) return;
  const named = files.map((file) => namedFile(file, bot));
  const reply = await bot.session.review({ ...request, files: named }, asker);
  const options = { store: bot.ids, offersUpload: isComplaint(reply) };
  const message = renderDiscord(reply, options);
  await deliver({ message, options, reply: () => Promise.resolve(reply) }, (each) => responder.edit(each), bot);
}

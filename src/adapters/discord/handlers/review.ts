/** Reviews files: announced at once, answered when they are here, with the report and the fix attached. */

import type { CallOptions, NamedFile } from '../../../chat/question.ts';
import type { ReviewWish } from '../../../chat/review-offers.ts';
import type { BringAgain } from '../../../chat/thread-reviews.ts';
import type { Asker } from '../../../core/command.ts';
import { type Reply, wantsFile } from '../../../core/reply.ts';
import type { DiscordFileInfo } from '../files/fetch-file.ts';
import { renderDiscord } from '../render/render.ts';
import type { Responder } from '../responder.ts';
import type { Bot } from './bot.ts';
import { deliver } from './deliver.ts';

export interface DiscordReview {
  readonly files: readonly NamedFile[];
  readonly options: CallOptions;
  /** The button that asked for it: what has changed since is told. */
  readonly since?: ReviewWish | undefined;
  /** Where it is remembered for the next words. */
  readonly place?: string;
  /** The files were reviewed before. */
  readonly isAgain?: true | undefined;
}

/** A file as the session brings it. */
export function namedFile(file: DiscordFileInfo, bot: Pick<Bot, 'fetchFile'>): NamedFile {
  const { filename, size, url } = file;
  return { name: filename, fetch: () => bot.fetchFile(file), reference: JSON.stringify({ filename, size, url }) };
}

/** Brings a file again by what {@link namedFile} wrote down about it. */
export function bringAgain(fetchFile: Bot['fetchFile']): BringAgain {
  // Nobody but us writes references.
  return (reference) => fetchFile(JSON.parse(reference) as DiscordFileInfo);
}

/** Defers, reviews, and fills the answer in. */
export async function reviewFiles(
  { files, options: asked, since, place, isAgain }: DiscordReview,
  asker: Asker,
  responder: Responder,
  bot: Bot,
): Promise<void> {
  if (!(await responder.defer(true))) return;
  const reply = await bot.conversation.reviews.review({ files, options: asked, asker, since, place, isAgain });
  await showReview(reply, responder, bot);
}

/** Shows a review, or a part of one, in the place of what was announced. */
export async function showReview(reply: Reply, responder: Responder, bot: Bot): Promise<void> {
  const options = { store: bot.ids, offersUpload: wantsFile(reply) };
  const message = renderDiscord(reply, options);
  await deliver({ message, options, reply: () => Promise.resolve(reply) }, (each) => responder.edit(each), bot);
}

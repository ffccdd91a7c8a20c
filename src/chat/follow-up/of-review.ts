/** Facets that are asked for behind a review: of what it has somebody change, not of an answer of before. */
import type { Facet } from '../../core/facet-ids.ts';
import { seeAlso, tellFacet } from '../../core/facets/tell-facet.ts';
import type { Locale } from '../../core/locale.ts';
import { createReply, isReview, type Reply } from '../../core/reply.ts';
import { wordsFor } from '../../core/words/index.ts';
import type { NamedFile } from '../question.ts';
import type { Session } from '../session.ts';
import type { Thread } from '../thread-memory.ts';
import { optionsForFiles, spokenOfIn } from '../thread-parts.ts';
import type { Understood, Words } from './answer-before.ts';
import type { SectionAsked } from './section-reader.ts';
import { unsureReply } from './talk-replies.ts';
import { repliedWith } from './understood.ts';

/** What a review of a kernel's options says of the first of some facets of which it says anything; null: nothing. */
function facetOfReview(review: Reply, facets: readonly Facet[]): Reply | null {
  const { locale } = review;
  const told = facets.flatMap((facet) => tellFacet(review, facet) ?? [])[0];
  if (!told) return null;
  const title = (review.subject ?? review.title) + wordsFor(locale).marks.dash + told.title;
  return createReply({ title, section: told.id, blocks: told.blocks, actions: told.actions ?? [], locale });
}

/** Whether a restart is due for a file of the host, its keys decide: where that is told. Null: something else is asked. */
function restartOf(thread: Thread, facets: readonly Facet[], locale: Locale): Reply | null {
  if (facets[0] !== 'restart') return null;
  return unsureReply({ ...thread, sections: [] }, null, locale, seeAlso('restart', undefined, locale));
}

/** What the files that were reviewed last say of a facet of what is to be changed; null: nothing of that. */
export async function facetOfFiles(
  session: Session,
  { thread, files }: { readonly thread: Thread; readonly files: readonly NamedFile[] },
  { facets = [] }: SectionAsked,
  { text, locale, asker }: Words,
): Promise<Understood | null> {
  const isOfKernel = (thread.review?.capabilities.length ?? 0) > 0;
  const isLater = spokenOfIn(thread).question !== undefined;
  if (!isOfKernel || isLater || facets.length === 0) {
    // Behind an answer options are what that asked for: it says more of them.
    const reply = isOfKernel ? null : restartOf(thread, facets, locale);
    return reply && repliedWith(reply, text);
  }
  const review = await session.review({ ...optionsForFiles(thread), locale, files, isAgain: true }, asker);
  const reply = isReview(review) ? facetOfReview(review, facets) : null;
  return reply && repliedWith(reply, text);
}

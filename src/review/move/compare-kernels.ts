/** Two whole kernel configurations of one question: what changed from the first to the second. */
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import type { ReviewDocument } from '../review.ts';
import type { Subject } from '../review-config.ts';
import { findChanges } from './changes.ts';

/**
 * Adds the comparison where exactly two kernels were read; more have no order that says what to compare with what.
 * @param subjects the configurations behind the review, in the order of the files
 */
export function addComparison(
  review: ReviewDocument,
  subjects: readonly Subject[],
  knowledge: KnowledgeBase,
): ReviewDocument {
  const [before, after, ...others] = subjects.filter(({ source }) => source.header.kind === 'full');
  if (!before || !after || others.length > 0) return review;
  const changes = findChanges(before, after, review.options, knowledge);
  return { ...review, comparison: { from: before.source.name, to: after.source.name, changes } };
}

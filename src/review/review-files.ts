/** Reviews the files of one question as one answer. */
import type { CommandCall, CommandContext } from '../core/command.ts';
import type { Reply } from '../core/reply.ts';
import type { FactOf } from '../knowledge/knowledge-base.ts';
import { analyzeFile } from './analyze.ts';
import { capFindings } from './cap-findings.ts';
import { TextBudget } from './input/text-budget.ts';
import type { Subject } from './kernel-config/review-config.ts';
import { mergeReviews } from './merge.ts';
import { addComparison } from './move/compare-kernels.ts';
import { createReviewReply } from './review-reply.ts';
import { reviewReadable } from './unreadable.ts';

/**
 * @param want capabilities to be reviewed beside those that always are
 * @throws UserError when no file can be read
 */
export function reviewFiles(call: CommandCall, want: readonly FactOf<'capability'>[], context: CommandContext): Reply {
  const { files, unread = [], locale, overrides, to } = call;
  const request = { context, overrides, want, locale, to };
  const texts = new TextBudget();
  const subjects: Subject[] = [];
  const { documents, findings } = reviewReadable(files, unread, locale, (file) => {
    const { document, subject } = analyzeFile(file, request, texts);
    if (subject) subjects.push(subject);
    return document;
  });
  const merged = addComparison(mergeReviews(documents), subjects, context.knowledge);
  const document = capFindings({ ...merged, findings: [...merged.findings, ...findings] });
  const oldest = context.knowledge
    .all('kernel-option')
    .map((option) => option.reviewed)
    .sort()[0];
  return createReviewReply(document, locale, oldest ?? context.knowledge.defaultProfile.reviewed, overrides);
}

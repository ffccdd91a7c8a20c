/** Reviews one file of any kind that is understood. */
import type { Attachment } from '../core/command.ts';
import { UserError } from '../core/errors.ts';
import { code } from '../core/reply.ts';
import { readCheckConfigOutput } from './complaints/check-config-output.ts';
import { readPortageMessages } from './complaints/portage-messages.ts';
import { reviewComplaints } from './complaints/review-complaints.ts';
import { TextBudget } from './input/text-budget.ts';
import { type ReviewRequest, readSubject, reviewSubject, type Subject } from './kernel-config/review-config.ts';
import { aboutTheFile, addMove, targetOf } from './move/review-move.ts';
import type { ReviewDocument } from './review.ts';

/** A line that sets or unsets a symbol at its beginning: a configuration, not a message about one. */
const CONFIG_LINE = /^[ \t]*(CONFIG_\w+=|# CONFIG_\w+ is not set[ \t]*$)/m;

/** A review, and what it is about where that is a kernel configuration. */
export interface Analysis {
  readonly document: ReviewDocument;
  readonly subject: Subject | null;
}

/**
 * Reads a file, finds out what it is, and reviews it.
 * @param texts shared by all files of one question
 * @throws UserError (unreadable-input, too-large) when it cannot be read or is nothing we know
 */
export function analyzeFile(attachment: Attachment, request: ReviewRequest, texts = new TextBudget()): Analysis {
  const input = texts.read(attachment);
  if (CONFIG_LINE.test(input.text)) {
    const subject = readSubject(input, request);
    const target = targetOf(subject, request);
    const review = reviewSubject(subject, target ? aboutTheFile(request) : request);
    return { document: addMove(review, subject, target, request), subject };
  }
  const report = readPortageMessages(input.text) ?? readCheckConfigOutput(input.text);
  if (report) return { document: reviewComplaints(input, report, request), subject: null };
  throw new UserError('unreadable-input', (words) => words.input.notAConfig(code(input.name)));
}

/** The review of one file, see {@link analyzeFile}. */
export function analyze(attachment: Attachment, request: ReviewRequest, texts = new TextBudget()): ReviewDocument {
  return analyzeFile(attachment, request, texts).document;
}

/** Reviews one file of any kind that is understood. */
import type { Attachment } from '../core/command.ts';
import { UserError } from '../core/errors.ts';
import { code } from '../core/reply.ts';
import { readCheckConfigOutput } from './complaints/check-config-output.ts';
import { readPortageMessages } from './complaints/portage-messages.ts';
import { reviewComplaints } from './complaints/review-complaints.ts';
import { TextBudget } from './input/text-budget.ts';
import { type ReviewRequest, reviewKernelConfig } from './kernel-config/review-config.ts';
import type { ReviewDocument } from './review.ts';

/** A line that sets or unsets a symbol at its beginning: a configuration, not a message about one. */
const CONFIG_LINE = /^[ \t]*(CONFIG_\w+=|# CONFIG_\w+ is not set[ \t]*$)/m;

/**
 * Reads a file, finds out what it is, and reviews it.
 * @param texts shared by all files of one question
 * @throws UserError (unreadable-input, too-large) when it cannot be read or is nothing we know
 */
export function analyze(attachment: Attachment, request: ReviewRequest, texts = new TextBudget()): ReviewDocument {
  const input = texts.read(attachment);
  if (CONFIG_LINE.test(input.text)) return reviewKernelConfig(input, request);
  const report = readPortageMessages(input.text) ?? readCheckConfigOutput(input.text);
  if (report) return reviewComplaints(input, report, request);
  throw new UserError('unreadable-input', (words) => words.input.notAConfig(code(input.name)));
}

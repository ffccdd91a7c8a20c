/** Reviews one file of any kind that is understood. */
import type { Attachment } from '../core/command.ts';
import { UserError } from '../core/errors.ts';
import { code } from '../core/reply.ts';
import { TextBudget } from './input/text-budget.ts';
import { type ReviewRequest, reviewKernelConfig } from './kernel-config/review-config.ts';
import { type Paste, readPaste } from './paste/read-paste.ts';
import { reviewPaste } from './paste/review-paste.ts';
import type { ReviewDocument } from './review.ts';

/** A line that sets or unsets a symbol at its beginning: a configuration, not a message about one. */
const CONFIG_LINE = /^[ \t]*(CONFIG_\w+=|# CONFIG_\w+ is not set[ \t]*$)/m;
/** The first comment of a whole file: nobody quotes that many lines by hand. */
const HEADER = /^#(?: Linux\/\S+ \d| Linux kernel version:| Automatically generated)/m;
const HEADER_LENGTH = 2048;
/** What people paste is shorter, and what is longer is no paste. */
const LONGEST_PASTE = 64 * 1024;

/** Lines that set options and nothing else, as they stand in a file. */
function isPlainConfig(text: string, paste: () => Paste | null): boolean {
  if (!CONFIG_LINE.test(text)) return false;
  if (text.length > LONGEST_PASTE || HEADER.test(text.slice(0, HEADER_LENGTH))) return true;
  const read = paste();
  return read === null || (read.kind === 'kernel-excerpt' && !read.isFound);
}

/**
 * Reads a file, finds out what it is, and reviews it.
 * @param texts shared by all files of one question
 * @throws UserError (unreadable-input, too-large) when it cannot be read or is nothing we know
 */
export function analyze(attachment: Attachment, request: ReviewRequest, texts = new TextBudget()): ReviewDocument {
  const input = texts.read(attachment);
  let paste: Paste | null | undefined;
  const read = (): Paste | null => {
    paste ??= readPaste(input.text);
    return paste;
  };
  if (isPlainConfig(input.text, read)) return reviewKernelConfig(input, request);
  const found = read();
  if (found) return reviewPaste(input, found, request);
  throw new UserError('unreadable-input', (words) => words.input.notAConfig(code(input.name)));
}

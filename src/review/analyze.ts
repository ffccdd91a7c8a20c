/** Reviews one file of any kind that is understood. */
import type { Attachment } from '../core/command.ts';
import { UserError } from '../core/errors.ts';
import { code } from '../core/reply.ts';
import type { InputText } from './input/read-input.ts';
import { TextBudget } from './input/text-budget.ts';
import { type ReviewRequest, readSubject, reviewSubject, type Subject } from './kernel-config/review-config.ts';
import { aboutTheFile, addMove, partIsNotMoved, targetOf } from './move/review-move.ts';
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

/** A review, and what it is about where that is a kernel configuration. */
export interface Analysis {
  readonly document: ReviewDocument;
  readonly subject: Subject | null;
}

function analyzeConfig(input: InputText, request: ReviewRequest): Analysis {
  const subject = readSubject(input, request);
  const target = targetOf(subject, request);
  const review = reviewSubject(subject, target ? aboutTheFile(request) : request);
  return { document: addMove(review, subject, target, request), subject };
}

/** The review of a paste; a move that was asked for is told to be impossible. */
function reviewPasteOf(input: InputText, paste: Paste, request: ReviewRequest): ReviewDocument {
  const document = reviewPaste(input, paste, request);
  if (request.to === undefined) return document;
  const finding = partIsNotMoved(input.name, document.profile.kernel, request.locale);
  return { ...document, findings: [...document.findings, finding] };
}

/**
 * Reads a file, finds out what it is, and reviews it.
 * @param texts shared by all files of one question
 * @throws UserError (unreadable-input, too-large) when it cannot be read or is nothing we know
 */
export function analyzeFile(attachment: Attachment, request: ReviewRequest, texts = new TextBudget()): Analysis {
  const input = texts.read(attachment);
  let paste: Paste | null | undefined;
  const read = (): Paste | null => {
    paste ??= readPaste(input.text);
    return paste;
  };
  if (isPlainConfig(input.text, read)) return analyzeConfig(input, request);
  const found = read();
  if (found) return { document: reviewPasteOf(input, found, request), subject: null };
  throw new UserError('unreadable-input', (words) => words.input.notAConfig(code(input.name)));
}

/** The review of one file, see {@link analyzeFile}. */
export function analyze(attachment: Attachment, request: ReviewRequest, texts = new TextBudget()): ReviewDocument {
  return analyzeFile(attachment, request, texts).document;
}

/** Reads one file, finds out what it is, and reviews it where it is about a kernel. */
import type { Attachment } from '../core/command.ts';
import { UserError } from '../core/errors.ts';
import { code } from '../core/reply.ts';
import type { AnyEvidence } from './host/kinds/index.ts';
import { type Recognized, recognize } from './host/recognize.ts';
import type { InputText } from './input/read-input.ts';
import { TextBudget } from './input/text-budget.ts';
import { aboutTheFile, addMove, partIsNotMoved, targetOf } from './move/review-move.ts';
import { cleanLines } from './paste/clean-lines.ts';
import { isDiff } from './paste/diff.ts';
import { type Paste, readPaste } from './paste/read-paste.ts';
import { reviewPaste } from './paste/review-paste.ts';
import type { ReviewDocument } from './review.ts';
import { type Judged, type ReviewRequest, readSubject, reviewSubject, type Subject } from './review-config.ts';

/**
 * A line that sets or unsets a symbol at its beginning: a configuration, not a message about one. make.conf has two
 * variables that begin alike.
 */
const CONFIG_LINE = /^[ \t]*(?:(CONFIG_\w+)=|# CONFIG_\w+ is not set[ \t]*$)/gm;
const OF_PORTAGE: readonly (string | undefined)[] = ['CONFIG_PROTECT', 'CONFIG_PROTECT_MASK'];
/** The first comment of a whole file: nobody quotes that many lines by hand. */
const HEADER = /^# (?:Linux\/[\w-]+ \d|Linux kernel version:|Automatically generated)/m;
const HEADER_LENGTH = 2048;
/** What people paste is shorter, and what is longer is no paste. */
const LONGEST_PASTE = 64 * 1024;

function hasConfigLine(text: string): boolean {
  for (const [, name] of text.matchAll(CONFIG_LINE)) if (!OF_PORTAGE.includes(name)) return true;
  return false;
}

/** What the kernel's own tools write first: no comparison of two files begins like that. */
const FIRST_LINES = '#\n# Automatically generated file; DO NOT EDIT.\n';

/** Lines that set options and nothing else, as they stand in a file. */
function isPlainConfig(text: string, paste: () => Paste | null): boolean {
  if (text.length > LONGEST_PASTE && text.startsWith(FIRST_LINES)) return hasConfigLine(text);
  if (!hasConfigLine(text) || isDiff(cleanLines(text.slice(0, HEADER_LENGTH)))) return false;
  if (text.length > LONGEST_PASTE || HEADER.test(text.slice(0, HEADER_LENGTH))) return true;
  const read = paste();
  return read === null || (read.kind === 'kernel-excerpt' && !read.isFound);
}

/** What a file is: a kernel configuration, a paste about one, files of a host, or a paste among those. */
export interface ReadFile {
  readonly input: InputText;
  readonly isKernelConfig: boolean;
  /** What it says about a kernel; null for a whole configuration, and where it says nothing. */
  readonly paste: Paste | null;
  readonly evidence: readonly AnyEvidence[];
}

/**
 * Kinds of paste that stand in the output of other programs: Portage checks a kernel while it builds, and people look
 * their options up between other commands.
 */
const AMONG_OTHERS: ReadonlySet<Paste['kind']> = new Set([
  'portage-messages',
  'check-config-output',
  'merge-config-output',
  'menuconfig-search',
  'kernel-excerpt',
]);

/** What only names the kernel leaves everything that is said about it to the paste. */
function isOnlyAboutKernel({ evidence }: Recognized): boolean {
  return evidence.every(({ kind }) => kind === 'uname');
}

function pasteBeside(recognized: Recognized, paste: Paste | null): Paste | null {
  if (!paste || recognized.sureness !== 'certain' || isOnlyAboutKernel(recognized)) return paste;
  return AMONG_OTHERS.has(paste.kind) && paste.isFound ? paste : null;
}

/**
 * Reads a file and finds out what it is.
 * @param texts shared by all files of one question
 * @throws UserError (unreadable-input, too-large) when it cannot be read or is nothing we know
 */
export function readFile(attachment: Attachment, texts: TextBudget): ReadFile {
  const input = texts.read(attachment);
  let known: Paste | null | undefined;
  const read = (): Paste | null => {
    known ??= readPaste(input.text);
    return known;
  };
  if (isPlainConfig(input.text, read)) return { input, isKernelConfig: true, paste: null, evidence: [] };
  const recognized = recognize(input.name, input.text);
  const paste = pasteBeside(recognized, read());
  const evidence = paste && recognized.sureness !== 'certain' ? [] : recognized.evidence;
  if (paste || evidence.length > 0) return { input, isKernelConfig: false, paste, evidence };
  throw new UserError('unreadable-input', (words) => words.input.notRecognized(code(input.name)));
}

/** A review, and what it is about where that is a kernel configuration. */
export interface Analysis {
  readonly document: ReviewDocument;
  readonly judged: Judged;
  readonly subject: Subject | null;
}

/** The review of a paste; a move that was asked for is told to be impossible. */
function analyzePaste(input: InputText, paste: Paste, request: ReviewRequest): Analysis {
  const { document, judged } = reviewPaste(input, paste, request);
  if (request.to === undefined) return { document, judged, subject: null };
  const finding = partIsNotMoved(input.name, document.profile.kernel, request.locale);
  return { document: { ...document, findings: [...document.findings, finding] }, judged, subject: null };
}

/** The review of what a file says about a kernel; null when it says nothing. */
export function reviewKernel({ input, isKernelConfig, paste }: ReadFile, request: ReviewRequest): Analysis | null {
  if (paste) return analyzePaste(input, paste, request);
  if (!isKernelConfig) return null;
  const subject = readSubject(input, request);
  const target = targetOf(subject, request);
  const { document, judged } = reviewSubject(subject, target ? aboutTheFile(request) : request);
  return { document: addMove(document, subject, target, request), judged, subject };
}

/**
 * The review of one file about a kernel.
 * @throws UserError (unreadable-input, too-large) when it cannot be read or says nothing about a kernel
 */
export function analyze(attachment: Attachment, request: ReviewRequest): ReviewDocument {
  const file = readFile(attachment, new TextBudget());
  const analysis = reviewKernel(file, request);
  if (analysis) return analysis.document;
  throw new UserError('unreadable-input', (words) => words.input.notRecognized(code(file.input.name)));
}

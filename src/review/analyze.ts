/** Reads one file, finds out what it is, and reviews it where it is about a kernel. */
import type { Attachment } from '../core/command.ts';
import { UserError } from '../core/errors.ts';
import { code } from '../core/reply.ts';
import type { AnyEvidence } from './host/kinds/index.ts';
import { readBuiltIn } from './host/kinds/kernel-command-line/built-in.ts';
import { type Recognized, recognize } from './host/recognize.ts';
import type { InputText } from './input/read-input.ts';
import { TextBudget } from './input/text-budget.ts';
import { isOptionFile } from './kernel-config/slips.ts';
import { aboutTheFile, addMove, partIsNotMoved, targetOf } from './move/review-move.ts';
import { cleanLines } from './paste/clean-lines.ts';
import { isDiff } from './paste/diff.ts';
import { MODULE_NOT_INSTALLED } from './paste/missing-modules.ts';
import { type OptionNames, optionNames } from './paste/option-names.ts';
import { type Paste, readPastes } from './paste/read-paste.ts';
import { reviewPaste } from './paste/review-paste.ts';
import { isComplaint } from './paste/statement.ts';
import type { ReviewDocument } from './review.ts';
import { type Judged, type ReviewRequest, readSubject, reviewSubject, type Subject } from './review-config.ts';

/**
 * A line that sets or unsets a symbol at its beginning: a configuration, not a message about one. make.conf has two
 * variables that begin alike.
 */
const CONFIG_LINE = /^[ \t]*(?:(CONFIG_\w+)=|# CONFIG_\w+ is not set[ \t]*$)/gm;
const OF_PORTAGE: readonly (string | undefined)[] = ['CONFIG_PROTECT', 'CONFIG_PROTECT_MASK'];
/** The first comment of a whole file: nobody quotes that many lines by hand. */
const HEADER = /^# (?:Linux\/\w|Linux kernel version:|Automatically generated)/m;
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
function isPlainConfig(text: string, pastes: () => readonly Paste[], names: OptionNames): boolean {
  if (text.length > LONGEST_PASTE && text.startsWith(FIRST_LINES)) return hasConfigLine(text);
  if (!hasConfigLine(text) || isDiff(cleanLines(text.slice(0, HEADER_LENGTH)))) return false;
  if (text.length > LONGEST_PASTE || HEADER.test(text.slice(0, HEADER_LENGTH))) return true;
  const [first, ...others] = pastes();
  if (first === undefined) return true;
  if (others.length > 0 || first.isLookedUp || first.kernelVersion !== null) return false;
  const isExcerpt = first.kind === 'kernel-excerpt' && !first.statements.some(isComplaint);
  return isExcerpt || (first.kind === 'option-list' && isOptionFile(text, names.isOption));
}

/** What a file is: a kernel configuration, a paste about one, files of a host, or a paste among those. */
export interface ReadFile {
  readonly input: InputText;
  readonly isKernelConfig: boolean;
  /** What it says about kernels; empty for a configuration, and where it says nothing. */
  readonly pastes: readonly Paste[];
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
  'kconfig-warnings',
  'menuconfig-search',
  'kernel-excerpt',
  'loaded-modules',
]);

/** What only names the kernel leaves everything that is said about it to the paste. */
function isOnlyAboutKernel({ evidence }: Recognized): boolean {
  return evidence.every(({ kind }) => kind === 'uname');
}

function pastesBeside(recognized: Recognized, pastes: readonly Paste[], text: string): readonly Paste[] {
  // Variables of make.conf are called like options, too.
  if (recognized.sureness !== 'no' && !text.includes('CONFIG_'))
    return pastes.filter(({ kind }) => kind !== 'option-list');
  if (recognized.sureness !== 'certain' || isOnlyAboutKernel(recognized)) return pastes;
  return pastes.filter(({ kind, isFound }) => AMONG_OTHERS.has(kind) && isFound);
}

/**
 * Reads a file and finds out what it is.
 * @param texts shared by all files of one question
 * @throws UserError (unreadable-input, too-large) when it cannot be read or is nothing we know
 */
export function readFile(attachment: Attachment, texts: TextBudget, names: OptionNames): ReadFile {
  const input = texts.read(attachment);
  let known: readonly Paste[] | undefined;
  const read = (): readonly Paste[] => {
    known ??= readPastes(input.text, names);
    return known;
  };
  if (isPlainConfig(input.text, read, names)) {
    const builtIn = readBuiltIn(input.name, input.text);
    return { input, isKernelConfig: true, pastes: [], evidence: builtIn ? [builtIn] : [] };
  }
  const recognized = recognize(input.name, input.text);
  const pastes = pastesBeside(recognized, read(), input.text);
  const evidence = pastes.length > 0 && recognized.sureness !== 'certain' ? [] : recognized.evidence;
  // What a paste about the kernel stands among was read for that paste.
  if (pastes.length === 0) for (const lines of recognized.unknown) evidence[0]?.source.leaveOut(lines);
  if (pastes.length > 0 || evidence.length > 0) return { input, isKernelConfig: false, pastes, evidence };
  throw new UserError('unreadable-input', (words) => words.input.notRecognized(code(input.name)));
}

/** A review, and what it is about where that is a kernel configuration. */
export interface Analysis {
  readonly document: ReviewDocument;
  readonly judged: Judged;
  readonly subject: Subject | null;
  /** Its kernel stands beside others in one paste: what is to be changed there is no business of theirs. */
  readonly isApart: boolean;
}

/** The review of a paste; a move that was asked for is told to be impossible. */
function analyzePaste(input: InputText, paste: Paste, request: ReviewRequest): Analysis {
  const { document, judged } = reviewPaste(input, paste, request);
  const isApart = paste.label !== null;
  if (request.to === undefined) return { document, judged, subject: null, isApart };
  const finding = partIsNotMoved(judged.source.name, document.profile.kernel, request.locale);
  return { document: { ...document, findings: [...document.findings, finding] }, judged, subject: null, isApart };
}

/** The review of a list of modules is part of what is said of the host, which names the file. */
function withoutInputs(analysis: Analysis): Analysis {
  return { ...analysis, document: { ...analysis.document, inputs: [] } };
}

/** A log of dockerd tells of its modules by a rule of its own. */
function withoutModules(analysis: Analysis): Analysis {
  const findings = analysis.document.findings.filter(({ rule }) => rule !== MODULE_NOT_INSTALLED);
  return { ...analysis, document: { ...analysis.document, findings } };
}

/** The reviews of what a file says about kernels; empty when it says nothing. */
export function reviewKernels(
  { input, isKernelConfig, pastes, evidence }: ReadFile,
  request: ReviewRequest,
): Analysis[] {
  const isListed = evidence.some(({ kind }) => kind === 'lsmod');
  const isLogged = evidence.some(({ kind }) => kind === 'docker-log');
  if (!isKernelConfig)
    return pastes.map((paste) => {
      const found = analyzePaste(input, paste, request);
      const analysis = isLogged ? withoutModules(found) : found;
      return isListed && paste.kind === 'loaded-modules' ? withoutInputs(analysis) : analysis;
    });
  const subject = readSubject(input, request);
  const target = targetOf(subject, request);
  const { document, judged } = reviewSubject(subject, target ? aboutTheFile(request) : request);
  return [{ document: addMove(document, subject, target, request), judged, subject, isApart: false }];
}

/** The names that a paste may use, on the host that a question is about. */
export function namesFor({ context, overrides }: Pick<ReviewRequest, 'context' | 'overrides'>): OptionNames {
  const { kernel, arch } = { ...context.profile, ...overrides };
  return optionNames(context.knowledge, kernel, arch);
}

/**
 * The review of one file about a kernel.
 * @throws UserError (unreadable-input, too-large) when it cannot be read or says nothing about a kernel
 */
export function analyze(attachment: Attachment, request: ReviewRequest): ReviewDocument {
  const file = readFile(attachment, new TextBudget(), namesFor(request));
  const [analysis] = reviewKernels(file, request);
  if (analysis) return analysis.document;
  throw new UserError('unreadable-input', (words) => words.input.notRecognized(code(file.input.name)));
}

/** Reviews what a configuration becomes under another kernel. docs/decisions/0010-moves.md gives the reasons. */
import type { Locale } from '../../core/locale.ts';
import { wordsFor } from '../../core/words/index.ts';
import { lineOf } from '../../knowledge/version.ts';
import { rehearse, writeRehearsed } from '../kconfig/rehearse.ts';
import { parseKernelConfig, readValue } from '../kernel-config/parse.ts';
import type { Finding, Move, ReviewDocument } from '../review.ts';
import { type ReviewRequest, reviewSubject, type Subject } from '../review-config.ts';
import { findChanges } from './changes.ts';

/** A move that was asked for. */
export interface Target {
  readonly kernel: string;
  readonly isByKernelOption: boolean;
}

/**
 * Where the asker wants to go: --to says it, and --kernel does where the whole file names a kernel of another line
 * (what a file says of itself is not what --kernel is for).
 */
export function targetOf({ source: { header } }: Subject, { to, overrides }: ReviewRequest): Target | null {
  if (header.kind !== 'full') return null;
  if (to !== undefined) return { kernel: to, isByKernelOption: false };
  const { kernel } = overrides;
  const isOther =
    kernel !== undefined && header.kernelVersion !== null && lineOf(kernel) !== lineOf(header.kernelVersion);
  return isOther ? { kernel, isByKernelOption: true } : null;
}

/** The request without the kernel that is moved to: what is reviewed names its own. */
export function aboutTheFile(request: ReviewRequest): ReviewRequest {
  const { kernel: _target, ...overrides } = request.overrides;
  return { ...request, overrides };
}

/** The file as it is after the move; null where there is no tree of its architecture. */
export function rehearseSubject({ source, profile }: Subject, kernel: string, request: ReviewRequest): Subject | null {
  const { config, header } = source;
  const tree = request.context.knowledge.kconfigTree(kernel, profile.arch);
  if (tree === null || tree.arch !== profile.arch || readValue(config, 'X86_32') === 'y') return null;
  const model = rehearse(tree, (symbol) => readValue(config, symbol));
  const { text, ownEnd } = writeRehearsed(model, config.text);
  return {
    source: {
      ...source,
      config: { ...parseKernelConfig(text), ownEnd },
      header: { ...header, kernelVersion: kernel },
    },
    profile: { ...profile, kernel },
    model,
  };
}

/**
 * Rehearses the move and reviews what comes out. The fix is made of lines for the old file: what it has set and loses
 * comes back by itself when its dependencies are met again.
 * @param review of the file as it is
 * @returns null where there is no tree of its architecture
 */
function reviewMove(subject: Subject, target: Target, review: ReviewDocument, request: ReviewRequest): Move | null {
  const after = rehearseSubject(subject, target.kernel, request);
  if (!after?.model) return null;
  const { document } = reviewSubject(after, aboutTheFile(request));
  const { profile, capabilities, options, findings, fix } = document;
  const { linux, arch } = after.model.tree;
  return {
    from: subject.source.header.kernelVersion,
    to: target.kernel,
    isByKernelOption: target.isByKernelOption,
    tree: { linux, arch },
    changes: findChanges(subject, after, [...review.options, ...options], request.context.knowledge),
    profile,
    capabilities,
    options,
    findings,
    fix,
  };
}

function cannotRehearse(file: string, kernel: string, message: string, why: string): Finding {
  return {
    rule: 'move/no-tree',
    severity: 'warning',
    file,
    line: null,
    subject: kernel,
    message,
    why,
    fix: null,
    facts: [],
  };
}

/**
 * Says that a part of a configuration cannot be moved: what it does not name, the new kernel decides.
 * @param judgedFor the kernel that it is reviewed for instead
 */
export function partIsNotMoved(file: string, judgedFor: string, locale: Locale): Finding {
  const words = wordsFor(locale).move;
  return cannotRehearse(file, judgedFor, words.notWhole(judgedFor), words.notWholeWhy);
}

function notMoved({ source, profile }: Subject, kernel: string, locale: Locale): Finding {
  if (source.header.kind !== 'full') return partIsNotMoved(source.name, profile.kernel, locale);
  const words = wordsFor(locale).move;
  return cannotRehearse(source.name, kernel, words.noTree(kernel, profile.arch), words.noTreeWhy);
}

/** Adds the rehearsal that was asked for to the review of the file as it is, or says why there is none. */
export function addMove(
  review: ReviewDocument,
  subject: Subject,
  target: Target | null,
  request: ReviewRequest,
): ReviewDocument {
  const move = target && reviewMove(subject, target, review, request);
  if (move) return { ...review, move };
  const asked = target?.kernel ?? request.to;
  if (asked === undefined) return review;
  return { ...review, findings: [...review.findings, notMoved(subject, asked, request.locale)] };
}

/** Shows a review to a person: verdict, capabilities, what to do, and only then the details. */
import { describeProfile } from '../core/describe-profile.ts';
import type { Locale } from '../core/locale.ts';
import { createReply, type Reply, type Tone } from '../core/reply.ts';
import { type Words, wordsFor } from '../core/words/index.ts';
import { hostBlocks, hostFiles, hostVerdict, isOfHost } from './host/describe.ts';
import { kernelsParts } from './move/kernels-reply.ts';
import { moveParts } from './move/move-reply.ts';
import type { ReviewDocument } from './review.ts';
import {
  describeInput,
  fixFiles,
  nextActions,
  type ReviewParts,
  reviewBlocks,
  warningBlocks,
} from './review-blocks.ts';
import { verdictOf } from './verdict.ts';

function plainParts(document: ReviewDocument, words: Words): ReviewParts {
  return {
    title: words.marks.clauses(document.inputs.map((input) => describeInput(input, words))),
    ...verdictOf(document, words),
    blocks: [...warningBlocks(document, words), ...reviewBlocks(document, words)],
    actions: nextActions(document),
    files: fixFiles(document.fix),
  };
}

function kernelParts(document: ReviewDocument, words: Words): ReviewParts {
  if (document.kernels) return kernelsParts(document, document.kernels, words);
  return document.move ? moveParts(document, document.move, words) : plainParts(document, words);
}

const GRAVEST_FIRST: readonly Tone[] = ['bad', 'warning', 'info', 'good'];

/** The host and its kernel, as far as files told of one. */
function hostParts(document: ReviewDocument, words: Words, locale: Locale): ReviewParts {
  const rest = { ...document, findings: document.findings.filter((finding) => !isOfHost(finding)) };
  const kernel = document.capabilities.length > 0 ? kernelParts(rest, words) : null;
  const { tone, verdict } = hostVerdict(document, words);
  const tones = [tone, ...(kernel ? [kernel.tone] : [])];
  return {
    title: words.marks.clauses(document.inputs.map((input) => describeInput(input, words))),
    tone: GRAVEST_FIRST.find((each) => tones.includes(each)) ?? tone,
    verdict: words.marks.sentences([verdict, kernel?.verdict ?? '']),
    blocks: [
      ...(kernel ? [] : warningBlocks(rest, words)),
      ...hostBlocks(document, words, locale),
      ...(kernel?.blocks ?? []),
    ],
    actions: nextActions(document),
    files: [...hostFiles(document), ...(kernel?.files ?? [])],
  };
}

function partsOf(document: ReviewDocument, words: Words, locale: Locale): ReviewParts {
  return document.host ? hostParts(document, words, locale) : kernelParts(document, words);
}

/** Builds the reply. Its outcome is `errors-found` when the review, or that of a move, has an error. */
export function createReviewReply(document: ReviewDocument, locale: Locale, checked: string): Reply {
  const words = wordsFor(locale);
  const profile = document.move?.profile ?? document.profile;
  const findings = [...document.findings, ...(document.move?.findings ?? [])];
  return createReply({
    ...partsOf(document, words, locale),
    profile: describeProfile(profile, words),
    checked,
    locale,
    outcome: findings.some((finding) => finding.severity === 'error') ? 'errors-found' : 'ok',
    document,
  });
}

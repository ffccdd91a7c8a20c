/** Shows a review to a person: verdict, capabilities, what to do, and only then the details. */

import { describeHost } from '../core/describe-profile.ts';
import type { Locale } from '../core/locale.ts';
import type { HostProfile } from '../core/profile.ts';
import type { Tellers } from '../core/remembered-host.ts';
import { code, createReply, type Reply, type Tone } from '../core/reply.ts';
import { type Words, wordsFor } from '../core/words/index.ts';
import { hostBlocks, hostFiles, hostFindingBlocks, hostFixBlocks, hostVerdict, isOfHost } from './host/describe.ts';
import { kernelsParts } from './move/kernels-reply.ts';
import { moveParts } from './move/move-reply.ts';
import { nextActions } from './next-actions.ts';
import type { ReviewDocument } from './review.ts';
import {
  describeInput,
  fixFiles,
  foundBlocks,
  type ReviewParts,
  reviewBlocks,
  todoBlocks,
  warningBlocks,
} from './review-blocks.ts';
import { actionsOfReview, cardOfHost, cardOfReview, sectionsOfReview } from './review-card.ts';
import { verdictBesideErrors, verdictOf } from './verdict.ts';

/** A longer name of a file is cut in titles of sections. In characters. */
const MOST_NAME = 40;

function plainParts(document: ReviewDocument, words: Words): ReviewParts {
  return {
    title: words.marks.clauses(document.inputs.map((input) => describeInput(input, words))),
    ...verdictOf(document, words),
    blocks: [...warningBlocks(document, words), ...reviewBlocks(document, words)],
    actions: nextActions(document, words),
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
  const isQuiet = tone === 'good' || tone === 'info';
  return {
    title: words.marks.clauses(document.inputs.map((input) => describeInput(input, words))),
    tone: GRAVEST_FIRST.find((each) => tones.includes(each)) ?? tone,
    // That all is well with the files is no comfort where the kernel is not.
    verdict:
      kernel && kernel.tone !== 'good' && isQuiet
        ? kernel.verdict
        : words.marks.sentences([
            verdict,
            kernel ? (tone === 'bad' ? verdictBesideErrors(rest, kernel, words) : kernel.verdict) : '',
          ]),
    blocks: [
      ...(kernel ? [] : warningBlocks(rest, words)),
      ...hostBlocks(document, words, locale),
      ...(kernel?.blocks ?? []),
    ],
    actions: nextActions(document, words),
    files: [...hostFiles(document), ...(kernel?.files ?? [])],
  };
}

function partsOf(document: ReviewDocument, words: Words, locale: Locale): ReviewParts {
  return document.host ? hostParts(document, words, locale) : kernelParts(document, words);
}

type Short = Pick<Reply, 'card' | 'sections' | 'actions'>;

/** Card, sections and offers of a review of kernels alone. */
function kernelShort(document: ReviewDocument, shown: ReviewDocument, parts: ReviewParts, words: Words): Short {
  const found = document.kernels ? parts.blocks : foundBlocks(shown, words);
  return {
    card: cardOfReview(document, shown, parts.verdict, words),
    sections: sectionsOfReview(document.kernels ? [] : todoBlocks(shown, words), found, words),
    actions: actionsOfReview(shown, found.length > 0, parts.actions, words),
  };
}

/** The same of a review of a host, whose kernel comes second. */
function hostShort(document: ReviewDocument, parts: ReviewParts, words: Words, locale: Locale): Short {
  const rest = { ...document, findings: document.findings.filter((finding) => !isOfHost(finding)) };
  const hasKernel = document.capabilities.length > 0;
  const steps = [...hostFixBlocks(document, words, locale), ...(hasKernel ? todoBlocks(rest, words) : [])];
  const found = [...hostFindingBlocks(document, words), ...(hasKernel ? foundBlocks(rest, words) : [])];
  return {
    card: cardOfHost(document, parts.verdict, words),
    sections: sectionsOfReview(steps, found, words),
    actions: actionsOfReview(document, found.length > 0, parts.actions, words),
  };
}

/** Who said what of the host: the asker, what is remembered, and the files, which know their kernel best. */
function withFiles({ inputs, profile }: ReviewDocument, tellers: Tellers): Tellers {
  return {
    ...tellers,
    ...(inputs.some((each) => each.kernelVersion !== null) && { kernel: 'question' }),
    ...(inputs.some((each) => each.arch !== null) && { arch: 'question' }),
    // A Docker that nobody runs any more is not the one that is judged for.
    ...(inputs.some((each) => each.docker !== undefined && each.docker === profile.docker) && { docker: 'question' }),
  };
}

/** What several kernels do not have in common. */
function differing({ kernels = [] }: ReviewDocument): ('kernel' | 'arch')[] {
  const has = (key: 'kernel' | 'arch'): number => new Set(kernels.map(({ profile }) => profile[key])).size;
  return (['kernel', 'arch'] as const).filter((key) => has(key) > 1);
}

/** What the verdict is about: the file, or what becomes of it on the other kernel. */
function shownOf(document: ReviewDocument): ReviewDocument {
  const { move } = document;
  if (!move) return document;
  const { profile, capabilities, options, findings, fix } = move;
  return { ...document, profile, capabilities, options, findings, fix };
}

/**
 * Builds the reply. Its outcome is `errors-found` when the review, or that of a move, has an error.
 * @param tellers who said what of the host, but for what kernel files say
 */
export function createReviewReply(
  document: ReviewDocument,
  locale: Locale,
  checked: string,
  tellers: Tellers = {},
): Reply {
  const words = wordsFor(locale);
  const shown = shownOf(document);
  const known = withFiles(document, tellers);
  const findings = [...document.findings, ...(document.move?.findings ?? [])];
  const parts = partsOf(document, words, locale);
  return createReply({
    ...parts,
    profile: describeHost(shown.profile, known, words, differing(document)),
    told: Object.keys(known) as (keyof HostProfile)[],
    subject: words.marks.list(document.inputs.map(({ name }) => code(name, MOST_NAME))),
    ...(document.host ? hostShort(document, parts, words, locale) : kernelShort(document, shown, parts, words)),
    checked,
    locale,
    outcome: findings.some((finding) => finding.severity === 'error') ? 'errors-found' : 'ok',
    document,
  });
}

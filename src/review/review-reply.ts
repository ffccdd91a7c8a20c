/** Shows a review to a person: verdict, capabilities, what to do, and only then the details. */
import { describeHost } from '../core/describe-profile.ts';
import type { Locale } from '../core/locale.ts';
import type { HostProfile, ProfileOverrides } from '../core/profile.ts';
import { code, createReply, type Reply } from '../core/reply.ts';
import { type Words, wordsFor } from '../core/words/index.ts';
import { kernelsParts } from './move/kernels-reply.ts';
import { moveParts } from './move/move-reply.ts';
import type { ReviewDocument } from './review.ts';
import {
  describeInput,
  fixFiles,
  foundBlocks,
  nextActions,
  type ReviewParts,
  reviewBlocks,
  todoBlocks,
  warningBlocks,
} from './review-blocks.ts';
import { actionsOfReview, cardOfReview, sectionsOfReview } from './review-card.ts';
import { verdictOf } from './verdict.ts';

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

function partsOf(document: ReviewDocument, words: Words): ReviewParts {
  if (document.kernels) return kernelsParts(document, document.kernels, words);
  return document.move ? moveParts(document, document.move, words) : plainParts(document, words);
}

/** What of the host is known: what the asker said, and what the file says of its kernel. */
function toldBy({ inputs }: ReviewDocument, told: ProfileOverrides): (keyof HostProfile)[] {
  const fromFile = ['kernel', 'arch'] as const;
  const isSaid = {
    kernel: inputs.some((each) => each.kernelVersion !== null),
    arch: inputs.some((each) => each.arch !== null),
  };
  const said = Object.keys(told) as (keyof HostProfile)[];
  return [...new Set([...said, ...fromFile.filter((key) => isSaid[key])])];
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
 * @param told what the asker said about the host
 */
export function createReviewReply(
  document: ReviewDocument,
  locale: Locale,
  checked: string,
  told: ProfileOverrides = {},
): Reply {
  const words = wordsFor(locale);
  const shown = shownOf(document);
  const known = toldBy(document, told);
  const findings = [...document.findings, ...(document.move?.findings ?? [])];
  const parts = partsOf(document, words);
  const found = document.kernels ? parts.blocks : foundBlocks(shown, words);
  return createReply({
    ...parts,
    profile: describeHost(shown.profile, known, words),
    told: known,
    subject: words.marks.list(document.inputs.map(({ name }) => code(name, MOST_NAME))),
    card: cardOfReview(document, shown, parts.verdict, words),
    sections: sectionsOfReview(document.kernels ? [] : todoBlocks(shown, words), found, words),
    actions: actionsOfReview(shown, found.length > 0, parts.actions, words),
    checked,
    locale,
    outcome: findings.some((finding) => finding.severity === 'error') ? 'errors-found' : 'ok',
    document,
  });
}

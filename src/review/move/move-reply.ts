/** Shows a rehearsed move: how Docker fares afterwards, what changes, what to set before building; last, the file as it is. */

import type { Block } from '../../core/reply.ts';
import type { Words } from '../../core/words/index.ts';
import { nextActions } from '../next-actions.ts';
import type { Finding, Move, ReviewDocument } from '../review.ts';
import { describeInput, fixFiles, type ReviewParts, reviewBlocks, warningBlocks } from '../review-blocks.ts';
import { verdictOf } from '../verdict.ts';
import { changeBlocks } from './change-blocks.ts';

/** How the question was understood, and what the rehearsal rests on. */
function basisBlocks({ from, to, isByKernelOption, tree }: Move, words: Words): Block[] {
  const lines = [
    ...(isByKernelOption && from !== null ? [words.move.byKernelOption(from, to)] : []),
    words.move.rehearsed(tree.linux, tree.arch),
  ];
  return lines.map((text) => ({ type: 'paragraph', text }));
}

/** What other files of the same question say: complaints of Portage, mostly. */
function findingsOfOthers({ inputs, findings }: ReviewDocument): Finding[] {
  const kernel = inputs.find(({ kind }) => kind === 'kernel-config')?.name;
  return findings.filter(({ file }) => file !== kernel);
}

/** The parts of the reply about a move. */
export function moveParts(document: ReviewDocument, move: Move, words: Words): ReviewParts {
  const { changes, profile, capabilities, options, findings, fix } = move;
  const moved: ReviewDocument = {
    ...document,
    ...{ profile, capabilities, options, fix },
    findings: [...findings, ...findingsOfOthers(document)],
    moreFindings: 0,
  };
  const { tone, verdict } = verdictOf(moved, words);
  // Portage takes the configuration along by itself.
  const isDistKernel = document.inputs.some((input) => input.isDistKernel);
  const nothing: Block = { type: 'paragraph', text: words.move.noChanges };
  return {
    title: words.marks.clauses([
      ...document.inputs.map((input) => describeInput(input, words)),
      words.move.title(move.from, move.to),
    ]),
    tone,
    verdict: words.move.after(move.to, verdict),
    blocks: [
      ...warningBlocks(document, words),
      { type: 'heading', text: words.move.changes(move.to) },
      ...(changes.length === 0 ? [nothing] : changeBlocks(changes, words)),
      ...reviewBlocks(moved, words, isDistKernel ? [] : [{ text: words.move.copy }]),
      ...basisBlocks(move, words),
      { type: 'heading', text: move.from === null ? words.move.asItIsUnnamed : words.move.asItIs(move.from) },
      { type: 'paragraph', text: verdictOf(document, words).verdict },
    ],
    actions: nextActions(moved, words),
    files: fixFiles(fix),
  };
}

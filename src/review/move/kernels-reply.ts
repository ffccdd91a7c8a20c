/** Shows several kernels side by side: what matters that differs, then a section and a fix for each. */

import { baseName } from '../../core/paths.ts';
import { type Block, code, type ReplyFile } from '../../core/reply.ts';
import type { Words } from '../../core/words/index.ts';
import { EMPTY_FIX } from '../fix/create-fix.ts';
import { filePrefixOf } from '../kernel-files.ts';
import { nextActions } from '../next-actions.ts';
import type { Comparison, ReviewDocument } from '../review.ts';
import { describeInput, fixFiles, type ReviewParts, reviewBlocks, warningBlocks } from '../review-blocks.ts';
import { verdictOf } from '../verdict.ts';
import { changeBlocks } from './change-blocks.ts';
import { moveParts } from './move-reply.ts';

function nameOf({ inputs }: ReviewDocument): string {
  return inputs[0]?.name ?? '';
}

function comparisonBlocks(comparison: Comparison | undefined, words: Words): Block[] {
  if (!comparison) return [];
  const { from, to, changes } = comparison;
  return [
    { type: 'heading', text: words.move.compared(code(from), code(to)) },
    ...(changes.length === 0
      ? [{ type: 'paragraph' as const, text: words.move.compareNothing }]
      : changeBlocks(changes, words)),
  ];
}

function kernelBlocks(kernel: ReviewDocument, words: Words): Block[] {
  const heading: Block = {
    type: 'heading',
    text: words.move.kernelHead(code(nameOf(kernel)), kernel.inputs[0]?.kernelVersion ?? kernel.profile.kernel),
  };
  const { verdict, blocks } = kernel.move
    ? moveParts(kernel, kernel.move, words)
    : { ...verdictOf(kernel, words), blocks: reviewBlocks(kernel, words) };
  return [heading, { type: 'paragraph', text: verdict }, ...blocks];
}

/** Each kernel's own files, named after it. */
function kernelFiles(kernels: readonly ReviewDocument[]): ReplyFile[] {
  return kernels.flatMap((kernel, index) => {
    const prefix = filePrefixOf(kernels, index);
    return fixFiles((kernel.move ?? kernel).fix).map((file) => ({ ...file, name: prefix + file.name }));
  });
}

/** What is not about a single kernel: complaints, and files that could not be read. */
function otherBlocks(document: ReviewDocument, kernels: readonly ReviewDocument[], words: Words): Block[] {
  const names = new Set(kernels.map(nameOf));
  const findings = document.findings.filter(({ file }) => !names.has(file));
  return reviewBlocks({ ...document, capabilities: [], findings, fix: EMPTY_FIX }, words);
}

/** The parts of the reply about several kernels. */
export function kernelsParts(document: ReviewDocument, kernels: readonly ReviewDocument[], words: Words): ReviewParts {
  const tones = kernels.map((kernel) => verdictOf(kernel, words).tone);
  const running = kernels.filter(({ capabilities }) =>
    capabilities.every(({ essential, status }) => !essential || status !== 'missing'),
  );
  const last = kernels.at(-1);
  return {
    title: words.marks.clauses(document.inputs.map((input) => describeInput(input, words))),
    tone: (['bad', 'warning', 'info'] as const).find((tone) => tones.includes(tone)) ?? 'good',
    verdict: kernels.every(({ inputs }) => inputs.some(({ kind }) => kind === 'kernel-config'))
      ? words.move.perKernel(running.length, kernels.length)
      : words.move.perPart(kernels.length - running.length, kernels.length),
    blocks: [
      ...warningBlocks(document, words),
      ...comparisonBlocks(document.comparison, words),
      ...kernels.flatMap((kernel) => kernelBlocks(kernel, words)),
      ...otherBlocks(document, kernels, words),
      ...(last && last.fix.changes.length > 0
        ? [{ type: 'paragraph' as const, text: words.move.filesOf(code(baseName(nameOf(last)))) }]
        : []),
    ],
    actions: nextActions(document, words),
    files: kernelFiles(kernels),
  };
}

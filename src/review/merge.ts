/** Puts the reviews of several files into one document; findings keep the name of their file. */

import { lineOf } from '../knowledge/version.ts';
import { toFragment, toScript } from './fix/fragment.ts';
import type { Change, Fix, ReviewDocument } from './review.ts';

function mergeChanges(documents: readonly ReviewDocument[]): Change[] {
  const bySymbol = new Map(
    documents
      .flatMap((document) => document.fix.changes)
      .reverse()
      .map((change) => [change.symbol, change]),
  );
  return [...bySymbol.values()].reverse();
}

/** The comment above the first fragment that has one. */
function headOf(documents: readonly ReviewDocument[]): string[] {
  const fragment = documents.map((document) => document.fix.fragment).find((each) => /^# (?!CONFIG_)/.test(each)) ?? '';
  const lines = fragment.split('\n');
  return lines
    .slice(
      0,
      lines.findIndex((line) => !/^# (?!CONFIG_)/.test(line)),
    )
    .map((line) => line.slice(2));
}

/** The fix of several files about one kernel; where two would change one symbol, the first file's change stands. */
function mergeFixes(documents: readonly ReviewDocument[], lead: ReviewDocument): Fix {
  const changes = mergeChanges(documents);
  const isDistKernel = documents.some(({ inputs }) => inputs.some((input) => input.isDistKernel));
  return {
    fragment: toFragment(changes, headOf(documents)),
    script: toScript(changes, isDistKernel),
    changes,
    unmet: documents.flatMap((document) => document.fix.unmet),
    sideEffects: documents.flatMap((document) => document.fix.sideEffects),
    tree: lead.fix.tree,
  };
}

/** The reviews of kernels that have nothing to do with each other. */
function kernelsAmong(documents: readonly ReviewDocument[], apart: readonly ReviewDocument[]): ReviewDocument[] {
  const named = documents.flatMap(({ inputs }) => inputs.flatMap(({ kernelVersion }) => kernelVersion ?? []));
  const lines = new Set(named.map(lineOf));
  return documents.filter((document) =>
    document.inputs.some(
      ({ kind, kernelVersion }) =>
        kind === 'kernel-config' || apart.includes(document) || (lines.size > 1 && kernelVersion !== null),
    ),
  );
}

/**
 * Merges reviews in the order given. Two kernels have no fix in common: `kernels` has each with its own, and `fix` is
 * that of the last, the one that is built next. The profile is the one of the first kernel configuration, else of the
 * first file.
 * @param apart those of a paste that tells several kernels apart
 */
export function mergeReviews(
  documents: readonly ReviewDocument[],
  apart: readonly ReviewDocument[] = [],
): ReviewDocument {
  const [first] = documents;
  if (!first) throw new RangeError('no review to merge');
  if (documents.length === 1) return first;
  const kernels = kernelsAmong(documents, apart);
  const lead = kernels[0] ?? first;
  const last = kernels.at(-1);
  return {
    schemaVersion: 2,
    host: null,
    profile: lead.profile,
    inputs: documents.flatMap((document) => document.inputs),
    capabilities: documents.flatMap((document) => document.capabilities),
    options: documents.flatMap((document) => document.options),
    findings: documents.flatMap((document) => document.findings),
    moreFindings: documents.reduce((sum, document) => sum + document.moreFindings, 0),
    fix: last && kernels.length > 1 ? last.fix : mergeFixes(documents, lead),
    hostFix: null,
    ...(kernels.length === 1 && lead.move && { move: lead.move }),
    ...(kernels.length > 1 && { kernels }),
  };
}

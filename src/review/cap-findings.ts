/** A review says so much and no more: who has mended that asks again. */
import { LIMITS } from '../core/limits.ts';
import type { Finding, ReviewDocument, Severity } from './review.ts';
import { UNREADABLE } from './unreadable.ts';

const GRAVEST_FIRST: readonly Severity[] = ['error', 'warning', 'info'];

/** What could not be read is told before all that could. */
function isOf(severity: Severity | null): (finding: Finding) => boolean {
  return (finding) => (finding.rule === UNREADABLE ? severity === null : finding.severity === severity);
}

/** The gravest findings, in their order; the document says how many were left out. */
export function capFindings(document: ReviewDocument): ReviewDocument {
  const { findings } = document;
  if (findings.length <= LIMITS.findings) return document;
  const ranked = [null, ...GRAVEST_FIRST].flatMap((severity) => findings.filter(isOf(severity)));
  const kept = new Set<Finding>(ranked.slice(0, LIMITS.findings));
  return {
    ...document,
    findings: findings.filter((finding) => kept.has(finding)),
    moreFindings: document.moreFindings + findings.length - kept.size,
  };
}

/** A review says so much and no more: who has mended that asks again. */
import { LIMITS } from '../core/limits.ts';
import type { Finding, ReviewDocument, Severity } from './review.ts';
import { UNREADABLE } from './unreadable.ts';

const GRAVEST_FIRST: readonly Severity[] = ['error', 'warning', 'info'];

/** What is needed to say which of two is told. */
type Ranked = Pick<Finding, 'rule' | 'severity'>;

/** What could not be read is told before all that could. */
function isOf(severity: Severity | null): (finding: Ranked) => boolean {
  return (finding) => (finding.rule === UNREADABLE ? severity === null : finding.severity === severity);
}

/** The gravest, as many as a review tells, in their order. */
export function gravest<F extends Ranked>(findings: readonly F[]): readonly F[] {
  if (findings.length <= LIMITS.findings) return findings;
  const ranked = [null, ...GRAVEST_FIRST].flatMap((severity) => findings.filter(isOf(severity)));
  const kept = new Set<F>(ranked.slice(0, LIMITS.findings));
  return findings.filter((finding) => kept.has(finding));
}

/** The gravest findings, in their order; the document says how many were left out. */
export function capFindings(document: ReviewDocument): ReviewDocument {
  const findings = gravest(document.findings);
  const moreFindings = document.moreFindings + document.findings.length - findings.length;
  return { ...document, findings, moreFindings };
}

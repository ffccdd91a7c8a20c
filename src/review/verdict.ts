/** What a review comes to, in one line. */
import type { Tone } from '../core/reply.ts';
import type { Words } from '../core/words/index.ts';
import { besidesTheKernel } from './kernel-config/rules/besides-the-kernel.ts';
import type { CapabilityResult, Finding, ReviewDocument } from './review.ts';

/** How a configuration stands, and which capabilities are the reason. */
export interface Standing {
  readonly state: 'broken' | 'part' | 'partial' | 'host' | 'good';
  readonly titles: string;
}

/** How a document stands that reviewed capabilities. */
export function standingOf({ capabilities, findings, inputs }: ReviewDocument, words: Words): Standing {
  const titlesOf = (list: readonly CapabilityResult[]): string => words.marks.list(list.map((each) => each.title));
  const broken = capabilities.filter((each) => each.essential && each.status === 'missing');
  if (broken.length > 0) return { state: 'broken', titles: titlesOf(broken) };
  if (inputs.every((input) => input.kind !== 'kernel-config')) return { state: 'part', titles: '' };
  const partial = capabilities.filter((each) => each.status !== 'ok');
  if (partial.length > 0) return { state: 'partial', titles: titlesOf(partial) };
  const isHostAsked = findings.some(({ rule, severity }) => rule === besidesTheKernel.id && severity !== 'info');
  return { state: isHostAsked ? 'host' : 'good', titles: '' };
}

export const TONES: Record<Standing['state'], Tone> = {
  broken: 'bad',
  part: 'info',
  partial: 'warning',
  host: 'warning',
  good: 'good',
};

/** The verdict about a file as it is. */
export function verdictOf(document: ReviewDocument, words: Words): { tone: Tone; verdict: string } {
  if (document.capabilities.length === 0) return complaintVerdict(document.findings, words);
  const { state, titles } = standingOf(document, words);
  const verdicts: Record<Standing['state'], string> = {
    broken: words.review.broken(titles, document.fix.changes.length),
    part: words.review.partVerdict,
    partial: words.review.partial(titles),
    host: words.review.allGoodButHost,
    good: words.review.allGood,
  };
  return { tone: TONES[state], verdict: verdicts[state] };
}

function complaintVerdict(findings: readonly Finding[], words: Words): { tone: Tone; verdict: string } {
  const count = (rule: string): number => findings.filter((finding) => finding.rule === `complaint/${rule}`).length;
  const isList = findings.every((finding) => finding.severity === 'info') && count('matters') + count('depends') > 0;
  if (isList) return { tone: 'info', verdict: words.review.uncheckedList };
  const verdict = words.review.complaintVerdict(
    count('matters'),
    count('depends'),
    count('optional'),
    count('false-alarm') + count('harmful'),
  );
  return { tone: count('matters') > 0 ? 'bad' : count('depends') > 0 ? 'warning' : 'good', verdict };
}

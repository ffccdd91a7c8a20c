/** Reviews pasted complaints: each judged for the kernel they are about, the change for those that matter. */
import { wordsFor } from '../../core/words/index.ts';
import { toFragment, toScript } from '../fix/fragment.ts';
import type { InputText } from '../input/read-input.ts';
import type { ReviewRequest } from '../kernel-config/review-config.ts';
import type { Change, Finding, ReviewDocument, Severity } from '../review.ts';
import type { ComplaintReport } from './complaint.ts';
import { type JudgedComplaint, type Judgement, judgeComplaint } from './judge.ts';

const SEVERITIES: Record<Judgement, Severity> = {
  matters: 'error',
  depends: 'warning',
  optional: 'info',
  'false-alarm': 'info',
  harmful: 'info',
  unknown: 'info',
};

function toFinding(
  { complaint, judgement, why, todo }: JudgedComplaint,
  file: string,
  request: ReviewRequest,
): Finding {
  const { review: words, marks } = wordsFor(request.locale);
  return {
    rule: `complaint/${judgement}`,
    // A symbol that the checker could not look up is no proof that it is missing.
    severity: complaint.wants === 'unchecked' ? 'info' : SEVERITIES[judgement],
    file,
    line: complaint.line,
    subject: complaint.symbol,
    message: `CONFIG_${complaint.symbol}${marks.colon}${words.judgements[judgement]}`,
    why,
    fix: todo,
    facts: judgement === 'unknown' ? [] : [`kernel-option:${complaint.symbol}`],
  };
}

function toChange({ complaint, todo }: JudgedComplaint): Change {
  const to = complaint.wants === 'unset' ? 'n' : todo?.includes('=m') ? 'm' : 'y';
  return { symbol: complaint.symbol, from: complaint.wants === 'unset' ? 'y' : 'n', to, because: 'complaint' };
}

const RANK: readonly Judgement[] = ['matters', 'depends', 'harmful', 'false-alarm', 'optional', 'unknown'];

/** Judges every complaint of a report. */
export function reviewComplaints(input: InputText, report: ComplaintReport, request: ReviewRequest): ReviewDocument {
  const { context, overrides, locale } = request;
  const profile = {
    ...context.profile,
    kernel: report.kernelVersion ?? context.profile.kernel,
    docker: overrides.docker ?? report.dockerVersion ?? context.profile.docker,
  };
  const judged = report.complaints
    .map((complaint) => judgeComplaint(complaint, { knowledge: context.knowledge, profile, locale }))
    .sort((a, b) => RANK.indexOf(a.judgement) - RANK.indexOf(b.judgement));
  const changes = judged
    .filter(({ judgement, complaint }) => judgement === 'matters' && complaint.wants !== 'unchecked')
    .map(toChange);
  return {
    schemaVersion: 1,
    profile,
    inputs: [
      {
        name: input.name,
        kind: report.kind,
        kernelVersion: report.kernelVersion,
        arch: null,
        date: null,
        isDistKernel: false,
        symbols: report.complaints.length,
        warnings: input.warnings,
      },
    ],
    capabilities: [],
    options: [],
    findings: judged.map((each) => toFinding(each, input.name, request)),
    moreFindings: report.omitted,
    fix: {
      fragment: toFragment(changes),
      script: toScript(changes, false),
      changes,
      unmet: [],
      sideEffects: [],
      tree: null,
    },
  };
}

/** Reviews what the files of a question say about one host, beside its kernel. */

import type { Search } from '../../knowledge/search/search.ts';
import type { ReadFile } from '../analyze.ts';
import { gravest } from '../cap-findings.ts';
import { EMPTY_FIX } from '../fix/create-fix.ts';
import type { ReviewDocument, ReviewInput } from '../review.ts';
import type { Judged, ReviewRequest } from '../review-config.ts';
import { applyHostRules, type HostFinding } from './apply-rules.ts';
import { isComfort } from './comforts.ts';
import { describeFinding } from './describe-finding.ts';
import { createHostFix } from './fix/create-host-fix.ts';
import type { Host } from './host.ts';
import { viewHost } from './host-view.ts';
import { kernelSight } from './kernel-sight.ts';
import { isOfContainerd } from './kinds/docker-log/of-containerd.ts';
import { tellsOfTrouble } from './trouble-beside.ts';

/** The review of the kernel, where files told of one. */
interface KernelReview {
  readonly kernel: ReviewDocument | null;
  readonly judged: Judged | null;
}

/** A file for each kind that it is of; several outputs of one kind may stand in it. */
function inputsOf({ input, evidence, isKernelConfig }: ReadFile): ReviewInput[] {
  // The review of the kernel names it.
  if (isKernelConfig) return [];
  const kinds = new Set(evidence.map(({ kind }) => kind));
  return [...kinds].map((kind) => ({
    name: input.name,
    kind: kind === 'docker-log' && isOfContainerd(input.text) ? 'containerd-log' : kind,
    kernelVersion: null,
    arch: null,
    date: null,
    isDistKernel: false,
    symbols: 0,
    warnings: input.warnings,
  }));
}

/** The document of a host whose kernel nobody told about. */
function withoutKernel({ context }: ReviewRequest): ReviewDocument {
  return {
    schemaVersion: 2,
    profile: context.profile,
    host: null,
    inputs: [],
    capabilities: [],
    options: [],
    findings: [],
    moreFindings: 0,
    fix: EMPTY_FIX,
    hostFix: null,
  };
}

/** Without what is found to be good, where something beside it tells of a trouble that nobody has looked into. */
function withoutPraise(
  found: readonly HostFinding[],
  files: readonly ReadFile[],
  search: Search,
): readonly HostFinding[] {
  const isTroubled = found.some(isComfort) && files.some(({ input }) => tellsOfTrouble(input.text, search));
  return isTroubled ? found.filter((finding) => !isComfort(finding)) : found;
}

/** @param files all files of the question, in their order */
export function reviewHost(
  files: readonly ReadFile[],
  host: Host,
  { kernel, judged }: KernelReview,
  request: ReviewRequest,
): ReviewDocument {
  const { context, overrides, locale } = request;
  const document = kernel ?? withoutKernel(request);
  const applied = applyHostRules({
    host,
    profile: document.profile,
    isAssumed: (key) => host.value(key) === undefined && !Object.hasOwn(overrides, key),
    kernel: judged && kernelSight(judged),
    knowledge: context.knowledge,
  });
  const found = withoutPraise(applied, files, context.knowledge.search);
  const { rules } = context.knowledge.host;
  // Not more than will be told: words for thousands take long.
  const told = gravest(found);
  return {
    ...document,
    host: viewHost(host),
    inputs: [...document.inputs, ...files.flatMap(inputsOf)],
    findings: [...document.findings, ...told.map((finding) => describeFinding(finding, rules, locale))],
    moreFindings: document.moreFindings + found.length - told.length,
    hostFix: createHostFix(host, found, document.profile.init),
  };
}

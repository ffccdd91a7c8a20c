/** Reviews one kernel configuration. */
import type { CommandContext } from '../../core/command.ts';
import type { Locale } from '../../core/locale.ts';
import { type HostProfile, holds, type ProfileOverrides } from '../../core/profile.ts';
import type { FactOf } from '../../knowledge/knowledge-base.ts';
import { createFirstFix } from '../fix/first-fix.ts';
import type { InputText } from '../input/read-input.ts';
import type { ReviewDocument } from '../review.ts';
import { type CapabilityVerdict, type ConfigView, evaluateCapability, toCapabilityResult } from './evaluate.ts';
import { type ConfigHeader, readHeader } from './header.ts';
import { parseKernelConfig } from './parse.ts';
import { KERNEL_CONFIG_RULES } from './rules/index.ts';

export interface ReviewRequest {
  readonly context: CommandContext;
  readonly overrides: ProfileOverrides;
  /** Capabilities asked for by name, beyond those that are reviewed anyway. */
  readonly want: readonly FactOf<'capability'>[];
  readonly locale: Locale;
}

/** The file knows its kernel and architecture best; what the asker says comes next, the default last. */
function profileFor(header: ConfigHeader, { context, overrides }: ReviewRequest): HostProfile {
  return {
    ...context.profile,
    kernel: header.kernelVersion ?? overrides.kernel ?? context.profile.kernel,
    arch: header.arch ?? overrides.arch ?? context.profile.arch,
  };
}

function selectCapabilities(
  { context, want }: ReviewRequest,
  profile: HostProfile,
  view: ConfigView,
): FactOf<'capability'>[] {
  return context.knowledge
    .all('capability')
    .filter((each) => each.byDefault || want.includes(each))
    .filter((each) => holds(each.when, profile, (symbol) => view.config.offsets.has(symbol)))
    .sort((a, b) => a.order - b.order);
}

const KINDS = { full: 'kernel-config', defconfig: 'kernel-defconfig', fragment: 'kernel-fragment' } as const;

/** Judges every reviewed capability and collects findings and the fix. */
export function reviewKernelConfig(input: InputText, request: ReviewRequest): ReviewDocument {
  const config = parseKernelConfig(input.text);
  const header = readHeader(config);
  const profile = profileFor(header, request);
  const { knowledge } = request.context;
  const view: ConfigView = {
    config,
    profile,
    knowledge,
    locale: request.locale,
    isWhole: header.kind === 'full',
    tree: knowledge.kconfigTree(profile.kernel, profile.arch),
  };
  const verdicts: CapabilityVerdict[] = selectCapabilities(request, profile, view).map((each) =>
    evaluateCapability(each, view),
  );
  const findings = KERNEL_CONFIG_RULES.flatMap((rule) => rule.check({ file: input.name, view, header, verdicts }));
  return {
    schemaVersion: 1,
    profile,
    inputs: [
      {
        name: input.name,
        kind: KINDS[header.kind],
        kernelVersion: header.kernelVersion,
        arch: header.arch,
        date: header.date,
        symbols: config.offsets.size,
        warnings: input.warnings,
      },
    ],
    capabilities: verdicts.map((verdict) => toCapabilityResult(verdict, request.locale)),
    options: verdicts.flatMap((verdict) => verdict.options),
    findings,
    fix: createFirstFix(verdicts, view),
  };
}

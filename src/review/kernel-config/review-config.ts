/** Reviews one kernel configuration. */
import type { CommandContext } from '../../core/command.ts';
import type { Locale } from '../../core/locale.ts';
import { type HostProfile, holds, type ProfileOverrides } from '../../core/profile.ts';
import type { KconfigTree } from '../../knowledge/kconfig-tree.ts';
import type { FactOf } from '../../knowledge/knowledge-base.ts';
import { createFix, EMPTY_FIX, planFix } from '../fix/create-fix.ts';
import type { InputText } from '../input/read-input.ts';
import { type ConfigKinship, ConfigModel } from '../kconfig/model.ts';
import type { ReviewDocument } from '../review.ts';
import { type CapabilityVerdict, type ConfigView, evaluateCapability, toCapabilityResult } from './evaluate.ts';
import { type ConfigHeader, readHeader } from './header.ts';
import { type KernelConfig, parseKernelConfig, readValue } from './parse.ts';
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

/**
 * A tree speaks for a whole file of the same kernel line and architecture. 32-bit x86 is not described by x86's, and of a
 * file that does not say its kernel nobody knows.
 */
function kinshipOf(
  config: KernelConfig,
  header: ConfigHeader,
  tree: KconfigTree,
  said: { readonly kernel: string | undefined; readonly arch: string },
): ConfigKinship {
  if (header.kind !== 'full') return 'part';
  const line = /^\d+\.\d+/.exec(header.kernelVersion ?? said.kernel ?? '')?.[0];
  const isSame = line !== undefined && `${tree.linux}.`.startsWith(`${line}.`) && tree.arch === said.arch;
  return isSame && readValue(config, 'X86_32') !== 'y' ? 'whole' : 'foreign';
}

/** Judges every reviewed capability and collects findings and the fix. */
export function reviewKernelConfig(input: InputText, request: ReviewRequest): ReviewDocument {
  const config = parseKernelConfig(input.text);
  const header = readHeader(config);
  const profile = profileFor(header, request);
  const { knowledge } = request.context;
  const tree = knowledge.kconfigTree(profile.kernel, profile.arch);
  const said = { kernel: request.overrides.kernel, arch: profile.arch };
  const model =
    tree && new ConfigModel(tree, (symbol) => readValue(config, symbol), kinshipOf(config, header, tree, said));
  const judged: ConfigView = {
    config,
    profile,
    knowledge,
    locale: request.locale,
    isWhole: header.kind === 'full',
    tree,
    model,
    decisions: null,
  };
  const capabilities = selectCapabilities(request, profile, judged);
  const plan = model && planFix(capabilities, model, judged);
  const view: ConfigView = { ...judged, decisions: plan?.decisions ?? null };
  const verdicts: CapabilityVerdict[] = capabilities.map((each) => evaluateCapability(each, view));
  const fix = model && plan ? createFix(plan, model, view) : EMPTY_FIX;
  model?.replaceEdits(new Map()); // the rules are about the file as it is
  const findings = KERNEL_CONFIG_RULES.flatMap((rule) =>
    rule.check({ file: input.name, view, header, askedKernel: request.overrides.kernel, verdicts, fix }),
  );
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
        isDistKernel: header.isDistKernel,
        symbols: config.offsets.assignments,
        warnings: input.warnings,
      },
    ],
    capabilities: verdicts.map((verdict) => toCapabilityResult(verdict, request.locale)),
    options: verdicts.flatMap((verdict) => verdict.options),
    findings,
    moreFindings: 0,
    fix,
  };
}

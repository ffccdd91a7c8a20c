/** Reviews one kernel configuration. */
import type { CommandContext } from '../core/command.ts';
import type { Locale } from '../core/locale.ts';
import { type HostProfile, holds, type ProfileOverrides } from '../core/profile.ts';
import type { KconfigTree } from '../knowledge/kconfig-tree.ts';
import type { FactOf } from '../knowledge/knowledge-base.ts';
import { inRange, lineOf } from '../knowledge/version.ts';
import { createFix, EMPTY_FIX, planFix } from './fix/create-fix.ts';
import type { InputText, InputWarning } from './input/read-input.ts';
import { ConfigModel } from './kconfig/model.ts';
import type { ReadSymbol } from './kconfig/read-symbol.ts';
import type { ConfigKinship } from './kconfig/symbol-values.ts';
import {
  type CapabilityVerdict,
  type ConfigView,
  evaluateCapability,
  toCapabilityResult,
} from './kernel-config/evaluate.ts';
import { closedGates, droppedBehindGates } from './kernel-config/gates.ts';
import { readHeader } from './kernel-config/header.ts';
import { impliedKernel } from './kernel-config/implied-kernel.ts';
import { parseKernelConfig, readValue } from './kernel-config/parse.ts';
import { KERNEL_CONFIG_RULES } from './kernel-config/rules/index.ts';
import type { ConfigSource } from './kernel-config/source.ts';
import type { Finding, Fix, ReviewDocument } from './review.ts';

export interface ReviewRequest {
  readonly context: CommandContext;
  readonly overrides: ProfileOverrides;
  /** What other files of the question say about the host: more than what is assumed, less than what was asked. */
  readonly told?: ProfileOverrides;
  /** Capabilities asked for by name, beyond those that are reviewed anyway. */
  readonly want: readonly FactOf<'capability'>[];
  readonly locale: Locale;
  /** The kernel that the asker wants to move to. */
  readonly to?: string | undefined;
}

/**
 * The file knows its kernel and architecture best; what the asker says comes next, the default last. With Docker it is the
 * other way round: a paste tells which one was being installed, the asker which one will run.
 */
export function profileFor(source: ConfigSource, request: ReviewRequest): HostProfile {
  const { context, overrides } = request;
  const { header, cgroup } = source;
  const isOld = source.docker !== null && source.docker === formerDockerOf(source, request);
  const docker = overrides.docker ?? (isOld ? undefined : source.docker) ?? context.profile.docker;
  // A Docker of before knows one hierarchy only.
  const mounted = cgroup ?? (inRange(docker, BEFORE_CGROUP_V2) ? 1 : undefined);
  return {
    ...context.profile,
    kernel: kernelFor(source, request),
    arch: header.arch ?? overrides.arch ?? context.profile.arch,
    docker,
    ...(mounted && { cgroup: mounted }),
  };
}

/** The versions of Docker that know cgroup v1 alone: no host with today's defaults runs them. */
const BEFORE_CGROUP_V2 = '< 20.10';

/** The Docker that a paste comes from, where nobody runs it any more and nobody asked for it; null for every other. */
function formerDockerOf({ docker }: ConfigSource, { overrides }: ReviewRequest): string | null {
  if (overrides.docker !== undefined || !docker) return null;
  return inRange(docker, BEFORE_CGROUP_V2) ? docker : null;
}

/** The kernel of another line that is asked about beside a file that lacks a piece: it cannot be moved there, but judged. */
function otherKernel({ header }: Pick<ConfigSource, 'header'>, { overrides, to }: ReviewRequest): string | undefined {
  const asked = to ?? overrides.kernel;
  if (header.kind !== 'cut' || asked === undefined || header.kernelVersion === null) return undefined;
  return lineOf(asked) === lineOf(header.kernelVersion) ? undefined : asked;
}

function kernelFor(source: ConfigSource, request: ReviewRequest): string {
  const { context, overrides, told = {}, to } = request;
  const { header } = source;
  const other = otherKernel(source, request);
  if (other !== undefined) return other;
  // A part is no file of a kernel yet: it is judged for the one that it is meant for.
  const meant = header.kind === 'full' ? undefined : to;
  const named = header.kernelVersion ?? overrides.kernel ?? told.kernel ?? meant;
  if (named !== undefined) return named;
  return impliedKernel(source, context.profile.kernel, context.knowledge)?.kernel ?? context.profile.kernel;
}

/** Neither the file nor the asker says which kernel it is. */
function isKernelAssumed({ header }: ConfigSource, { overrides, told = {}, to }: ReviewRequest): boolean {
  return (
    header.kernelVersion === null &&
    (overrides.kernel ?? told.kernel) === undefined &&
    (header.kind === 'full' || to === undefined)
  );
}

/** What is reviewed on this host: what everybody needs, what the host needs, and what was asked for. */
function selectCapabilities({ context, want }: ReviewRequest, view: ConfigView): FactOf<'capability'>[] {
  const mentions = (symbol: string): boolean => view.config.offsets.has(symbol);
  const isNeeded = (each: FactOf<'capability'>): boolean =>
    each.byDefault || want.includes(each) || each.reviewedWhen.some((when) => holds(when, view.profile, mentions));
  return context.knowledge
    .all('capability')
    .filter((each) => isNeeded(each) && holds(each.when, view.profile, mentions))
    .sort((a, b) => a.order - b.order);
}

const KINDS = {
  full: 'kernel-config',
  cut: 'kernel-cut',
  defconfig: 'kernel-defconfig',
  fragment: 'kernel-fragment',
} as const;

/**
 * A tree speaks for a whole file of the same kernel line and architecture. 32-bit x86 is not described by x86's, and of a
 * file that does not say its kernel nobody knows.
 */
function kinshipOf(
  { config, header }: ConfigSource,
  tree: KconfigTree,
  said: { readonly kernel: string | undefined; readonly arch: string },
): ConfigKinship {
  if (header.kind !== 'full') return 'part';
  const line = /^\d+\.\d+/.exec(header.kernelVersion ?? said.kernel ?? '')?.[0];
  const isSame = line !== undefined && `${tree.linux}.`.startsWith(`${line}.`) && tree.arch === said.arch;
  return isSame && readValue(config, 'X86_32') !== 'y' ? 'whole' : 'foreign';
}

function createModel(source: ConfigSource, profile: HostProfile, request: ReviewRequest): ConfigModel | null {
  const { knowledge } = request.context;
  const tree = knowledge.kconfigTree(profile.kernel, profile.arch);
  if (!tree) return null;
  const said = { kernel: request.overrides.kernel ?? request.told?.kernel, arch: profile.arch };
  const kinship = kinshipOf(source, tree, said);
  const read: ReadSymbol = (symbol, hash) => readValue(source.config, symbol, hash);
  if (kinship !== 'part') {
    let closed: ReadonlySet<string> | undefined;
    const isOff = (symbol: string): boolean => {
      closed ??= closedGates(source, profile.kernel, knowledge);
      return closed.has(symbol);
    };
    return new ConfigModel(tree, read, kinship, { isOff });
  }
  // A long part of an unknown kernel may be older than the gate.
  const isOld = source.header.kind === 'defconfig' && isKernelAssumed(source, request);
  const gates = isOld ? new Set<string>() : closedGates(source, profile.kernel, knowledge);
  const dropped = droppedBehindGates(source, profile.kernel, gates, knowledge);
  return new ConfigModel(tree, read, kinship, {
    // What the kernel answers with yes by itself waits for nobody.
    isOff: (symbol) => gates.has(symbol) && tree.symbol(symbol)?.defaults.length === 0,
    isDropped: (symbol) => dropped.has(symbol),
  });
}

/** What a review comes to before it is written down. */
export interface Judged {
  readonly source: ConfigSource;
  readonly view: ConfigView;
  /** The kernel that the asker named; undefined = none. */
  readonly askedKernel: string | undefined;
  /** The Docker that a paste comes from and that it was not judged for; null for every other. */
  readonly formerDocker: string | null;
  readonly verdicts: readonly CapabilityVerdict[];
  readonly fix: Fix;
}

/** A configuration, and the host and model under which it is judged. */
export interface Subject {
  readonly source: ConfigSource;
  readonly profile: HostProfile;
  /** Null where no tree answers for the kernel. */
  readonly model: ConfigModel | null;
}

function subjectOf(source: ConfigSource, request: ReviewRequest): Subject {
  const profile = profileFor(source, request);
  return { source, profile, model: createModel(source, profile, request) };
}

/** Judges every reviewed capability, and solves the fix. */
export function judgeConfig(source: ConfigSource, request: ReviewRequest): Judged {
  return judgeSubject(subjectOf(source, request), request);
}

function judgeSubject({ source, profile, model }: Subject, request: ReviewRequest): Judged {
  const { knowledge, profile: usual } = request.context;
  const isAssumed = isKernelAssumed(source, request);
  const first: ConfigView = {
    config: source.config,
    profile,
    knowledge,
    locale: request.locale,
    isWhole: source.header.kind === 'full',
    origin: source.origin,
    tree: model?.tree ?? null,
    model,
    decisions: null,
    excluded: new Set(),
    wanted: new Set(request.want.map(({ id }) => id)),
    isKernelAssumed: isAssumed,
    implied: isAssumed ? impliedKernel(source, usual.kernel, knowledge) : null,
  };
  const capabilities = selectCapabilities(request, first);
  const judged = { ...first, excluded: new Set(capabilities.flatMap(({ excludes }) => excludes)) };
  const plan = model && planFix(capabilities, model, judged);
  const view: ConfigView = { ...judged, decisions: plan?.decisions ?? null };
  const verdicts = capabilities.map((each) => evaluateCapability(each, view));
  const fix = model && plan ? createFix(plan, model, view, source.header.isDistKernel) : EMPTY_FIX;
  model?.replaceEdits(new Map()); // the rules are about the file as it is
  const formerDocker = formerDockerOf(source, request);
  return { source, view, askedKernel: request.overrides.kernel, formerDocker, verdicts, fix };
}

/** The review as a document; `findings` are all that is to be told. */
export function toDocument({ source, view, verdicts, fix }: Judged, findings: readonly Finding[]): ReviewDocument {
  const { header, config } = source;
  return {
    schemaVersion: 2,
    host: null,
    profile: view.profile,
    inputs: [
      {
        name: source.name,
        kind: source.kind,
        kernelVersion: header.kernelVersion,
        arch: header.arch,
        ...(source.docker && { docker: source.docker }),
        date: header.date,
        isDistKernel: header.isDistKernel,
        symbols: config.offsets.assignments,
        warnings: source.warnings,
      },
    ],
    capabilities: verdicts.map((verdict) => toCapabilityResult(verdict, view, fix.changes)),
    options: verdicts.flatMap((verdict) => verdict.options),
    findings,
    moreFindings: 0,
    fix,
    hostFix: null,
  };
}

/** What the rules say about a configuration. */
export function applyRules(judged: Judged): Finding[] {
  const { source, view, askedKernel, formerDocker, verdicts, fix } = judged;
  const { name, header, origin } = source;
  const input = { file: name, view, header, askedKernel, formerDocker, verdicts, fix };
  return KERNEL_CONFIG_RULES.filter(({ isAboutFiles }) => !isAboutFiles || origin === 'file').flatMap((rule) =>
    rule.check(input),
  );
}

/** Reads a kernel configuration as one of the kernel that it is for. */
export function readSubject({ name, text, warnings, kernelLines }: InputText, request: ReviewRequest): Subject {
  const config = parseKernelConfig(text, kernelLines);
  const header = readHeader(config);
  const isCut = header.kind === 'cut';
  const told: readonly InputWarning[] = isCut ? [...warnings, 'cut'] : warnings;
  // The lines of a file that is cut stood in one that exists; for another kernel they are wishes, as those of a whole file.
  const origin = isCut && otherKernel({ header }, request) === undefined ? 'excerpt' : 'file';
  return subjectOf({ name, warnings: told, config, header, origin, kind: KINDS[header.kind] }, request);
}

/** A review, and what it came to before it was written down. */
export interface Reviewed {
  readonly document: ReviewDocument;
  readonly judged: Judged;
}

/** Reviews a configuration under the kernel and model that it came with. */
export function reviewSubject(subject: Subject, request: ReviewRequest): Reviewed {
  const judged = judgeSubject(subject, request);
  return { document: toDocument(judged, applyRules(judged)), judged };
}

/** Judges a configuration by capabilities: what each needs on this kernel, what is there, what is missing. */
import { type Locale, say } from '../../core/locale.ts';
import { type HostProfile, holds } from '../../core/profile.ts';
import type { KconfigTree } from '../../knowledge/kconfig-tree.ts';
import type { FactOf, KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { isAutomatic, isGone, isNotYet } from '../../knowledge/lifetime.ts';
import { greater, triText } from '../kconfig/expression.ts';
import type { ConfigModel } from '../kconfig/model.ts';
import type { CapabilityResult, CapabilityStatus, Change, OptionResult } from '../review.ts';
import type { ImpliedKernel } from './implied-kernel.ts';
import { lackedByArchitecture } from './lacked-by-architecture.ts';
import { type KernelConfig, readLine, readValue } from './parse.ts';
import type { ConfigSource } from './source.ts';

export type Capability = FactOf<'capability'>;
export type Requirement = Capability['requires'][number];

/** Which of several ways is taken, where the fix has weighed them. */
export interface Decisions {
  /** Capability id → another alternative than the one taken, which is met already. */
  readonly met: ReadonlyMap<string, Capability>;
  /** Capability id → the alternative that is met or proposed. */
  readonly alternatives: ReadonlyMap<string, Capability>;
  readonly sets: ReadonlyMap<Requirement, readonly string[]>;
}

/** A configuration together with what is known about its kernel. */
export interface ConfigView {
  readonly config: KernelConfig;
  /** False where a symbol that the file does not name may still be on by default (fragments, defconfigs). */
  readonly isWhole: boolean;
  readonly origin: ConfigSource['origin'];
  readonly profile: HostProfile;
  readonly knowledge: KnowledgeBase;
  readonly tree: KconfigTree | null;
  readonly locale: Locale;
  /** What the kernel makes of the file; null where no tree answers for the kernel. */
  readonly model: ConfigModel | null;
  readonly decisions: Decisions | null;
  /** Capabilities that something wanted excludes: no way to anything. */
  readonly excluded: ReadonlySet<string>;
  /** Capabilities that the asker named. */
  readonly wanted: ReadonlySet<string>;
  /** Neither the file nor the asker says which kernel it is. */
  readonly isKernelAssumed: boolean;
  /** What showed that it is another than the usual one, where one was assumed. */
  readonly implied: ImpliedKernel | null;
}

/** Whether Docker does not work on this host without the capability. */
export function isEssential({ essential, byDefault, reviewedWhen }: Capability, view: ConfigView): boolean {
  const mentions = (symbol: string): boolean => view.config.offsets.has(symbol);
  return essential && (byDefault || reviewedWhen.some((when) => holds(when, view.profile, mentions)));
}

export interface CapabilityVerdict {
  readonly capability: Capability;
  readonly status: CapabilityStatus;
  readonly options: readonly OptionResult[];
  /** The alternative that is met or proposed. */
  readonly via: CapabilityVerdict | null;
}

/** Whether others wait behind the option since some kernel. */
function isGate(symbol: string, { knowledge }: ConfigView): boolean {
  return knowledge.all('kernel-option').some(({ gates }) => gates.some(({ option }) => option === symbol));
}

/**
 * Whether this kernel has the option at all. A line in the file proves that it does, whatever the version says; that a
 * checker misses it proves nothing.
 */
export function exists(symbol: string, view: ConfigView): boolean {
  if (view.config.offsets.has(symbol) && (view.origin !== 'report' || isSet(readValue(view.config, symbol))))
    return true;
  // A whole file without it is of a kernel that came before it, if nobody knows which kernel that is.
  if (view.isKernelAssumed && view.isWhole && isGate(symbol, view)) return false;
  const option = view.knowledge.get('kernel-option', symbol);
  const { kernel } = view.profile;
  return !(option && (isGone(option, kernel) || isNotYet(option, kernel) || isAutomatic(option, kernel)));
}

/**
 * Whether a kernel is to have an option for a requirement. What its architecture does not give it is nobody's fault; what
 * nothing works without is told all the same.
 */
export function isAskedFor(symbol: string, { need }: Pick<Requirement, 'need'>, view: ConfigView): boolean {
  return exists(symbol, view) && !(need === 'recommended' && lackedByArchitecture(symbol, view) !== null);
}

function isSet(value: string | null): boolean {
  return value === 'y' || value === 'm';
}

/** The file sets it, but its dependencies are not met: the kernel drops the line. What exists already was not dropped. */
export function isIdle(symbol: string, view: ConfigView): boolean {
  return view.origin === 'file' && isSet(readValue(view.config, symbol)) && view.model?.before(symbol) === 0;
}

/** Whether anything is known of a symbol: a part says nothing about most of what it does not name. */
export function isJudged(symbol: string, view: ConfigView): boolean {
  if (view.isWhole || view.config.offsets.has(symbol)) return true;
  const part = view.model?.part;
  return part?.isProvenOff(symbol) === true || (part?.provenValue(symbol) ?? 0) > 0;
}

function judge(
  symbol: string,
  wanted: 'set' | 'unset',
  view: ConfigView,
): Pick<OptionResult, 'value' | 'line' | 'status'> {
  const value = readValue(view.config, symbol);
  const line = readLine(view.config, symbol);
  const shown = value ?? 'absent';
  if (wanted === 'unset') return { value: shown, line, status: isSet(value) ? 'wrong' : 'ok' };
  if (isSet(value)) return { value: shown, line, status: isIdle(symbol, view) ? 'missing' : 'ok' };
  // What no line says, the kernel decides when it reads the file: `make olddefconfig` writes that down.
  const decided = value === null && view.isWhole ? (view.model?.before(symbol) ?? 0) : 0;
  const proven = greater(decided, view.model?.part?.provenValue(symbol) ?? 0);
  if (proven > 0) return { value: triText(proven), line, status: 'ok' };
  return { value: shown, line, status: isJudged(symbol, view) ? 'missing' : 'unknown' };
}

function evaluateSymbol(
  symbol: string,
  wanted: 'set' | 'unset',
  requirement: Requirement,
  capability: Capability,
  view: ConfigView,
): OptionResult {
  const why = say(requirement.because, view.locale);
  if (!isAskedFor(symbol, requirement, view)) {
    return {
      symbol,
      value: 'absent',
      line: null,
      need: 'not-applicable',
      status: 'ok',
      why,
      capability: capability.id,
    };
  }
  return { symbol, ...judge(symbol, wanted, view), need: requirement.need, why, capability: capability.id };
}

const IMPOSSIBLE = 1000;

/**
 * The set of an any-of that is complete, else the one that lacks least. Options that this kernel does not have are
 * skipped; a set of nothing else comes last.
 */
function chooseSet(sets: readonly (readonly string[])[], view: ConfigView): readonly string[] {
  const cost = (set: readonly string[]): number => {
    const real = set.filter((symbol) => exists(symbol, view));
    return real.length === 0 ? IMPOSSIBLE : real.filter((symbol) => judge(symbol, 'set', view).status !== 'ok').length;
  };
  return sets.reduce((best, set) => (cost(set) < cost(best) ? set : best));
}

function chosenSet(requirement: Requirement, view: ConfigView): readonly string[] {
  if (!requirement.any) return [];
  return view.decisions?.sets.get(requirement) ?? chooseSet(requirement.any, view);
}

function evaluateRequirement(requirement: Requirement, capability: Capability, view: ConfigView): OptionResult[] {
  const wanted = [...(requirement.all ?? []), ...chosenSet(requirement, view)];
  return [
    ...wanted.map((symbol) => evaluateSymbol(symbol, 'set', requirement, capability, view)),
    ...(requirement.unset ?? []).map((symbol) => evaluateSymbol(symbol, 'unset', requirement, capability, view)),
  ];
}

function statusOf(options: readonly OptionResult[]): CapabilityStatus {
  const has = (need: OptionResult['need'], ...statuses: OptionResult['status'][]): boolean =>
    options.some((option) => option.need === need && statuses.includes(option.status));
  if (has('required', 'missing', 'wrong')) return 'missing';
  if (has('required', 'unknown')) return 'unknown';
  return has('recommended', 'missing', 'wrong') ? 'degraded' : 'ok';
}

const STATUS_RANK: Record<CapabilityStatus, number> = { ok: 0, degraded: 1, unknown: 2, missing: 3 };

/** How much is to be done: required first. */
function lacks(verdict: CapabilityVerdict): number {
  return verdict.options.filter((option) => option.need === 'required' && option.status !== 'ok').length;
}

function chooseAlternative(capability: Capability, view: ConfigView): CapabilityVerdict | null {
  const decided = view.decisions?.alternatives.get(capability.id);
  if (decided) return evaluateCapability(decided, view);
  const verdicts = (capability.anyOf ?? [])
    .filter((id) => !view.excluded.has(id))
    .flatMap((id) => view.knowledge.get('capability', id) ?? [])
    .filter((each) => holds(each.when, view.profile, (symbol) => view.config.offsets.has(symbol)))
    .map((each) => evaluateCapability(each, view));
  return verdicts.reduce<CapabilityVerdict | null>((best, each) => {
    if (best === null) return each;
    const difference = STATUS_RANK[each.status] - STATUS_RANK[best.status] || lacks(each) - lacks(best);
    return difference < 0 ? each : best;
  }, null);
}

/** Evaluates one capability; one with alternatives is as good as its best. */
export function evaluateCapability(capability: Capability, view: ConfigView): CapabilityVerdict {
  const mentions = (symbol: string): boolean => view.config.offsets.has(symbol);
  const own = capability.requires
    .filter((requirement) => holds(requirement.when, view.profile, mentions))
    .flatMap((requirement) => evaluateRequirement(requirement, capability, view));
  const via = capability.anyOf ? chooseAlternative(capability, view) : null;
  const options = [...own, ...(via?.options ?? [])];
  return { capability, status: statusOf(options), options, via };
}

/** The alternatives that this host can have. */
function waysOf({ anyOf = [] }: Capability, { knowledge, profile, config, excluded }: ConfigView): string[] {
  const mentions = (symbol: string): boolean => config.offsets.has(symbol);
  return anyOf.filter((id) => !excluded.has(id) && holds(knowledge.get('capability', id)?.when, profile, mentions));
}

/** The result as the review document shows it. */
export function toCapabilityResult(
  { capability, status, options, via }: CapabilityVerdict,
  view: ConfigView,
  changes: readonly Change[],
): CapabilityResult {
  const { locale, decisions } = view;
  const instead = decisions?.met.get(capability.id);
  const lacking = options.filter(
    (option) => option.need !== 'not-applicable' && (option.status === 'missing' || option.status === 'wrong'),
  );
  return {
    id: capability.id,
    title: say(capability.title, locale),
    status,
    essential: isEssential(capability, view),
    via: via?.capability.id ?? null,
    missing: [...new Set(lacking.filter((option) => option.need !== 'optional').map((option) => option.symbol))],
    changes: changes.filter(({ serves }) => serves?.includes(capability.id)).length,
    ways: waysOf(capability, view).filter((id) => id !== via?.capability.id),
    instead: instead ? { id: instead.id, title: say(instead.title, locale) } : null,
  };
}

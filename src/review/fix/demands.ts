/** What capabilities ask of a configuration: goals that stand for themselves, and choices between sets of goals. */
import { holds } from '../../core/profile.ts';
import {
  type Capability,
  type ConfigView,
  exists,
  isAskedFor,
  isJudged,
  type Requirement,
} from '../kernel-config/evaluate.ts';
import type { Goal } from './solve.ts';

/** A goal, and who asks for it. */
export interface Demand extends Goal {
  readonly capability: Capability;
  readonly isRequired: boolean;
}

/** One of several sets will do. Sets whose symbols this kernel does not have are left out. */
export interface SetChoice {
  readonly requirement: Requirement;
  readonly sets: readonly {
    readonly symbols: readonly string[];
    readonly demands: readonly Demand[];
    /** Of a part of a configuration: it tells about every symbol of the set. */
    readonly isKnown: boolean;
  }[];
}

/** What the review looks at: an option that is only optional is nobody's promise. */
function isPromised(requirement: Requirement, view: ConfigView): boolean {
  return (
    requirement.need !== 'optional' &&
    holds(requirement.when, view.profile, (symbol) => view.config.offsets.has(symbol))
  );
}

function toDemands(
  symbols: readonly string[],
  set: boolean,
  capability: Capability,
  requirement: Requirement,
  view: ConfigView,
): Demand[] {
  // What the kernel does not have `make olddefconfig` drops: nobody has to switch it off.
  const isThere = (symbol: string): boolean => set || view.tree === null || view.tree.symbol(symbol) !== undefined;
  return symbols
    .filter((symbol) => isAskedFor(symbol, requirement, view) && isJudged(symbol, view) && isThere(symbol))
    .map((symbol) => ({ symbol, set, capability, isRequired: requirement.need === 'required' }));
}

/** What a capability asks for whatever else is chosen. */
export function plainDemands(capability: Capability, view: ConfigView): Demand[] {
  return capability.requires
    .filter((requirement) => isPromised(requirement, view))
    .flatMap((requirement) => [
      ...toDemands(requirement.all ?? [], true, capability, requirement, view),
      ...toDemands(requirement.unset ?? [], false, capability, requirement, view),
    ]);
}

/** The any-of requirements of a capability. */
export function setChoices(capability: Capability, view: ConfigView): SetChoice[] {
  return capability.requires
    .filter((requirement) => requirement.any !== undefined && isPromised(requirement, view))
    .map((requirement) => ({
      requirement,
      sets: (requirement.any ?? [])
        .filter((symbols) => symbols.some((symbol) => exists(symbol, view)))
        .map((symbols) => ({
          symbols,
          demands: toDemands(symbols, true, capability, requirement, view),
          isKnown: symbols.every((symbol) => !exists(symbol, view) || isJudged(symbol, view)),
        })),
    }));
}

/** The required symbols of a capability about which nothing is known. */
export function openSymbols(capability: Capability, view: ConfigView): string[] {
  return capability.requires
    .filter((requirement) => requirement.need === 'required' && isPromised(requirement, view))
    .flatMap(({ all = [] }) => all)
    .filter((symbol) => exists(symbol, view) && !isJudged(symbol, view));
}

/** The alternatives of a capability that this host can have, in the order in which they are preferred. */
export function alternatives(capability: Capability, view: ConfigView): Capability[] {
  return (capability.anyOf ?? [])
    .filter((id) => !view.excluded.has(id))
    .flatMap((id) => view.knowledge.get('capability', id) ?? [])
    .filter((each) => holds(each.when, view.profile, (symbol) => view.config.offsets.has(symbol)));
}

/**
 * Decides what is to be done for a list of capabilities: which alternative of each, which set of each any-of, and the
 * changes that follow. docs/decisions/0004-solver.md gives the reasons.
 */
import type { Tri } from '../kconfig/expression.ts';
import type { ConfigModel } from '../kconfig/model.ts';
import type { Capability, ConfigView, Decisions, Requirement } from '../kernel-config/evaluate.ts';
import { alternatives, type Demand, openSymbols, plainDemands, type SetChoice, setChoices } from './demands.ts';
import type { Block } from './outcome.ts';
import type { ChangePolicy } from './planner.ts';
import { isMet, type Solution, solve } from './solve.ts';

/** A demand that cannot be met, and why. */
export interface Refusal {
  readonly demand: Demand;
  readonly block: Block;
}

export interface Plan {
  readonly decisions: Decisions;
  readonly edits: ReadonlyMap<string, Tri>;
  /** What is promised to be so after the changes. */
  readonly promises: readonly Demand[];
  readonly refusals: readonly Refusal[];
}

/**
 * A later alternative needs something changed outside the kernel as well (another iptables, another firewall backend),
 * so it has to save this many changes of the kernel for each place down the list; not so one that is asked for by name.
 */
const ALTERNATIVE_COST = 3;
/** One that is met already costs that change outside the kernel only: an earlier one is offered if it is as near as that. */
const MET_ALTERNATIVE_COST = 1;
/** An option that only a rejected alternative asks for is not what this host will use. */
const STRANGER_COST = 3;

interface Trial {
  readonly cost: number;
  readonly demands: readonly Demand[];
  readonly sets: ReadonlyMap<Requirement, readonly string[]>;
  readonly refusals: readonly Refusal[];
}

/** What one way to a capability would come to. */
interface Way extends Trial {
  readonly capability: Capability;
  readonly isMet: boolean;
}

function isImpossible({ refusals }: Trial): boolean {
  return refusals.some(({ demand }) => demand.isRequired);
}

export class Decider {
  readonly #model: ConfigModel;
  readonly #view: ConfigView;
  readonly #policy: ChangePolicy;
  readonly #alternatives = new Map<string, Capability>();
  readonly #sets = new Map<Requirement, readonly string[]>();
  /** Alternatives that are met although another one is taken. */
  readonly #met = new Map<string, Capability>();
  readonly #refusals: Refusal[] = [];
  /** Options of alternatives that were not taken. */
  readonly #rejected = new Set<string>();
  readonly #demandsOf = new Map<Capability, readonly Demand[]>();
  readonly #choicesOf = new Map<Capability, readonly SetChoice[]>();
  #demands: Demand[] = [];
  #edits: ReadonlyMap<string, Tri> = new Map();

  constructor(model: ConfigModel, view: ConfigView, policy: ChangePolicy) {
    this.#model = model;
    this.#view = view;
    this.#policy = policy;
  }

  /** Decides everything; leaves the changes in the model. */
  decide(capabilities: readonly Capability[]): Plan {
    this.#demands = capabilities.flatMap((capability) => this.#plainDemands(capability));
    this.#edits = this.#attempt(this.#demands, new Map()).edits;
    for (const capability of capabilities) {
      for (const choice of this.#setChoices(capability)) this.#take(this.#chooseSet(choice, this.#demands));
      this.#chooseAlternative(capability, capabilities);
    }
    const { solution, demands } = this.#settle();
    return {
      decisions: { alternatives: this.#alternatives, sets: this.#sets, met: this.#met },
      edits: solution.edits,
      promises: demands.filter(({ symbol }) => !solution.blocked.has(symbol)),
      refusals: this.#refusals,
    };
  }

  /**
   * Once more from the beginning with all that was decided, so that what was changed for one serves the other. What
   * cannot be had in full is not begun: nothing is changed for it.
   */
  #settle(): { solution: Solution; demands: readonly Demand[] } {
    let demands: readonly Demand[] = this.#demands;
    for (;;) {
      const solution = this.#attempt(demands, new Map());
      const refusals = refusalsOf(demands, solution);
      const hopeless = new Set(
        refusals
          .filter(({ demand }) => demand.isRequired && !demand.capability.byDefault)
          .map(({ demand }) => demand.capability),
      );
      this.#refusals.push(
        ...(hopeless.size === 0 ? refusals : refusals.filter(({ demand }) => hopeless.has(demand.capability))),
      );
      if (hopeless.size === 0) return { solution, demands };
      demands = demands.filter(({ capability }) => !hopeless.has(capability));
    }
  }

  /** Asked for again with every way that is weighed. */
  #plainDemands(capability: Capability): readonly Demand[] {
    const known = this.#demandsOf.get(capability) ?? plainDemands(capability, this.#view);
    this.#demandsOf.set(capability, known);
    return known;
  }

  #setChoices(capability: Capability): readonly SetChoice[] {
    const known = this.#choicesOf.get(capability) ?? setChoices(capability, this.#view);
    this.#choicesOf.set(capability, known);
    return known;
  }

  #attempt(demands: readonly Demand[], start: ReadonlyMap<string, Tri>): Solution {
    return solve(this.#model, demands, this.#policy, start);
  }

  #try(added: readonly Demand[], base: readonly Demand[]): Trial {
    if (added.length === 0) return { cost: 0, demands: [], sets: new Map(), refusals: [] };
    const solution = this.#attempt([...base, ...added], this.#edits);
    const changed = [...solution.edits.keys()].filter((symbol) => !this.#edits.has(symbol));
    const strangers = changed.filter((symbol) => this.#rejected.has(symbol)).length;
    const refusals = refusalsOf(added, solution);
    return { cost: changed.length + strangers * STRANGER_COST, demands: added, sets: new Map(), refusals };
  }

  #isMetBefore(demands: readonly Demand[]): boolean {
    this.#model.replaceEdits(new Map());
    return demands.every((demand) => isMet(this.#model, demand));
  }

  #chooseSet({ requirement, sets }: SetChoice, base: readonly Demand[]): Trial {
    // Of a part of a configuration: what it does not tell about is neither there nor missing.
    const known = sets.filter(({ isKnown }) => isKnown);
    const met = known.find(({ demands }) => this.#isMetBefore(demands));
    const trials = (met ? [met] : known).map(({ symbols, demands }) => ({
      ...this.#try(demands, base),
      sets: new Map([[requirement, symbols]]),
    }));
    return cheapest(trials) ?? { cost: 0, demands: [], sets: new Map(), refusals: [] };
  }

  #take({ demands, sets }: Trial): void {
    this.#demands.push(...demands);
    for (const [requirement, symbols] of sets) this.#sets.set(requirement, symbols);
    if (demands.length === 0) return;
    this.#edits = this.#attempt(this.#demands, this.#edits).edits;
  }

  #tryCapability(capability: Capability): Trial {
    const demands = [...this.#plainDemands(capability)];
    const sets = new Map<Requirement, readonly string[]>();
    for (const choice of this.#setChoices(capability)) {
      const chosen = this.#chooseSet(choice, [...this.#demands, ...demands]);
      demands.push(...chosen.demands);
      for (const [requirement, symbols] of chosen.sets) sets.set(requirement, symbols);
    }
    return { ...this.#try(demands, this.#demands), sets };
  }

  /** The cheapest way that is possible, the earlier of equals; of those asked for by name, where there are any. */
  #chooseAlternative(capability: Capability, asked: readonly Capability[]): void {
    const open = alternatives(capability, this.#view);
    if (open.length === 0) return;
    const named = open.filter((each) => asked.includes(each));
    const eligible = named.length > 0 ? named : open.filter((each) => this.#isKnownWay(each, open));
    const ways = this.#weighAll(eligible, open, named);
    const chosen = this.#pick(
      ways,
      open.filter((each) => !eligible.includes(each)),
      open,
      named,
    );
    if (!chosen) return;
    this.#alternatives.set(capability.id, chosen.capability);
    const other = ways.find((way) => way.isMet && way !== chosen);
    if (other && !chosen.isMet) this.#met.set(capability.id, other.capability);
    this.#reject(open, chosen.capability);
    this.#take(chosen);
    // The reader is told once why a way that is preferred is closed.
    if (isImpossible(chosen)) return;
    for (const way of ways) this.#refusals.push(...way.refusals.filter(({ demand }) => demand.isRequired).slice(0, 1));
  }

  /** The others only come in where none of the first can be had. */
  #pick(
    ways: readonly Way[],
    others: readonly Capability[],
    open: readonly Capability[],
    named: readonly Capability[],
  ): Way | undefined {
    const best = cheapest(ways);
    if (best === undefined || !isImpossible(best) || others.length === 0) return best;
    return cheapest([...ways, ...this.#weighAll(others, open, named)]);
  }

  /** What comes after a way that is met cannot be cheaper. */
  #weighAll(candidates: readonly Capability[], open: readonly Capability[], named: readonly Capability[]): Way[] {
    const ways: Way[] = [];
    for (const capability of candidates) {
      const isMetNow = this.#isMetBefore(this.#requiredBy(capability));
      const trial = this.#tryCapability(capability);
      const place = named.includes(capability) ? 0 : open.indexOf(capability);
      const price = place * (isMetNow ? MET_ALTERNATIVE_COST : ALTERNATIVE_COST);
      ways.push({ ...trial, capability, isMet: isMetNow, cost: trial.cost + price });
      if (isMetNow) break;
    }
    return ways;
  }

  /** A part of a configuration that says nothing about a way does not speak for it: the usual one is taken then. */
  #isKnownWay(capability: Capability, open: readonly Capability[]): boolean {
    const [usual] = open;
    if (usual === undefined || usual === capability || this.#view.isWhole) return true;
    const shared = new Set(symbolsOf(usual));
    return openSymbols(capability, this.#view).every((symbol) => shared.has(symbol));
  }

  #requiredBy(capability: Capability): Demand[] {
    const sets = this.#setChoices(capability).map(
      ({ sets: each }) => each.find(({ demands }) => this.#isMetBefore(demands)) ?? each[0],
    );
    return [...this.#plainDemands(capability), ...sets.flatMap((set) => set?.demands ?? [])].filter(
      ({ isRequired }) => isRequired,
    );
  }

  #reject(candidates: readonly Capability[], chosen: Capability): void {
    const used = new Set(symbolsOf(chosen));
    for (const symbol of candidates.flatMap(symbolsOf)) if (!used.has(symbol)) this.#rejected.add(symbol);
  }
}

function symbolsOf({ requires }: Capability): string[] {
  return requires.flatMap(({ all = [], any = [] }) => [...all, ...any.flat()]);
}

function refusalsOf(demands: readonly Demand[], { blocked }: Solution): Refusal[] {
  return demands.flatMap((demand) => {
    const block = blocked.get(demand.symbol);
    return block ? [{ demand, block }] : [];
  });
}

/** The cheapest that is possible, else the cheapest. */
function cheapest<T extends Trial>(trials: readonly T[]): T | undefined {
  const possible = trials.filter((trial) => !isImpossible(trial));
  const list = possible.length > 0 ? possible : trials;
  return list.reduce<T | undefined>((best, each) => (best && best.cost <= each.cost ? best : each), undefined);
}

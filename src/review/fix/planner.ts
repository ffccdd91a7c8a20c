/**
 * Finds the cheapest set of lines that lifts a symbol to a value or lowers it, dependencies and all. Works on a
 * {@link ConfigModel}: what it decides is put into the model's edits, what it gives up is taken out again.
 */
import type { ConditionalName, KconfigSymbol } from '../../knowledge/kconfig-tree.ts';
import {
  compares,
  type Expression,
  evaluate,
  opposite,
  parseExpression,
  type Tri,
  textTri,
} from '../kconfig/expression.ts';
import type { ConfigModel } from '../kconfig/model.ts';
import type { ModelState } from '../kconfig/model-state.ts';
import { type Block, isBlock, type Outcome, worse } from './outcome.ts';

/** What a change of a symbol costs, and what is never changed. */
export interface ChangePolicy {
  /** Never switched off when the user has it on. */
  isKept(symbol: string): boolean;
  /** Never switched on, only to satisfy a dependency. */
  isForbidden(symbol: string): boolean;
  /** What switching it on costs; 1 for an ordinary symbol. */
  costOf(symbol: string): number;
}

const LOWERING_COST = 8;

export class Planner {
  readonly #model: ConfigModel;
  readonly #policy: ChangePolicy;
  /** What is asked for, so that no plan works against it. */
  readonly #wanted: ReadonlyMap<string, boolean>;
  /** What is being raised or lowered, to notice circles. */
  readonly #active = new Set<string>();

  /** @param wanted symbol → whether it is to be set (true) or off (false) */
  constructor(model: ConfigModel, policy: ChangePolicy, wanted: ReadonlyMap<string, boolean>) {
    this.#model = model;
    this.#policy = policy;
    this.#wanted = wanted;
  }

  /** Makes a symbol at least `level`. On a block nothing is changed. */
  raise(symbol: string, level: Tri, budget = Number.POSITIVE_INFINITY): Outcome {
    if (this.#model.tri(symbol) >= level) return 0;
    const info = this.#model.tree.symbol(symbol);
    if (!info) return { kind: 'absent', symbol };
    if (this.#wanted.get(symbol) === false) return { kind: 'wanted', symbol };
    // It was switched off for another goal; on again it would undo that.
    if (this.#model.changed(symbol) === 0) return { kind: 'wanted', symbol };
    if (this.#policy.isForbidden(symbol)) return { kind: 'forbidden', symbol };
    if (budget < 1) return { kind: 'costly', symbol };
    return this.#guarded(`${symbol}>${level}`, symbol, () =>
      this.#cheapest(this.#waysUp(symbol, info, level), budget, { kind: 'fixed', symbol }),
    );
  }

  /** Makes a symbol at most `level`. On a block nothing is changed. */
  lower(symbol: string, level: Tri, budget = Number.POSITIVE_INFINITY): Outcome {
    const model = this.#model;
    if (model.tri(symbol) <= level) return 0;
    const info = model.tree.symbol(symbol);
    if (!info) return { kind: 'fixed', symbol };
    // A module is still what was asked for.
    if (level === 0 && this.#wanted.get(symbol) === true) return { kind: 'wanted', symbol };
    if (this.#policy.isKept(symbol)) return { kind: 'kept', symbol };
    if (budget < LOWERING_COST) return { kind: 'costly', symbol };
    const target: Tri = model.isTristate(symbol) ? level : 0;
    return this.#guarded(`${symbol}<${target}`, symbol, () => this.#pushDown(symbol, info, target, budget));
  }

  #guarded(key: string, symbol: string, plan: () => Outcome): Outcome {
    if (this.#active.has(key)) return { kind: 'circle', symbol };
    this.#active.add(key);
    const before = this.#model.note();
    const outcome = plan();
    this.#active.delete(key);
    if (isBlock(outcome)) this.#model.restore(before);
    return outcome;
  }

  /** Tries every way and keeps the cheapest; the first of equals. */
  #cheapest(ways: readonly ((budget: number) => Outcome)[], budget: number, otherwise: Block): Outcome {
    const before = this.#model.note();
    let best: { readonly cost: number; readonly state: ModelState } | null = null;
    let block: Block | null = null;
    for (const way of ways) {
      const outcome = way(best === null ? budget : best.cost - 1);
      if (isBlock(outcome)) block = worse(block, outcome);
      else if (outcome <= budget && (best === null || outcome < best.cost))
        best = { cost: outcome, state: this.#model.note() };
      this.#model.restore(before);
      if (best !== null && best.cost <= 1) break; // no way is cheaper
    }
    if (best === null) return block ?? otherwise;
    this.#model.restore(best.state);
    return best.cost;
  }

  #waysUp(symbol: string, info: KconfigSymbol, level: Tri): ((budget: number) => Outcome)[] {
    const byPrompt = info.prompts
      .filter((prompt) => prompt !== 'n')
      .map((prompt) => (budget: number) => this.#setByHand(symbol, prompt, level, budget));
    const byDefault = info.defaults.map((entry) => (budget: number) => this.#letDefault(symbol, entry, level, budget));
    // Those that are on already, or will be, come first: they are cheapest.
    const selectors = info.selectedBy.toSorted((a, b) => this.#nearness(b.name) - this.#nearness(a.name));
    const bySelector = selectors.map(
      (selector) => (budget: number) => this.#letSelect(symbol, info, selector, level, budget),
    );
    return [...byPrompt, ...byDefault, ...bySelector];
  }

  #nearness(symbol: string): number {
    return this.#model.tri(symbol) + (this.#wanted.get(symbol) === true ? 2 : 0);
  }

  #setByHand(symbol: string, prompt: string, level: Tri, budget: number): Outcome {
    const model = this.#model;
    const needed: Tri = model.isTristate(symbol) ? level : 1;
    const cost = this.#satisfy(parseExpression(prompt), needed, budget);
    if (isBlock(cost)) return cost;
    if (model.tri(symbol) >= level) return cost;
    const others = this.#leaveChoice(symbol, budget - cost);
    if (isBlock(others)) return others;
    model.edit(symbol, this.levelFor(symbol, level));
    if (model.tri(symbol) < level) return { kind: 'fixed', symbol };
    return cost + others + this.#policy.costOf(symbol);
  }

  /** As a module where that is enough, unless the user or the kernel's own default would build it in. */
  levelFor(symbol: string, level: Tri): Tri {
    if (!this.#model.isTristate(symbol) || level === 2) return 2;
    if (this.#model.written(symbol) === 2) return 2;
    return this.#model.defaultValue(symbol) === 2 ? 2 : 1;
  }

  /** The entry of a choice that is on now has to go. */
  #leaveChoice(symbol: string, budget: number): Outcome {
    const current = this.#model.tree
      .symbol(symbol)
      ?.choice.find((entry) => entry !== symbol && this.#model.tri(entry) > 0);
    if (current === undefined) return 0;
    if (this.#policy.isKept(current)) return { kind: 'kept', symbol: current };
    if (this.#wanted.get(current) === true) return { kind: 'wanted', symbol: current };
    if (budget < LOWERING_COST) return { kind: 'costly', symbol };
    if (this.#model.written(current) === 2) this.#model.edit(current, 0);
    return LOWERING_COST;
  }

  #letDefault(symbol: string, { name, condition }: ConditionalName, level: Tri, budget: number): Outcome {
    const first = this.#satisfy(parseExpression(condition), level, budget);
    if (isBlock(first)) return first;
    const second = this.#satisfy(parseExpression(name), level, budget - first);
    if (isBlock(second)) return second;
    return this.#model.tri(symbol) >= level ? first + second : { kind: 'fixed', symbol };
  }

  #letSelect(symbol: string, info: KconfigSymbol, selector: ConditionalName, level: Tri, budget: number): Outcome {
    const needed: Tri = info.type === 'tristate' ? level : 1;
    const first = this.raise(selector.name, needed, budget);
    if (isBlock(first)) return first;
    const second = this.#satisfy(parseExpression(selector.condition), needed, budget - first);
    if (isBlock(second)) return second;
    return this.#model.tri(symbol) >= level ? first + second : { kind: 'fixed', symbol };
  }

  /** Makes an expression at least `level`. */
  #satisfy(expression: Expression, level: Tri, budget: number): Outcome {
    if (evaluate(expression, this.#model) >= level) return 0;
    switch (expression.op) {
      case 'constant':
        return { kind: 'fixed', symbol: '' };
      case 'symbol':
        return this.raise(expression.name, level, budget);
      case 'not':
        return this.#deny(expression.of, opposite(level), budget);
      case 'and':
        return this.#all(expression.of, (part, rest) => this.#satisfy(part, level, rest), budget);
      case 'or':
        return this.#cheapest(
          expression.of.map((part) => (rest: number) => this.#satisfy(part, level, rest)),
          budget,
          { kind: 'fixed', symbol: '' },
        );
      case 'compare':
        return this.#settle(expression, true, budget);
    }
  }

  /** Makes an expression at most `level`. */
  #deny(expression: Expression, level: Tri, budget: number): Outcome {
    if (evaluate(expression, this.#model) <= level) return 0;
    switch (expression.op) {
      case 'constant':
        return { kind: 'fixed', symbol: '' };
      case 'symbol':
        return this.lower(expression.name, level, budget);
      case 'not':
        return this.#satisfy(expression.of, opposite(level), budget);
      case 'or':
        return this.#all(expression.of, (part, rest) => this.#deny(part, level, rest), budget);
      case 'and':
        return this.#cheapest(
          expression.of.map((part) => (rest: number) => this.#deny(part, level, rest)),
          budget,
          { kind: 'fixed', symbol: '' },
        );
      case 'compare':
        return this.#settle(expression, false, budget);
    }
  }

  #all<T>(parts: readonly T[], each: (part: T, budget: number) => Outcome, budget: number): Outcome {
    let cost = 0;
    for (const part of parts) {
      const outcome = each(part, budget - cost);
      if (isBlock(outcome)) return outcome;
      cost += outcome;
    }
    return cost;
  }

  /** Makes a comparison of a symbol with y, m or n come out as wanted. */
  #settle(expression: Extract<Expression, { op: 'compare' }>, holds: boolean, budget: number): Outcome {
    const { left, relation, right } = expression;
    const [symbol, constant] = left.isSymbol ? [left.text, right] : [right.text, left];
    if (constant.isSymbol || !/^[ymn]$/.test(constant.text) || (relation !== '=' && relation !== '!='))
      return { kind: 'fixed', symbol };
    const target = textTri(constant.text);
    const equal = (relation === '=') === holds;
    const cost = this.#reach(symbol, target, equal, budget);
    if (isBlock(cost)) return cost;
    return compares(this.#model.text(symbol), equal ? '=' : '!=', constant.text) ? cost : { kind: 'fixed', symbol };
  }

  #reach(symbol: string, target: Tri, equal: boolean, budget: number): Outcome {
    const now = this.#model.tri(symbol);
    if (equal) return now < target ? this.raise(symbol, target, budget) : this.lower(symbol, target, budget);
    if (target === 0) return this.raise(symbol, 1, budget);
    return target === 2 ? this.lower(symbol, 1, budget) : this.raise(symbol, 2, budget);
  }

  #pushDown(symbol: string, info: KconfigSymbol, level: Tri, budget: number): Outcome {
    const model = this.#model;
    let cost = LOWERING_COST;
    for (const { name, condition } of info.selectedBy) {
      if (Math.min(model.tri(name), model.value(condition)) <= level) continue;
      const outcome = this.lower(name, level, budget - cost);
      if (isBlock(outcome)) return outcome;
      cost += outcome;
    }
    const denied = this.#denyDefaults(symbol, info, level, budget - cost);
    if (isBlock(denied)) return denied;
    cost += denied;
    if (model.tri(symbol) > level) {
      const other = info.choiceDefaults.find(({ name }) => name !== symbol)?.name;
      if (other !== undefined) model.edit(other, 2);
      model.edit(symbol, level);
    }
    return model.tri(symbol) <= level ? cost : { kind: 'fixed', symbol };
  }

  /** What no line can switch off is on as long as a default of it applies. */
  #denyDefaults(symbol: string, info: KconfigSymbol, level: Tri, budget: number): Outcome {
    const model = this.#model;
    if (model.visibility(symbol) > 0 || info.choice.length > 0) return 0;
    return this.#all(
      info.defaults,
      ({ name, condition }, rest) => {
        if (model.tri(symbol) <= level) return 0;
        return this.#deny({ op: 'and', of: [condition, name].map(parseExpression) }, level, rest);
      },
      budget,
    );
  }
}

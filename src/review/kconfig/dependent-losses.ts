/** What goes along with a loss, because it depends on what is lost. */
import { hashName } from '../../core/kernel-lines/names.ts';
import type { KconfigTree, KeptSymbol } from '../../knowledge/kconfig-tree.ts';
import { evaluate, lesser, parseExpression, type Tri, triText, type Values } from './expression.ts';
import { highestOf } from './holdings.ts';
import type { ConfigModel } from './model.ts';
import type { ReadSymbol } from './read-symbol.ts';

/** A symbol that the file has set, with what is left of it. A number or text is gone (n) or stays. */
export interface DependentLoss {
  readonly symbol: string;
  /** As the file has it. */
  readonly from: string;
  readonly left: Tri;
}

/** One of thousands that a file is asked for: with the hash of its name at hand that takes a third of the time. */
interface Dependent extends KeptSymbol {
  readonly hash: number;
}

const dependentsByTree = new WeakMap<KconfigTree, ReadonlyMap<string, Dependent>>();

/** The dependents of a tree by their names. */
function dependentsOf(tree: KconfigTree): ReadonlyMap<string, Dependent> {
  const known = dependentsByTree.get(tree);
  if (known) return known;
  const dependents = new Map(
    tree.dependents().map((each) => [each.name, { ...each, hash: hashName(each.name, 0, each.name.length) }]),
  );
  dependentsByTree.set(tree, dependents);
  return dependents;
}

/** The values after the losses; those of dependents are worked out when first asked for. */
class Afterwards implements Values {
  readonly #model: ConfigModel;
  readonly #before: Values;
  readonly #dependents: ReadonlyMap<string, KeptSymbol>;
  readonly #values: Map<string, Tri>;

  constructor(model: ConfigModel, losses: ReadonlyMap<string, Tri>, dependents: ReadonlyMap<string, KeptSymbol>) {
    this.#model = model;
    this.#before = { tri: (symbol) => model.before(symbol), text: (symbol) => model.textBefore(symbol) };
    this.#dependents = dependents;
    this.#values = new Map(losses);
  }

  tri(symbol: string): Tri {
    const known = this.#values.get(symbol);
    if (known !== undefined) return known;
    const dependent = this.#dependents.get(symbol);
    if (!dependent) return this.#model.tri(symbol);
    const before = this.#model.before(symbol);
    this.#values.set(symbol, before); // for a circle
    const left = this.leftOf(dependent, before);
    this.#values.set(symbol, left);
    return left;
  }

  text(symbol: string): string {
    return this.#values.has(symbol) || this.#dependents.has(symbol)
      ? triText(this.tri(symbol))
      : this.#model.text(symbol);
  }

  /** What is left of a symbol with that value; all of it where its condition did not explain it before either. */
  leftOf({ type, condition }: KeptSymbol, value: Tri): Tri {
    const expression = parseExpression(condition);
    const left = lesser(value, highestOf(type, evaluate(expression, this)));
    return left < value && highestOf(type, evaluate(expression, this.#before)) >= value ? left : value;
  }
}

/**
 * All that depends on the losses and goes with them, as far as a person can have set it.
 * @param losses what the model's changes cost, see {@link ConfigModel.losses}
 */
export function findDependentLosses(
  model: ConfigModel,
  losses: ReadonlyMap<string, Tri>,
  read: ReadSymbol,
): DependentLoss[] {
  if (losses.size === 0) return [];
  const dependents = dependentsOf(model.tree);
  const afterwards = new Afterwards(model, losses, dependents);
  return [...dependents.values()].flatMap((dependent) => {
    const from = dependent.hasPrompt ? read(dependent.name, dependent.hash) : null;
    if (from === null || from === 'n') return [];
    const isSwitch = dependent.type === 'bool' || dependent.type === 'tristate';
    const value = isSwitch ? model.before(dependent.name) : 1;
    const left = isSwitch ? afterwards.tri(dependent.name) : afterwards.leftOf(dependent, value);
    return left < value ? [{ symbol: dependent.name, from, left }] : [];
  });
}

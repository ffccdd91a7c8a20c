/** What a person has set, and changes can cost. */
import type { KconfigType } from '../../knowledge/kconfig-tree.ts';
import type { Tri } from './expression.ts';
import type { PreparedTree, Watched } from './prepared-tree.ts';

export interface Holding {
  /** In the prepared tree. */
  readonly id: number;
  readonly name: string;
  readonly before: Tri;
  /** Null for a symbol of the tree's own. */
  readonly watched: Watched | null;
}

/** What has to be known of a configuration without changes. */
interface Unchanged {
  readonly part: { names(symbol: string): boolean } | null;
  before(symbol: string): Tri;
  value(expression: string): Tri;
}

/** How high a condition lets a symbol be: m is y for what cannot be a module. */
export function highestOf(type: KconfigType, condition: Tri): Tri {
  return condition === 1 && type !== 'tristate' ? 2 : condition;
}

/** What a person has set: of the tree's own symbols, and of the watched ones as far as their conditions explain them. */
export function findHoldings(model: Unchanged, tree: PreparedTree): Holding[] {
  // What a part does not name is nobody's yet.
  const isHeld = (name: string): boolean => model.part?.names(name) ?? true;
  const holdings: Holding[] = [];
  for (let id = 0; id < tree.own; id += 1) {
    const { name, hasPrompt } = tree.node(id);
    const before = hasPrompt && isHeld(name) ? model.before(name) : 0;
    if (before > 0) holdings.push({ id, name, before, watched: null });
  }
  for (const watched of tree.watched) {
    const { id, symbol } = watched;
    const before = isHeld(symbol.name) ? model.before(symbol.name) : 0;
    if (before > 0 && highestOf(symbol.type, model.value(symbol.condition)) >= before)
      holdings.push({ id, name: symbol.name, before, watched });
  }
  return holdings;
}

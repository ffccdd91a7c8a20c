/** What a person has set, and changes can cost. */
import type { KconfigTree, KconfigType, KeptSymbol } from '../../knowledge/kconfig-tree.ts';
import type { Tri } from './expression.ts';

export interface Holding {
  readonly name: string;
  readonly before: Tri;
  /** Null for a symbol of the tree's own. */
  readonly watched: KeptSymbol | null;
}

/** What has to be known of a configuration without changes. */
interface Unchanged {
  readonly tree: KconfigTree;
  readonly part: { names(symbol: string): boolean } | null;
  before(symbol: string): Tri;
  value(expression: string): Tri;
}

/** How high a condition lets a symbol be: m is y for what cannot be a module. */
export function highestOf(type: KconfigType, condition: Tri): Tri {
  return condition === 1 && type !== 'tristate' ? 2 : condition;
}

/** What a person has set: of the tree's own symbols, and of the watched ones as far as their conditions explain them. */
export function findHoldings(model: Unchanged): Holding[] {
  const hasPrompt = (name: string): boolean => (model.tree.symbol(name)?.prompts.length ?? 0) > 0;
  // What a part does not name is nobody's yet.
  const isHeld = (name: string): boolean => model.part?.names(name) ?? true;
  const own = model.tree.names().filter((name) => isHeld(name) && hasPrompt(name));
  const watched = model.tree.watched().filter(({ name }) => isHeld(name));
  return [
    ...own.map((name) => ({ name, before: model.before(name), watched: null })),
    ...watched.map((watched) => ({ name: watched.name, before: model.before(watched.name), watched })),
  ].filter(({ before, watched }) => {
    if (before === 0 || watched === null) return before > 0;
    return highestOf(watched.type, model.value(watched.condition)) >= before;
  });
}

/** Why a symbol cannot be set as the configuration stands: the dependencies at the root of it. */
import type { KconfigSymbol } from '../../knowledge/kconfig-tree.ts';
import { type Expression, evaluate, parseExpression } from './expression.ts';
import type { ConfigModel } from './model.ts';

/** A symbol that has to change first. `on`: it is on and has to go, otherwise it is off and has to come. */
export interface Obstacle {
  readonly symbol: string;
  readonly state: 'on' | 'off';
}

/** When a symbol can be set; for one without a prompt: when it can be selected without a warning. */
function conditionsOf(info: KconfigSymbol): readonly string[] {
  const prompts = info.prompts.filter((prompt) => prompt !== 'n');
  return prompts.length > 0 ? prompts : [info.dependsOn];
}

function fewest(lists: readonly (readonly Obstacle[])[]): readonly Obstacle[] {
  return lists.reduce<readonly Obstacle[]>(
    (best, each) => (best.length === 0 || (each.length > 0 && each.length < best.length) ? each : best),
    [],
  );
}

class Search {
  readonly #model: ConfigModel;
  readonly #seen = new Set<string>();

  constructor(model: ConfigModel) {
    this.#model = model;
  }

  /** What keeps the symbol from being set; nothing when it could be set right away. */
  ofSymbol(symbol: string): readonly Obstacle[] {
    const info = this.#model.tree.symbol(symbol);
    if (!info || this.#seen.has(symbol)) return [];
    this.#seen.add(symbol);
    const unmet = conditionsOf(info).map(parseExpression);
    if (unmet.some((condition) => evaluate(condition, this.#model) > 0)) return [];
    return fewest(unmet.map((condition) => this.#ofExpression(condition)));
  }

  #ofExpression(expression: Expression): readonly Obstacle[] {
    if (evaluate(expression, this.#model) > 0) return [];
    switch (expression.op) {
      case 'constant':
        return [];
      case 'symbol':
        return this.#ofOff(expression.name);
      case 'and':
        return expression.of.flatMap((part) => this.#ofExpression(part));
      case 'or':
        return fewest(expression.of.map((part) => this.#ofExpression(part)));
      case 'not':
        return expression.of.op === 'symbol' ? [{ symbol: expression.of.name, state: 'on' }] : [];
      case 'compare':
        return this.#ofComparison(expression.left.isSymbol ? expression.left.text : expression.right.text);
    }
  }

  #ofOff(symbol: string): readonly Obstacle[] {
    const deeper = this.ofSymbol(symbol);
    return deeper.length > 0 ? deeper : [{ symbol, state: 'off' }];
  }

  #ofComparison(symbol: string): readonly Obstacle[] {
    return [{ symbol, state: this.#model.tri(symbol) > 0 ? 'on' : 'off' }];
  }
}

/** The obstacles at the root, each once; empty for a symbol that can be set as things are. */
export function findObstacles(model: ConfigModel, symbol: string): Obstacle[] {
  const bySymbol = new Map(new Search(model).ofSymbol(symbol).map((each) => [each.symbol, each]));
  return [...bySymbol.values()];
}

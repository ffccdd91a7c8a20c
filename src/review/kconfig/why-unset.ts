/** Why a symbol cannot be set as the configuration stands: the dependencies at the root of it. */
import type { KconfigSymbol } from '../../knowledge/kconfig-tree.ts';
import { type Expression, evaluate, parseExpression } from './expression.ts';
import type { ConfigModel } from './model.ts';

/** A symbol that has to change first. `on`: it is on and has to go, otherwise it is off and has to come. */
export interface Obstacle {
  readonly symbol: string;
  readonly state: 'on' | 'off';
}

/** Symbols that a fix is going to change: a set of them, or a map. */
type Planned = Pick<ReadonlySet<string>, 'has'>;

/** When a symbol can be set; for one without a prompt: when it can be selected without a warning. */
function conditionsOf(info: KconfigSymbol): readonly string[] {
  const prompts = info.prompts.filter((prompt) => prompt !== 'n');
  return prompts.length > 0 ? prompts : [info.dependsOn];
}

class Search {
  readonly #model: ConfigModel;
  readonly #planned: Planned;
  /** Answers so far; what leads back to itself is taken to be in nobody's way. */
  readonly #known = new Map<string, readonly Obstacle[]>();

  constructor(model: ConfigModel, planned: Planned) {
    this.#model = model;
    this.#planned = planned;
  }

  /** Of several ways the one that is about to be taken, else the one with the fewest obstacles. */
  #easiest(ways: readonly (readonly Obstacle[])[]): readonly Obstacle[] {
    const known = ways.filter((way) => way.length > 0);
    const isTaken = (way: readonly Obstacle[]): boolean => way.every(({ symbol }) => this.#planned.has(symbol));
    const [first, ...others] = known.some(isTaken) ? known.filter(isTaken) : known;
    return others.reduce((best, each) => (each.length < best.length ? each : best), first ?? []);
  }

  /** What keeps the symbol from being set; nothing when it could be set right away. */
  ofSymbol(symbol: string): readonly Obstacle[] {
    const known = this.#known.get(symbol);
    if (known) return known;
    this.#known.set(symbol, []);
    const obstacles = this.#search(symbol);
    this.#known.set(symbol, obstacles);
    return obstacles;
  }

  #search(symbol: string): readonly Obstacle[] {
    const info = this.#model.tree.symbol(symbol);
    if (!info) return [];
    const unmet = conditionsOf(info).map(parseExpression);
    if (unmet.some((condition) => evaluate(condition, this.#model) > 0)) return [];
    return this.#easiest(unmet.map((condition) => this.#ofExpression(condition)));
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
        return this.#easiest(expression.of.map((part) => this.#ofExpression(part)));
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

/**
 * The obstacles at the root, each once; empty for a symbol that can be set as things are.
 * @param planned symbols that a fix is going to change
 */
export function findObstacles(model: ConfigModel, symbol: string, planned: Planned = new Set()): Obstacle[] {
  const obstacles = new Search(model, planned).ofSymbol(symbol);
  return [...new Map(obstacles.map((each) => [each.symbol, each])).values()];
}

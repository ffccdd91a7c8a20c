/**
 * A tree as the model works on it, prepared once for all configurations: every symbol has a number, expressions are
 * parsed, and who has to be worked out anew after a change is known.
 */
import { hashName } from '../../core/kernel-lines/names.ts';
import type { ConditionalName, KconfigSymbol, KconfigTree, KeptSymbol } from '../../knowledge/kconfig-tree.ts';
import { parseExpression } from './expression.ts';
import { ALWAYS, type Term, toTerm, visitSymbols } from './terms.ts';

/** Who selects, implies or goes before a symbol, and when. */
export interface Raiser {
  readonly id: number;
  readonly condition: Term;
}

/** One symbol; of one that the tree does not have `info` is undefined. */
export interface Node {
  readonly name: string;
  /** See core/kernel-lines/names.ts. */
  readonly hash: number;
  readonly info: KconfigSymbol | undefined;
  readonly isTristate: boolean;
  readonly isSwitch: boolean;
  readonly dependsOn: Term;
  readonly prompts: readonly Term[];
  readonly hasPrompt: boolean;
  /** Has prompts, none of which is ever shown. */
  readonly isNeverShown: boolean;
  readonly defaults: readonly { readonly value: Term; readonly condition: Term }[];
  readonly selectedBy: readonly Raiser[];
  readonly impliedBy: readonly Raiser[];
  /** The entries of its choice, itself among them; empty when it belongs to none. */
  readonly choice: readonly number[];
  /** The entries that its choice prefers, in order. */
  readonly preferences: readonly Raiser[];
}

/** What the tree only watches, with a number of its own for the value of its condition. */
export interface Watched {
  readonly id: number;
  readonly symbol: KeptSymbol;
  readonly condition: Term;
}

const NONE: readonly never[] = [];

export class PreparedTree {
  readonly tree: KconfigTree;
  /** How many numbers there are: of symbols, and behind them those of what is watched. */
  readonly size: number;
  /** So many of the first numbers are the tree's own symbols, in its order. */
  readonly own: number;
  readonly watched: readonly Watched[];
  readonly #ids = new Map<string, number>();
  readonly #names: string[] = [];
  readonly #nodes: Node[] = [];
  readonly #terms = new Map<string, Term>([['y', ALWAYS]]);
  /** Who names each symbol. */
  #namedBy: readonly (readonly number[])[] | null = null;
  readonly #affected: (Int32Array | undefined)[] = [];

  /** Gives every symbol a number, also those that others only name. */
  constructor(tree: KconfigTree) {
    this.tree = tree;
    for (const name of tree.names()) this.#numberOf(name);
    this.own = this.#names.length;
    const watched = tree.watched().map((symbol) => ({ symbol, condition: this.#termOf(symbol.condition) }));
    // A symbol can name further ones, which come behind it.
    for (let id = 0; id < this.#names.length; id += 1) this.#nodes.push(this.#createNode(this.nameOf(id)));
    this.watched = watched.map((each, index) => ({ ...each, id: this.#names.length + index }));
    this.size = this.#names.length + watched.length;
  }

  /** The number of a symbol; undefined for a name that nothing in the tree has. */
  idOf(name: string): number | undefined {
    return this.#ids.get(name);
  }

  nameOf(id: number): string {
    return this.#names[id] ?? '';
  }

  /** A symbol by its number. */
  node(id: number): Node {
    const node = this.#nodes[id];
    if (!node) throw new RangeError(`no symbol has the number ${id}`);
    return node;
  }

  /** An expression of the tree; undefined for one that does not stand in it. */
  term(expression: string): Term | undefined {
    return this.#terms.get(expression);
  }

  /** The numbers of all that a change of a symbol can change, itself among them. */
  affectedBy(id: number): Int32Array {
    const known = this.#affected[id];
    if (known) return known;
    this.#namedBy ??= this.#findNaming();
    const found = new Set([id]);
    for (const each of found) for (const other of this.#namedBy[each] ?? NONE) found.add(other);
    const affected = Int32Array.from(found);
    this.#affected[id] = affected;
    return affected;
  }

  #termOf(expression: string): Term {
    const known = this.#terms.get(expression);
    if (known) return known;
    const term = toTerm(parseExpression(expression), (name) => this.#numberOf(name));
    this.#terms.set(expression, term);
    return term;
  }

  #numberOf(name: string): number {
    const known = this.#ids.get(name);
    if (known !== undefined) return known;
    const id = this.#names.length;
    this.#ids.set(name, id);
    this.#names.push(name);
    return id;
  }

  #raisers(list: readonly ConditionalName[]): Raiser[] {
    return list.map(({ name, condition }) => ({ id: this.#numberOf(name), condition: this.#termOf(condition) }));
  }

  #createNode(name: string): Node {
    const info = this.tree.symbol(name);
    const type = this.tree.type(name);
    const prompts = info?.prompts ?? NONE;
    return {
      name,
      hash: hashName(name, 0, name.length),
      info,
      isTristate: type === 'tristate',
      isSwitch: type === 'bool' || type === 'tristate',
      dependsOn: this.#termOf(info?.dependsOn ?? 'y'),
      prompts: prompts.map((prompt) => this.#termOf(prompt)),
      hasPrompt: prompts.length > 0,
      isNeverShown: prompts.length > 0 && prompts.every((prompt) => prompt === 'n'),
      defaults: (info?.defaults ?? NONE).map((each) => ({
        value: this.#termOf(each.name),
        condition: this.#termOf(each.condition),
      })),
      selectedBy: this.#raisers([...(info?.selectedBy ?? NONE), ...(info?.selectedFromOutside ?? NONE)]),
      impliedBy: this.#raisers([...(info?.impliedBy ?? NONE), ...(info?.impliedFromOutside ?? NONE)]),
      choice: (info?.choice ?? NONE).map((entry) => this.#numberOf(entry)),
      preferences: this.#raisers(info?.choiceDefaults ?? NONE),
    };
  }

  /** Everything that a node's value can depend on. */
  #visitNamed(node: Node, visit: (id: number) => void): void {
    const { dependsOn, prompts, defaults, selectedBy, impliedBy, choice, preferences } = node;
    const conditions = [...selectedBy, ...impliedBy, ...preferences].map(({ condition }) => condition);
    const terms = defaults.flatMap(({ value, condition }) => [value, condition]);
    for (const term of [dependsOn, ...prompts, ...terms, ...conditions]) visitSymbols(term, visit);
    for (const { id } of [...selectedBy, ...impliedBy]) visit(id);
    for (const id of choice) visit(id);
  }

  #findNaming(): readonly (readonly number[])[] {
    const naming = Array.from({ length: this.size }, (): Set<number> => new Set());
    // A module is one only as long as there are modules at all.
    const modules = this.#ids.get('MODULES');
    for (const [id, node] of this.#nodes.entries()) {
      this.#visitNamed(node, (named) => naming[named]?.add(id));
      if (node.isTristate && modules !== undefined) naming[modules]?.add(id);
    }
    for (const { id, condition } of this.watched) visitSymbols(condition, (named) => naming[named]?.add(id));
    return naming.map((ids) => [...ids]);
  }
}

const preparedTrees = new WeakMap<KconfigTree, PreparedTree>();

/** The tree, prepared when it is first asked for. */
export function prepare(tree: KconfigTree): PreparedTree {
  const prepared = preparedTrees.get(tree) ?? new PreparedTree(tree);
  preparedTrees.set(tree, prepared);
  return prepared;
}

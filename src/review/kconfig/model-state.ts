/** Changes of a configuration, and the values under them as far as they are worked out. */
import type { Tri } from './expression.ts';
import type { PreparedTree } from './prepared-tree.ts';

/** In the place of a value that nobody has worked out. */
export const UNKNOWN = 255;
/** In the place of a change where there is none. */
const NONE = -1;

interface Fields {
  readonly order: readonly string[];
  readonly changes: Int8Array;
  readonly strange: ReadonlyMap<string, Tri>;
  readonly hidden: string | null;
  readonly values: Uint8Array;
}

/**
 * A state is never changed, but for values that are worked out: whoever has noted one can come back to it. The next one
 * takes over what its change cannot affect.
 */
export class ModelState {
  readonly #tree: PreparedTree;
  /** The changed symbols, in the order in which they were. */
  readonly #order: readonly string[];
  /** The changes by number; those of symbols that the tree does not know stand by name. */
  readonly #changes: Int8Array;
  readonly #strange: ReadonlyMap<string, Tri>;
  /** A change that counts as not made. */
  readonly #hidden: string | null;
  /** Values by number, and {@link UNKNOWN}. */
  readonly values: Uint8Array;
  #edits: ReadonlyMap<string, Tri> | null = null;

  private constructor(tree: PreparedTree, { order, changes, strange, hidden, values }: Fields) {
    this.#tree = tree;
    this.#order = order;
    this.#changes = changes;
    this.#strange = strange;
    this.#hidden = hidden;
    this.values = values;
  }

  /** Without any change. */
  static unchanged(tree: PreparedTree): ModelState {
    return new ModelState(tree, {
      order: [],
      changes: new Int8Array(tree.size).fill(NONE),
      strange: new Map(),
      hidden: null,
      values: new Uint8Array(tree.size).fill(UNKNOWN),
    });
  }

  get hasChanges(): boolean {
    return this.#order.length > 0;
  }

  /** Whether one of the changes counts as not made. */
  get isHiding(): boolean {
    return this.#hidden !== null;
  }

  /** The changes, in the order in which they were made. */
  get edits(): ReadonlyMap<string, Tri> {
    this.#edits ??= new Map(this.#order.map((symbol) => [symbol, this.#changeOf(symbol) ?? 0]));
    return this.#edits;
  }

  /** The change of a symbol that counts; undefined for none. */
  change(symbol: string, id: number | undefined): Tri | undefined {
    if (symbol === this.#hidden) return undefined;
    if (id === undefined) return this.#strange.get(symbol);
    const change = this.#changes[id];
    return change === NONE ? undefined : (change as Tri);
  }

  /** Another value for a symbol. */
  with(symbol: string, value: Tri): ModelState {
    const isNew = this.#changeOf(symbol) === undefined;
    return this.#next(symbol, value, isNew ? [...this.#order, symbol] : this.#order);
  }

  /** Without the change of a symbol. */
  without(symbol: string): ModelState {
    if (this.#changeOf(symbol) === undefined) return this;
    return this.#next(
      symbol,
      NONE,
      this.#order.filter((each) => each !== symbol),
    );
  }

  /** As if the change of a symbol had not been made. */
  hiding(symbol: string): ModelState {
    return this.#but({ hidden: symbol, values: this.#valuesBesides(symbol) });
  }

  #but(fields: Partial<Fields>): ModelState {
    return new ModelState(this.#tree, {
      order: this.#order,
      changes: this.#changes,
      strange: this.#strange,
      hidden: null,
      values: this.values,
      ...fields,
    });
  }

  #changeOf(symbol: string): Tri | undefined {
    const id = this.#tree.idOf(symbol);
    const change = id === undefined ? this.#strange.get(symbol) : this.#changes[id];
    return change === NONE ? undefined : (change as Tri | undefined);
  }

  #next(symbol: string, value: Tri | typeof NONE, order: readonly string[]): ModelState {
    const id = this.#tree.idOf(symbol);
    if (id === undefined) {
      const strange = new Map(this.#strange);
      if (value === NONE) strange.delete(symbol);
      else strange.set(symbol, value);
      return this.#but({ order, strange });
    }
    const changes = this.#changes.slice();
    changes[id] = value;
    return this.#but({ order, changes, values: this.#valuesBesides(symbol) });
  }

  /** The values but those that a change of the symbol can affect. */
  #valuesBesides(symbol: string): Uint8Array {
    const id = this.#tree.idOf(symbol);
    if (id === undefined) return this.values;
    const values = this.values.slice();
    for (const affected of this.#tree.affectedBy(id)) values[affected] = UNKNOWN;
    return values;
  }
}

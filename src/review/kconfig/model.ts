/**
 * A configuration under one imported tree, as `make olddefconfig` makes it, and the same with changes. How a value comes
 * about stands in symbol-values.ts.
 */
import type { KconfigTree } from '../../knowledge/kconfig-tree.ts';
import { evaluate, parseExpression, type Tri, textTri, type Values } from './expression.ts';
import { findHoldings, type Holding } from './holdings.ts';
import { type ModelState, UNKNOWN } from './model-state.ts';
import { ConfigPart, type PartOptions } from './part.ts';
import { type PreparedTree, prepare } from './prepared-tree.ts';
import type { ReadSymbol } from './read-symbol.ts';
import { type ConfigKinship, SymbolValues } from './symbol-values.ts';
import { ConfigTexts } from './texts.ts';

export class ConfigModel implements Values {
  readonly tree: KconfigTree;
  /** The file is of another kernel than the tree, which may have symbols that the tree does not know. */
  readonly isForeign: boolean;
  readonly #read: ReadSymbol;
  readonly #texts: ConfigTexts;
  readonly #prepared: PreparedTree;
  readonly #values: SymbolValues;
  /** What a part does not name, and how it is taken; null for a whole file. */
  readonly part: ConfigPart | null;
  #holdings: readonly Holding[] | null = null;
  /** Without any change; of a part only the values that somebody asked for. */
  readonly #unchanged: ModelState;
  /** The states of changes that were handed out. */
  readonly #known = new WeakMap<ReadonlyMap<string, Tri>, ModelState>();

  /**
   * @param kind `part` for a fragment or defconfig: what such a file does not name is taken for set, because the file
   *   it is merged into will say; unless what it does name proves otherwise. `foreign` for a file of another kernel than
   *   the tree: what it has set is believed, whatever the tree says. `moved` for a file of another kernel that this
   *   tree's kernel is to be built with, see rehearse.ts
   */
  constructor(tree: KconfigTree, read: ReadSymbol, kind: ConfigKinship, options: PartOptions = {}) {
    this.tree = tree;
    this.#read = read;
    this.isForeign = kind === 'foreign';
    this.#prepared = prepare(tree);
    this.#texts = new ConfigTexts(this, read, kind === 'moved');
    this.part = kind === 'part' ? new ConfigPart(tree, read, options) : null;
    this.#values = new SymbolValues(this.#prepared, { kind, read, part: this.part, texts: this.#texts });
    this.#unchanged = this.#values.state;
    if (!this.part) this.#values.learn(options.isOff ?? (() => false));
  }

  /** The changes made so far, in the order in which they were made. */
  get edits(): ReadonlyMap<string, Tri> {
    const { state } = this.#values;
    if (!state.isHiding) this.#known.set(state.edits, state);
    return state.edits;
  }

  /** What a change sets a symbol to; undefined when none does. */
  changed(symbol: string): Tri | undefined {
    return this.#values.state.change(symbol, this.#prepared.idOf(symbol));
  }

  /** Sets a symbol as a line in the file would. */
  edit(symbol: string, value: Tri): void {
    this.#values.state = this.#values.state.with(symbol, value);
  }

  /** Takes one change back. */
  drop(symbol: string): void {
    this.#values.state = this.#values.state.without(symbol);
  }

  /** As if one change had not been made, until a state is restored that was noted before. */
  hide(symbol: string): void {
    this.#values.state = this.#values.state.hiding(symbol);
  }

  /** Whether a change names the symbol. */
  isChanged(symbol: string): boolean {
    return this.changed(symbol) !== undefined;
  }

  /** Puts other changes in the place of all so far. */
  replaceEdits(edits: ReadonlyMap<string, Tri>): void {
    const known = edits.size === 0 ? this.#unchanged : this.#known.get(edits);
    this.#values.state =
      known ?? [...edits].reduce((state, [symbol, value]) => state.with(symbol, value), this.#unchanged);
  }

  /** The state as it is, with the values that were worked out for it. */
  note(): ModelState {
    return this.#values.state;
  }

  /** Comes back to a state that was noted. */
  restore(state: ModelState): void {
    this.#values.state = state;
  }

  /** What the file or a change says; null when neither does. It need not come true. */
  written(symbol: string): Tri | null {
    const id = this.#prepared.idOf(symbol);
    if (id !== undefined) return this.#values.written(id);
    const line = this.#read(symbol);
    return this.changed(symbol) ?? (line === null ? null : textTri(line));
  }

  /** The value before all changes. */
  before(symbol: string): Tri {
    const id = this.#prepared.idOf(symbol);
    const known = id === undefined ? UNKNOWN : this.#unchanged.values[id];
    if (known !== UNKNOWN) return known as Tri;
    if (!this.part || !this.tree.symbol(symbol)) return textTri(this.#read(symbol));
    const state = this.note();
    this.restore(this.#unchanged);
    const value = this.tri(symbol);
    this.restore(state);
    return value;
  }

  /**
   * What the changes so far switch off or lower of what a person has set: symbol → what is left of it. What has no
   * prompt is the kernel's own business.
   * @param among only of these
   */
  losses(among?: ReadonlySet<string>): Map<string, Tri> {
    const losses = new Map<string, Tri>();
    if (!this.#values.state.hasChanges) return losses;
    this.#holdings ??= this.#findHoldings();
    for (const holding of this.#holdings) {
      if (among && !among.has(holding.name)) continue;
      const left = this.#leftOf(holding);
      if (left < holding.before) losses.set(holding.name, left);
    }
    return losses;
  }

  /**
   * Whether the changes leave less of something than `losses` did, which were those before a change of the symbol. Only
   * what it can affect is looked at: a tenth of all that a person has set.
   */
  losesMore(symbol: string, losses: ReadonlyMap<string, Tri>): boolean {
    const id = this.#prepared.idOf(symbol);
    if (id === undefined) return false;
    this.#holdings ??= this.#findHoldings();
    const affected = new Set(this.#prepared.affectedBy(id));
    return this.#holdings.some(
      (each) => affected.has(each.id) && this.#leftOf(each) < (losses.get(each.name) ?? each.before),
    );
  }

  #leftOf({ id, watched }: Holding): Tri {
    return watched ? this.#values.watched(watched) : this.#values.tri(id);
  }

  #findHoldings(): Holding[] {
    const state = this.note();
    this.restore(this.#unchanged);
    const holdings = findHoldings(this, this.#prepared);
    this.restore(state);
    return holdings;
  }

  tri(symbol: string): Tri {
    const id = this.#prepared.idOf(symbol);
    return id === undefined ? this.#stranger(symbol) : this.#values.tri(id);
  }

  /** A symbol that nothing in the tree names: only its line and its change count. */
  #stranger(symbol: string): Tri {
    const written = this.written(symbol);
    if (written === null && this.part && !this.part.isProvenOff(symbol)) return this.part.hoped(symbol);
    return written ?? 0;
  }

  text(symbol: string): string {
    return this.#texts.text(symbol);
  }

  /** The text before all changes. */
  textBefore(symbol: string): string {
    return this.#texts.textBefore(symbol);
  }

  /** The number or text of the file, quotes and all, else what the kernel would choose; null where it can be neither. */
  writtenText(symbol: string): string | null {
    return this.#texts.written(symbol);
  }

  /** The value of an expression. */
  value(expression: string): Tri {
    const term = this.#prepared.term(expression);
    return term ? this.#values.value(term) : evaluate(parseExpression(expression), this);
  }

  /** Whether tristates can be modules at all. */
  get hasModules(): boolean {
    return this.tri('MODULES') === 2;
  }

  /** The highest value of a symbol: m only for a tristate, and only with MODULES. */
  isTristate(symbol: string): boolean {
    const type = this.tree.type(symbol);
    return type === 'tristate' && this.hasModules;
  }

  /** How high a prompt lets the symbol be set: n when no prompt is to be seen. */
  visibility(symbol: string): Tri {
    const id = this.#prepared.idOf(symbol);
    return id === undefined ? 0 : this.#values.visibility(this.#prepared.node(id));
  }

  /** The value the kernel would choose by itself. */
  defaultValue(symbol: string): Tri {
    const id = this.#prepared.idOf(symbol);
    return id === undefined ? 0 : this.#values.fromDefaults(this.#prepared.node(id));
  }
}

/**
 * What `make olddefconfig` makes of a configuration, for the symbols of one imported tree, and of the same
 * configuration with changes. The rules are those of the kernel's scripts/kconfig/symbol.c, sym_calc_value():
 * a visible symbol has what the file says, at most as high as its visibility; else its first default that applies,
 * raised by implies as far as its dependencies allow; then raised to what selects it. m becomes y for a bool and
 * without MODULES.
 */
import type { ConditionalName, KconfigSymbol, KconfigTree } from '../../knowledge/kconfig-tree.ts';
import { chooseEntry } from './choice.ts';
import { evaluate, greater, lesser, parseExpression, type Tri, textTri, type Values } from './expression.ts';
import { findHoldings, type Holding, highestOf } from './holdings.ts';
import { ConfigPart, type PartOptions } from './part.ts';
import type { ReadSymbol } from './read-symbol.ts';
import { ConfigTexts } from './texts.ts';

/** How a file relates to the tree that judges it, see {@link ConfigModel}. */
export type ConfigKinship = 'whole' | 'foreign' | 'part' | 'moved';

/** Changes, and the values under them; opaque to all but the model. */
export interface ModelState {
  readonly edits: ReadonlyMap<string, Tri>;
  readonly hidden: string | null;
  readonly values: Map<string, Tri>;
}

export class ConfigModel implements Values {
  readonly tree: KconfigTree;
  /** The file is of another kernel than the tree, which may have symbols that the tree does not know. */
  readonly isForeign: boolean;
  readonly #isMoved: boolean;
  readonly #read: ReadSymbol;
  readonly #texts: ConfigTexts;
  /** What the file says, read once: `null` where it does not name the symbol. */
  readonly #lines = new Map<string, Tri | null>();
  /** What a part does not name, and how it is taken; null for a whole file. */
  readonly part: ConfigPart | null;
  /** What symbols outside the tree must be selecting, to judge by the file. */
  readonly #floors = new Map<string, Tri>();
  #learnsFloors: boolean;
  #holdings: readonly Holding[] | null = null;
  /** Never changed in place: whoever has noted a state can come back to it. */
  #edits: ReadonlyMap<string, Tri> = new Map();
  /** A change that counts as not made. */
  #hidden: string | null = null;
  /** The values without any change; of a part only those that somebody asked for. */
  readonly #unchanged = new Map<string, Tri>();
  #values: Map<string, Tri> = this.#unchanged;

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
    this.#isMoved = kind === 'moved';
    this.#texts = new ConfigTexts(this, read, this.#isMoved);
    this.part = kind === 'part' ? new ConfigPart(tree, read, options) : null;
    this.#learnsFloors = kind !== 'part';
    if (!this.part) for (const symbol of tree.names()) this.tri(symbol);
    this.#learnsFloors = false;
  }

  /** The changes made so far, in the order in which they were made. */
  get edits(): ReadonlyMap<string, Tri> {
    return this.#edits;
  }

  /** Sets a symbol as a line in the file would. */
  edit(symbol: string, value: Tri): void {
    const edits = new Map(this.#edits);
    this.#edits = edits.set(symbol, value);
    this.#values = new Map();
  }

  /** Takes one change back. */
  drop(symbol: string): void {
    const edits = new Map(this.#edits);
    edits.delete(symbol);
    this.#edits = edits;
    this.#values = new Map();
  }

  /** As if one change had not been made, until a state is restored that was noted before. */
  hide(symbol: string): void {
    this.#hidden = symbol;
    this.#values = new Map();
  }

  /** Whether a change names the symbol. */
  isChanged(symbol: string): boolean {
    return symbol !== this.#hidden && this.#edits.has(symbol);
  }

  /** Puts other changes in the place of all so far. */
  replaceEdits(edits: ReadonlyMap<string, Tri>): void {
    this.#edits = edits;
    this.#hidden = null;
    this.#values = edits.size === 0 ? this.#unchanged : new Map();
  }

  /** The state as it is, with the values that were worked out for it. */
  note(): ModelState {
    return { edits: this.#edits, hidden: this.#hidden, values: this.#values };
  }

  /** Comes back to a state that was noted. */
  restore({ edits, hidden, values }: ModelState): void {
    this.#edits = edits;
    this.#hidden = hidden;
    this.#values = values;
  }

  /** What the file or a change says; null when neither does. It need not come true. */
  written(symbol: string): Tri | null {
    const edit = this.#edits.get(symbol);
    if (edit !== undefined && symbol !== this.#hidden) return edit;
    const known = this.#lines.get(symbol);
    if (known !== undefined) return known;
    const text = this.#read(symbol);
    const line = text === null ? null : textTri(text);
    this.#lines.set(symbol, line);
    return line;
  }

  /** The value before all changes. */
  before(symbol: string): Tri {
    const known = this.#unchanged.get(symbol);
    if (known !== undefined) return known;
    if (!this.part || !this.tree.symbol(symbol)) return textTri(this.#read(symbol));
    const state = this.note();
    this.replaceEdits(new Map());
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
    if (this.#edits.size === 0) return losses;
    this.#holdings ??= this.#findHoldings();
    for (const { name, before, watched } of this.#holdings) {
      if (among && !among.has(name)) continue;
      const left = watched ? highestOf(watched.type, this.value(watched.condition)) : this.tri(name);
      if (left < before) losses.set(name, left);
    }
    return losses;
  }

  #findHoldings(): Holding[] {
    const state = this.note();
    this.replaceEdits(new Map());
    const holdings = findHoldings(this);
    this.restore(state);
    return holdings;
  }

  tri(symbol: string): Tri {
    const known = this.#values.get(symbol);
    if (known !== undefined) return known;
    this.#values.set(symbol, 0); // for the rare circle, as implies can make one
    const value = this.#calculate(symbol);
    this.#values.set(symbol, value);
    return value;
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

  /** The value of an expression of the tree. */
  value(expression: string): Tri {
    return expression === 'y' ? 2 : evaluate(parseExpression(expression), this);
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
    const info = this.tree.symbol(symbol);
    return info ? this.#visibility(info, symbol) : 0;
  }

  /** The value the kernel would choose by itself. */
  defaultValue(symbol: string): Tri {
    const info = this.tree.symbol(symbol);
    return info ? this.#fromDefaults(info) : 0;
  }

  #visibility(info: KconfigSymbol, symbol: string): Tri {
    if (info.isTransitional && this.#isMoved) return 2;
    let visible: Tri = 0;
    for (const prompt of info.prompts) visible = greater(visible, this.value(prompt));
    return this.#promote(visible, info, symbol);
  }

  /** m is y for what cannot be a module. */
  #promote(value: Tri, info: KconfigSymbol, symbol: string): Tri {
    if (value !== 1) return value;
    return info.type === 'tristate' && (symbol === 'MODULES' || this.hasModules) ? 1 : 2;
  }

  #highest(list: readonly ConditionalName[]): Tri {
    let value: Tri = 0;
    for (const { name, condition } of list) {
      const selector = this.tri(name);
      if (selector > value) value = greater(value, lesser(selector, this.value(condition)));
      if (value === 2) break;
    }
    return value;
  }

  #fromDefaults(info: KconfigSymbol): Tri {
    let value: Tri = 0;
    for (const { name, condition } of info.defaults) {
      const applies = this.value(condition);
      if (applies === 0) continue;
      value = lesser(this.value(name), applies);
      break;
    }
    const implied = greater(this.#highest(info.impliedBy), this.#highest(info.impliedFromOutside));
    return implied === 0 ? value : lesser(greater(value, implied), this.value(info.dependsOn));
  }

  #calculate(symbol: string): Tri {
    const info = this.tree.symbol(symbol);
    const written = this.written(symbol);
    if (written === null && this.part && !this.part.isProvenOff(symbol)) return this.#assumed(symbol, info, this.part);
    if (!info) return written ?? 0;
    if (info.choice.length > 0) return chooseEntry(info, this, this.#isMoved) === symbol ? 2 : 0;
    // A prompt that this tree never shows, but the file has a line: 64BIT of a 32-bit kernel.
    if (written !== null && info.prompts.length > 0 && info.prompts.every((prompt) => prompt === 'n')) return written;
    const visible = this.#visibility(info, symbol);
    const own = visible > 0 && written !== null ? lesser(written, visible) : this.#fromDefaults(info);
    const selected = greater(this.#highest(info.selectedBy), this.#highest(info.selectedFromOutside));
    const raised = greater(greater(own, selected), this.#floors.get(symbol) ?? 0);
    const value = this.#promote(raised, info, symbol);
    return this.#learnsFloors ? this.#learnFloor(symbol, info, value) : value;
  }

  /** What a part does not name: as high as the part and all that it depends on let it be. */
  #assumed(symbol: string, info: KconfigSymbol | undefined, part: ConfigPart): Tri {
    const hoped = part.hoped(symbol);
    if (!info || hoped === 0) return hoped;
    return greater(part.provenValue(symbol), this.#promote(lesser(hoped, this.value(info.dependsOn)), info, symbol));
  }

  /**
   * Where a file that the kernel wrote has more than the tree explains, something outside the tree selects it. For
   * what has a prompt that only holds as long as its dependencies are met: a line that was written by hand may be idle.
   * In a move what has been selected is taken to stay so where the tree does not say who selects it.
   */
  #learnFloor(symbol: string, info: KconfigSymbol, explained: Tri): Tri {
    const written = this.written(symbol) ?? 0;
    if (written <= explained) return explained;
    const isOpen = info.prompts.length > 0 && this.value(info.dependsOn) > 0;
    if (this.#isMoved && (!info.hasStrangeSelectors || info.selectedFromOutside.length > 0)) return explained;
    if (!this.isForeign && !info.hasStrangeSelectors && !isOpen) return explained;
    this.#floors.set(symbol, written);
    return written;
  }
}

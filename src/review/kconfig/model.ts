/**
 * What `make olddefconfig` makes of a configuration, for the symbols of one imported tree, and of the same
 * configuration with changes. The rules are those of the kernel's scripts/kconfig/symbol.c, sym_calc_value():
 * a visible symbol has what the file says, at most as high as its visibility; else its first default that applies,
 * raised by implies as far as its dependencies allow; then raised to what selects it. m becomes y for a bool and
 * without MODULES.
 */
import type {
  ConditionalName,
  KconfigSymbol,
  KconfigTree,
  KconfigType,
  KeptSymbol,
} from '../../knowledge/kconfig-tree.ts';
import { evaluate, greater, lesser, parseExpression, type Tri, textTri, triText, type Values } from './expression.ts';
import { ConfigPart, type PartOptions } from './part.ts';
import type { ReadSymbol } from './read-symbol.ts';

/** How a file relates to the tree that judges it, see {@link ConfigModel}. */
export type ConfigKinship = 'whole' | 'foreign' | 'part';

/** Something that changes can cost. */
interface Holding {
  readonly name: string;
  readonly before: Tri;
  /** Null for a symbol of the tree's own. */
  readonly watched: KeptSymbol | null;
}

/** How high a condition lets a symbol be: m is y for what cannot be a module. */
export function highestOf(type: KconfigType, condition: Tri): Tri {
  return condition === 1 && type !== 'tristate' ? 2 : condition;
}

export class ConfigModel implements Values {
  readonly tree: KconfigTree;
  /** The file is of another kernel than the tree, which may have symbols that the tree does not know. */
  readonly isForeign: boolean;
  readonly #read: ReadSymbol;
  /** What the file says, read once: `null` where it does not name the symbol. */
  readonly #lines = new Map<string, Tri | null>();
  /** What a part does not name, and how it is taken; null for a whole file. */
  readonly part: ConfigPart | null;
  /** What symbols outside the tree must be selecting, to judge by the file. */
  readonly #floors = new Map<string, Tri>();
  #learnsFloors: boolean;
  #holdings: readonly Holding[] | null = null;
  #edits = new Map<string, Tri>();
  /** The values without any change; of a part only those that somebody asked for. */
  readonly #unchanged = new Map<string, Tri>();
  #values = this.#unchanged;

  /**
   * @param kind `part` for a fragment or defconfig: what such a file does not name is taken for set, because the file
   *   it is merged into will say; unless what it does name proves otherwise. `foreign` for a file of another kernel than the tree: what it has set is believed,
   *   whatever the tree says
   */
  constructor(tree: KconfigTree, read: ReadSymbol, kind: ConfigKinship, options: PartOptions = {}) {
    this.tree = tree;
    this.#read = read;
    this.isForeign = kind === 'foreign';
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
    this.#edits.set(symbol, value);
    this.#values = new Map();
  }

  /** Takes one change back. */
  drop(symbol: string): void {
    this.#edits.delete(symbol);
    this.#values = new Map();
  }

  /** Puts other changes in the place of all so far. */
  replaceEdits(edits: ReadonlyMap<string, Tri>): void {
    this.#edits = new Map(edits);
    this.#values = edits.size === 0 ? this.#unchanged : new Map();
  }

  /** What the file or a change says; null when neither does. It need not come true. */
  written(symbol: string): Tri | null {
    const edit = this.#edits.get(symbol);
    if (edit !== undefined) return edit;
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
    const [edits, values] = [this.#edits, this.#values];
    this.replaceEdits(new Map());
    const value = this.tri(symbol);
    [this.#edits, this.#values] = [edits, values];
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

  /** What a person has set: of the tree's own symbols, and of the watched ones as far as their conditions explain them. */
  #findHoldings(): Holding[] {
    const edits = this.#edits;
    this.replaceEdits(new Map());
    const hasPrompt = (name: string): boolean => (this.tree.symbol(name)?.prompts.length ?? 0) > 0;
    // What a part does not name is nobody's yet.
    const isHeld = (name: string): boolean => this.part?.names(name) ?? true;
    const own = this.tree.names().filter((name) => isHeld(name) && hasPrompt(name));
    const watched = this.tree.watched().filter(({ name }) => isHeld(name));
    const holdings = [
      ...own.map((name) => ({ name, before: this.before(name), watched: null })),
      ...watched.map((watched) => ({ name: watched.name, before: this.before(watched.name), watched })),
    ].filter(({ before, watched }) => {
      if (before === 0 || watched === null) return before > 0;
      return highestOf(watched.type, this.value(watched.condition)) >= before;
    });
    this.replaceEdits(edits);
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
    return this.#isSwitch(symbol) ? triText(this.tri(symbol)) : this.#plainText(symbol);
  }

  /** The text before all changes. */
  textBefore(symbol: string): string {
    return this.#isSwitch(symbol) ? triText(this.before(symbol)) : this.#plainText(symbol);
  }

  #isSwitch(symbol: string): boolean {
    const type = this.tree.type(symbol);
    return type === 'bool' || type === 'tristate';
  }

  #plainText(symbol: string): string {
    return this.#read(symbol)?.replace(/^"(.*)"$/, '$1') ?? 'n';
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
    if (info.impliedBy.length === 0) return value;
    const implied = this.#highest(info.impliedBy);
    return implied === 0 ? value : lesser(greater(value, implied), this.value(info.dependsOn));
  }

  #calculate(symbol: string): Tri {
    const info = this.tree.symbol(symbol);
    const written = this.written(symbol);
    if (written === null && this.part && !this.part.isProvenOff(symbol)) return this.#assumed(symbol, info, this.part);
    if (!info) return written ?? 0;
    if (info.choice.length > 0) return this.#chosen(info) === symbol ? 2 : 0;
    // A prompt that this tree never shows, but the file has a line: 64BIT of a 32-bit kernel.
    if (written !== null && info.prompts.length > 0 && info.prompts.every((prompt) => prompt === 'n')) return written;
    const visible = this.#visibility(info, symbol);
    const own = visible > 0 && written !== null ? lesser(written, visible) : this.#fromDefaults(info);
    const raised = greater(greater(own, this.#highest(info.selectedBy)), this.#floors.get(symbol) ?? 0);
    const value = this.#promote(raised, info, symbol);
    return this.#learnsFloors ? this.#learnFloor(symbol, info, value) : value;
  }

  /** What a part does not name: as high as the part and all that it depends on let it be. */
  #assumed(symbol: string, info: KconfigSymbol | undefined, part: ConfigPart): Tri {
    const hoped = part.hoped(symbol);
    if (!info || hoped === 0) return hoped;
    return greater(part.provenValue(symbol), this.#promote(lesser(hoped, this.value(info.dependsOn)), info, symbol));
  }

  /** The entry of a choice that is on: a change counts before the file, the file before the kernel's own preference. */
  #chosen(info: KconfigSymbol): string | undefined {
    const visible = info.choice.filter((entry) => this.visibility(entry) > 0);
    const on = visible.filter((entry) => this.written(entry) === 2);
    const preferred = info.choiceDefaults
      .filter(({ name, condition }) => visible.includes(name) && this.value(condition) > 0)
      .map(({ name }) => name);
    return on.find((entry) => this.#edits.has(entry)) ?? on.at(-1) ?? preferred[0] ?? visible[0];
  }

  /**
   * Where a file that the kernel wrote has more than the tree explains, something outside the tree selects it. For
   * what has a prompt that only holds as long as its dependencies are met: a line that was written by hand may be idle.
   */
  #learnFloor(symbol: string, info: KconfigSymbol, explained: Tri): Tri {
    const written = this.written(symbol) ?? 0;
    if (written <= explained) return explained;
    const isOpen = info.prompts.length > 0 && this.value(info.dependsOn) > 0;
    if (!this.isForeign && !info.hasStrangeSelectors && !isOpen) return explained;
    this.#floors.set(symbol, written);
    return written;
  }
}

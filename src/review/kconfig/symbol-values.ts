/**
 * What `make olddefconfig` makes of a configuration, for the symbols of one imported tree, and of the same
 * configuration with changes. The rules are those of the kernel's scripts/kconfig/symbol.c, sym_calc_value():
 * a visible symbol has what the file says, at most as high as its visibility; else its first default that applies,
 * raised by implies as far as its dependencies allow; then raised to what selects it. m becomes y for a bool and
 * without MODULES.
 */
import { chooseEntry } from './choice.ts';
import { compares, greater, lesser, opposite, type Tri, textTri, triText } from './expression.ts';
import { highestOf } from './holdings.ts';
import { ModelState, UNKNOWN } from './model-state.ts';
import type { ConfigPart } from './part.ts';
import type { Node, PreparedTree, Raiser, Watched } from './prepared-tree.ts';
import type { ReadSymbol } from './read-symbol.ts';
import { needsOf, OP, type Term, type TermOperand } from './terms.ts';
import type { ConfigTexts } from './texts.ts';

/** How a file relates to the tree that judges it, see {@link ConfigModel}. */
export type ConfigKinship = 'whole' | 'foreign' | 'part' | 'moved';

/** In the place of a line that was not looked at, and of one that is not there. */
const UNREAD = -2;
const ABSENT = -1;

/** What the values follow from. */
export interface Origins {
  readonly kind: ConfigKinship;
  readonly read: ReadSymbol;
  readonly part: ConfigPart | null;
  readonly texts: ConfigTexts;
}

export class SymbolValues {
  /** The changes, and the values under them. */
  state: ModelState;
  readonly tree: PreparedTree;
  readonly #origins: Origins;
  readonly #isMoved: boolean;
  /** What the file says, by number, read once. */
  readonly #lines: Int8Array;
  /** What symbols outside the tree must be selecting, to judge by the file. */
  readonly #floors: Uint8Array;
  #learnsFloors = false;

  constructor(tree: PreparedTree, origins: Origins) {
    this.tree = tree;
    this.#origins = origins;
    this.#isMoved = origins.kind === 'moved';
    this.#lines = new Int8Array(tree.size).fill(UNREAD);
    this.#floors = new Uint8Array(tree.size);
    this.state = ModelState.unchanged(tree);
  }

  /**
   * Works out the values of all symbols, and what must be selecting them.
   * @param isOff symbols that are off as long as no line sets them
   */
  learn(isOff: (symbol: string) => boolean): void {
    this.#learnAll();
    if (this.#origins.kind === 'whole' && this.#believeLines(isOff)) this.#learnAll();
  }

  #learnAll(): void {
    this.state.values.fill(UNKNOWN);
    this.#floors.fill(0);
    this.#learnsFloors = true;
    for (let id = 0; id < this.tree.own; id += 1) this.tri(id);
    this.#learnsFloors = false;
  }

  /**
   * The kernel writes a line for every option that a person can see. Where there is none the file has lost lines, and
   * what a line that is left depends on was set. Returns whether there is such an option.
   */
  #believeLines(isOff: (symbol: string) => boolean): boolean {
    const lost = new Set<number>();
    for (let id = 0; id < this.tree.own; id += 1) {
      const written = this.written(id);
      if (written === null || written <= this.tri(id)) continue;
      for (const need of needsOf(this.tree.node(id).dependsOn)) if (this.#isLost(need, isOff)) lost.add(need);
    }
    for (const id of lost) this.#lines[id] = 2;
    return lost.size > 0;
  }

  /** Whether there should be a line, and is none. */
  #isLost(id: number, isOff: (symbol: string) => boolean): boolean {
    const node = this.tree.node(id);
    return (
      this.tri(id) === 0 &&
      this.written(id) === null &&
      node.choice.length === 0 &&
      this.visibility(node) > 0 &&
      !isOff(node.name)
    );
  }

  /** What the file or a change says; null when neither does. */
  written(id: number): Tri | null {
    const { name, hash } = this.tree.node(id);
    const change = this.state.hasChanges ? this.state.change(name, id) : undefined;
    if (change !== undefined) return change;
    let line = this.#lines[id];
    if (line === UNREAD) {
      const text = this.#origins.read(name, hash);
      line = text === null ? ABSENT : textTri(text);
      this.#lines[id] = line;
    }
    return line === ABSENT ? null : (line as Tri);
  }

  /** Whether a change names the symbol. */
  isChanged(id: number): boolean {
    return this.state.change(this.tree.nameOf(id), id) !== undefined;
  }

  tri(id: number): Tri {
    const { values } = this.state;
    const known = values[id];
    if (known !== UNKNOWN) return known as Tri;
    values[id] = 0; // for the rare circle, as implies can make one
    const value = this.#calculate(id);
    values[id] = value;
    return value;
  }

  /** How high what is watched can be. */
  watched({ id, symbol, condition }: Watched): Tri {
    const { values } = this.state;
    let value = values[id];
    if (value === UNKNOWN) {
      value = this.value(condition);
      values[id] = value;
    }
    return highestOf(symbol.type, value as Tri);
  }

  /** The value of a term. */
  value(term: Term): Tri {
    switch (term.op) {
      case OP.constant:
        return term.value;
      case OP.symbol:
        return this.tri(term.id);
      case OP.not:
        return opposite(this.value(term.of[0] ?? term));
      case OP.and: {
        let result: Tri = 2;
        for (const part of term.of) {
          result = lesser(result, this.value(part));
          if (result === 0) return 0;
        }
        return result;
      }
      case OP.or: {
        let result: Tri = 0;
        for (const part of term.of) {
          result = greater(result, this.value(part));
          if (result === 2) return 2;
        }
        return result;
      }
      default:
        return this.#compares(term) ? 2 : 0;
    }
  }

  #compares({ test }: Term): boolean {
    return test !== null && compares(this.#operand(test.left), test.relation, this.#operand(test.right));
  }

  #operand({ id, text }: TermOperand): string {
    if (id === -1) return text;
    return this.tree.node(id).isSwitch ? triText(this.tri(id)) : this.#origins.texts.text(text);
  }

  /** How high a prompt lets the symbol be set: n when no prompt is to be seen. */
  visibility(node: Node): Tri {
    if (this.#isMoved && node.info?.isTransitional === true) return 2;
    let visible: Tri = 0;
    for (const prompt of node.prompts) visible = greater(visible, this.value(prompt));
    return this.#promote(visible, node);
  }

  get #hasModules(): boolean {
    const modules = this.tree.idOf('MODULES');
    return modules !== undefined && this.tri(modules) === 2;
  }

  /** m is y for what cannot be a module. */
  #promote(value: Tri, { isTristate, name }: Node): Tri {
    if (value !== 1) return value;
    return isTristate && (name === 'MODULES' || this.#hasModules) ? 1 : 2;
  }

  #highest(list: readonly Raiser[]): Tri {
    let value: Tri = 0;
    for (const { id, condition } of list) {
      const selector = this.tri(id);
      if (selector > value) value = greater(value, lesser(selector, this.value(condition)));
      if (value === 2) break;
    }
    return value;
  }

  /** The value the kernel would choose by itself. */
  fromDefaults(node: Node): Tri {
    let value: Tri = 0;
    for (const each of node.defaults) {
      const applies = this.value(each.condition);
      if (applies === 0) continue;
      value = lesser(this.value(each.value), applies);
      break;
    }
    const implied = this.#highest(node.impliedBy);
    return implied === 0 ? value : lesser(greater(value, implied), this.value(node.dependsOn));
  }

  #calculate(id: number): Tri {
    const node = this.tree.node(id);
    const { info, name } = node;
    const written = this.written(id);
    if (written === null && this.#origins.part && !this.#origins.part.isProvenOff(name))
      return this.#assumed(node, this.#origins.part);
    if (!info) return written ?? 0;
    if (node.choice.length > 0) return chooseEntry(node, this, this.#isMoved) === id ? 2 : 0;
    // A prompt that this tree never shows, but the file has a line: 64BIT of a 32-bit kernel.
    if (written !== null && node.isNeverShown) return written;
    const visible = this.visibility(node);
    const own = visible > 0 && written !== null ? lesser(written, visible) : this.fromDefaults(node);
    const raised = greater(greater(own, this.#highest(node.selectedBy)), this.#floors[id] as Tri);
    const value = this.#promote(raised, node);
    return this.#learnsFloors ? this.#learnFloor(id, node, value) : value;
  }

  /** What a part does not name: as high as the part and all that it depends on let it be. */
  #assumed(node: Node, part: ConfigPart): Tri {
    const hoped = part.hoped(node.name);
    if (!node.info || hoped === 0) return hoped;
    const possible = this.#promote(lesser(hoped, this.value(node.dependsOn)), node);
    return greater(part.provenValue(node.name), possible);
  }

  /**
   * Where a file that the kernel wrote has more than the tree explains, something outside the tree selects it. For
   * what has a prompt that only holds as long as its dependencies are met: a line that was written by hand may be idle.
   * In a move what has been selected is taken to stay so where the tree does not say who selects it.
   */
  #learnFloor(id: number, { info, hasPrompt, dependsOn }: Node, explained: Tri): Tri {
    const written = this.written(id) ?? 0;
    if (written <= explained || !info) return explained;
    const isOpen = hasPrompt && this.value(dependsOn) > 0;
    if (this.#isMoved && (!info.hasStrangeSelectors || info.selectedFromOutside.length > 0)) return explained;
    if (this.#origins.kind !== 'foreign' && !info.hasStrangeSelectors && !isOpen) return explained;
    this.#floors[id] = written;
    return written;
  }
}

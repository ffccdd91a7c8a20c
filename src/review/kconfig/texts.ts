/** What symbols say as text: numbers and strings as they stand in the file or as the kernel chooses them, switches as y, m, n. */
import type { KconfigTree } from '../../knowledge/kconfig-tree.ts';
import { type Tri, triText } from './expression.ts';
import type { ReadSymbol } from './read-symbol.ts';

/** What has to be known of a configuration. */
interface Switches {
  readonly tree: KconfigTree;
  tri(symbol: string): Tri;
  before(symbol: string): Tri;
  value(expression: string): Tri;
}

export class ConfigTexts {
  readonly #switches: Switches;
  readonly #read: ReadSymbol;
  readonly #isMoved: boolean;

  /** @param isMoved what the file does not name is chosen by the kernel that it is moved to */
  constructor(switches: Switches, read: ReadSymbol, isMoved: boolean) {
    this.#switches = switches;
    this.#read = read;
    this.#isMoved = isMoved;
  }

  text(symbol: string): string {
    return this.#isSwitch(symbol) ? triText(this.#switches.tri(symbol)) : this.#plainText(symbol);
  }

  /** The text before all changes. */
  textBefore(symbol: string): string {
    return this.#isSwitch(symbol) ? triText(this.#switches.before(symbol)) : this.#plainText(symbol);
  }

  /** The number or text of the file, quotes and all, else what the kernel would choose; null where it can be neither. */
  written(symbol: string): string | null {
    const info = this.#switches.tree.symbol(symbol);
    if (!info || this.#switches.value(info.dependsOn) === 0) return null;
    return this.#read(symbol) ?? this.#defaultText(symbol);
  }

  #isSwitch(symbol: string): boolean {
    const type = this.#switches.tree.type(symbol);
    return type === 'bool' || type === 'tristate';
  }

  #plainText(symbol: string): string {
    const line = this.#read(symbol) ?? (this.#isMoved ? this.#defaultText(symbol) : null);
    return line?.replace(/^"(.*)"$/, '$1') ?? 'n';
  }

  /** The number or text the kernel would choose by itself; null for none. */
  #defaultText(symbol: string): string | null {
    const { tree } = this.#switches;
    const applies = tree.symbol(symbol)?.defaults.find(({ condition }) => this.#switches.value(condition) > 0);
    if (!applies) return null;
    return tree.symbol(applies.name) ? this.text(applies.name) : applies.name;
  }
}

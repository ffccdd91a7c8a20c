/**
 * What a part of a configuration proves about symbols that it does not name: at least so high, because something that is
 * set depends on or selects it; at most so high, because what it depends on is off, or because it would select something
 * that is off.
 */
import type { KconfigSymbol, KconfigTree } from '../../knowledge/kconfig-tree.ts';
import { type Expression, greater, lesser, opposite, parseExpression, type Tri, textTri } from './expression.ts';
import type { ReadSymbol } from './read-symbol.ts';

export interface Bounds {
  readonly low: Tri;
  readonly high: Tri;
}

const OPEN: Bounds = { low: 0, high: 2 };

/** A symbol compared with y, m or n; null for every other comparison. */
function asSymbolTest(expression: Expression): { name: string; equal: boolean; value: Tri } | null {
  if (expression.op !== 'compare') return null;
  const { left, right, relation } = expression;
  const [symbol, constant] = left.isSymbol ? [left, right] : [right, left];
  if (!symbol.isSymbol || constant.isSymbol || !/^[ymn]$/.test(constant.text)) return null;
  if (relation !== '=' && relation !== '!=') return null;
  return { name: symbol.text, equal: relation === '=', value: textTri(constant.text) };
}

export class PartBounds {
  readonly #tree: KconfigTree;
  #read: ReadSymbol;
  readonly #lows = new Map<string, Tri>();
  readonly #caps = new Map<string, Tri>();
  readonly #highs = new Map<string, Tri>();
  /** Whether lines that set something can stand; only while that is found out. */
  #standing: Map<string, boolean> | null = new Map();

  /**
   * @param isOff symbols that are off as long as no line sets them: a line that depends on them proves nothing
   */
  constructor(tree: KconfigTree, read: ReadSymbol, isOff: (symbol: string) => boolean) {
    this.#tree = tree;
    this.#read = (symbol) => read(symbol) ?? (isOff(symbol) ? 'n' : null);
    const named = tree.names().filter((symbol) => read(symbol) !== null);
    const isSet = (symbol: string): boolean => textTri(read(symbol)) > 0;
    this.#capSelectors(named);
    const surviving = named.filter((symbol) => isSet(symbol) && this.#canStand(symbol));
    this.#standing = null;
    this.#read = read;
    this.#highs.clear();
    for (const symbol of surviving) this.#prove(symbol, textTri(read(symbol)));
  }

  /** The bounds of a symbol; of one that the file names, its value. */
  of(symbol: string): Bounds {
    const written = this.#read(symbol);
    if (written !== null) return this.#ofLine(symbol, textTri(written));
    const low = this.#lows.get(symbol) ?? 0;
    return { low, high: greater(low, this.#highOf(symbol)) };
  }

  #ofLine(symbol: string, value: Tri): Bounds {
    const real = value > 0 && this.#standing && !this.#canStand(symbol) ? 0 : value;
    return { low: real, high: real };
  }

  /** Whether the dependencies of a line that sets a symbol can be met, by lines that can stand themselves. */
  #canStand(symbol: string): boolean {
    const known = this.#standing?.get(symbol);
    if (known !== undefined) return known;
    this.#standing?.set(symbol, true); // for a circle
    const info = this.#tree.symbol(symbol);
    const stands = info === undefined || this.#evaluate(parseExpression(info.dependsOn)).high > 0;
    this.#standing?.set(symbol, stands);
    return stands;
  }

  /** What would select a symbol that is off is off itself. */
  #capSelectors(named: readonly string[]): void {
    for (const symbol of named) {
      const value = textTri(this.#read(symbol));
      if (value === 2) continue;
      for (const { name, condition } of this.#tree.symbol(symbol)?.selectedBy ?? []) {
        const isAlways = condition === 'y' || condition === (this.#tree.dependsOn(name) ?? 'y');
        if (isAlways) this.#caps.set(name, lesser(this.#caps.get(name) ?? 2, value));
      }
    }
  }

  /** All that has to be so for a symbol to have this value. */
  #prove(symbol: string, value: Tri): void {
    const info = this.#tree.symbol(symbol);
    if (!info) return;
    this.#demand(parseExpression(info.dependsOn), value);
    for (const { name, condition } of this.#tree.selects(symbol))
      if (this.#evaluate(parseExpression(condition)).low > 0) this.#raise(name, value);
  }

  #raise(symbol: string, value: Tri): void {
    if (this.#read(symbol) !== null || !this.#tree.symbol(symbol)) return;
    const level = this.#tree.type(symbol) === 'tristate' ? value : 2;
    if ((this.#lows.get(symbol) ?? 0) >= level) return;
    this.#lows.set(symbol, level);
    this.#prove(symbol, level);
  }

  #demand(expression: Expression, value: Tri): void {
    if (expression.op === 'symbol') this.#raise(expression.name, value);
    else if (expression.op === 'and') for (const part of expression.of) this.#demand(part, value);
    else if (expression.op === 'not') {
      const of = expression.of;
      if (of.op === 'symbol') this.#cap(of.name, opposite(value));
    } else {
      const test = asSymbolTest(expression);
      if (test?.equal === true) this.#settle(test.name, test.value);
      else if (test && test.value === 0) this.#raise(test.name, 1);
    }
  }

  #settle(symbol: string, value: Tri): void {
    this.#cap(symbol, value);
    if (value > 0) this.#raise(symbol, value);
  }

  #cap(symbol: string, value: Tri): void {
    this.#caps.set(symbol, lesser(this.#caps.get(symbol) ?? 2, value));
    this.#highs.clear();
  }

  #highOf(symbol: string): Tri {
    const known = this.#highs.get(symbol);
    if (known !== undefined) return known;
    this.#highs.set(symbol, 2); // for a circle
    const info = this.#tree.symbol(symbol);
    const high = lesser(info ? this.#highFromTree(info) : 2, this.#caps.get(symbol) ?? 2);
    this.#highs.set(symbol, high);
    return high;
  }

  #highFromTree(info: KconfigSymbol): Tri {
    if (info.hasStrangeSelectors || info.choice.length > 0) return 2;
    const visible = this.#evaluate(parseExpression(info.dependsOn)).high;
    const own = this.#canBeOnByItself(info) ? visible : 0;
    return [...info.selectedBy, ...info.impliedBy].reduce<Tri>(
      (high, { name, condition }) =>
        greater(high, lesser(this.of(name).high, this.#evaluate(parseExpression(condition)).high)),
      info.type === 'tristate' || own === 0 ? own : 2,
    );
  }

  /** By a line that the file may not show, or by a default. */
  #canBeOnByItself({ prompts, defaults }: KconfigSymbol): boolean {
    if (prompts.length > 0) return true;
    return defaults.some(
      ({ name, condition }) => lesser(this.#highOfText(name), this.#evaluate(parseExpression(condition)).high) > 0,
    );
  }

  #highOfText(text: string): Tri {
    return this.#evaluate(parseExpression(text)).high;
  }

  #evaluate(expression: Expression): Bounds {
    switch (expression.op) {
      case 'constant':
        return { low: expression.value, high: expression.value };
      case 'symbol':
        return this.#tree.symbol(expression.name) || this.#read(expression.name) !== null
          ? this.of(expression.name)
          : OPEN;
      case 'not': {
        const { low, high } = this.#evaluate(expression.of);
        return { low: opposite(high), high: opposite(low) };
      }
      case 'and':
        return this.#join(expression.of, lesser, { low: 2, high: 2 });
      case 'or':
        return this.#join(expression.of, greater, { low: 0, high: 0 });
      case 'compare':
        return this.#compare(expression);
    }
  }

  #join(parts: readonly Expression[], pick: (a: Tri, b: Tri) => Tri, start: Bounds): Bounds {
    return parts.reduce<Bounds>((bounds, part) => {
      const next = this.#evaluate(part);
      return { low: pick(bounds.low, next.low), high: pick(bounds.high, next.high) };
    }, start);
  }

  #compare(expression: Expression): Bounds {
    const test = asSymbolTest(expression);
    if (!test) return OPEN;
    const { low, high } = this.of(test.name);
    if (low === high) return (low === test.value) === test.equal ? { low: 2, high: 2 } : { low: 0, high: 0 };
    if (test.value >= low && test.value <= high) return OPEN;
    return test.equal ? { low: 0, high: 0 } : { low: 2, high: 2 };
  }
}

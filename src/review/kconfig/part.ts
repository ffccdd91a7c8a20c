/** How a part of a configuration is taken: what it proves, what is hoped, what is off until a line says otherwise. */
import type { KconfigTree } from '../../knowledge/kconfig-tree.ts';
import type { Tri } from './expression.ts';
import { PartBounds } from './part-bounds.ts';
import type { ReadSymbol } from './read-symbol.ts';

/** What is known of a file beside its lines. */
export interface PartOptions {
  /** Symbols that are off as long as it has no line for them. */
  readonly isOff?: (symbol: string) => boolean;
  /** Symbols that it cannot have had a line for: what they wait behind is off. */
  readonly isDropped?: (symbol: string) => boolean;
}

/** `A || A=n`, `A || !A`: it only keeps A from being a module while this is built in. */
const EITHER_WAY = /\b(\w+) \|\| (?:!(\w+)|(\w+)=n\b)/g;
const MENTION = /(!\(?)?\b([A-Z0-9]\w*)(=n\b)?/g;

function dropEitherWay(expression: string): string {
  return expression.replaceAll(EITHER_WAY, (all, one: string, not?: string, off?: string) =>
    one === (not ?? off) ? 'y' : all,
  );
}

/** Symbols that others need to be off, and nothing needs to be on. */
function collectUnwanted(tree: KconfigTree): Set<string> {
  const unwanted = new Set<string>();
  const wanted = new Set<string>();
  for (const name of tree.names())
    for (const [, not, symbol = '', isOff] of dropEitherWay(tree.dependsOn(name) ?? '').matchAll(MENTION))
      (not === undefined && isOff === undefined ? wanted : unwanted).add(symbol);
  return new Set([...unwanted].filter((symbol) => !wanted.has(symbol)));
}

/** The same for every part that a tree judges. */
const unwantedByTree = new WeakMap<KconfigTree, ReadonlySet<string>>();

function unwantedIn(tree: KconfigTree): ReadonlySet<string> {
  const unwanted = unwantedByTree.get(tree) ?? collectUnwanted(tree);
  unwantedByTree.set(tree, unwanted);
  return unwanted;
}

/** What is known of a symbol that the part does not name. */
interface Assumption {
  readonly isOff: boolean;
  readonly low: Tri;
  readonly hoped: Tri;
}

/** Of a symbol that the part names nothing has to be assumed. */
const NAMED: Assumption = { isOff: false, low: 0, hoped: 2 };

/** Every line is asked for again and again, and there are few. */
function remember(read: ReadSymbol): ReadSymbol {
  const known = new Map<string, string | null>();
  return (symbol) => {
    const value = known.get(symbol);
    if (value !== undefined) return value;
    const fresh = read(symbol);
    known.set(symbol, fresh);
    return fresh;
  };
}

export class ConfigPart {
  readonly #read: ReadSymbol;
  readonly #bounds: PartBounds;
  readonly #isOff: (symbol: string) => boolean;
  readonly #isDropped: (symbol: string) => boolean;
  readonly #unwanted: ReadonlySet<string>;
  readonly #assumptions = new Map<string, Assumption>();

  constructor(tree: KconfigTree, read: ReadSymbol, { isOff = () => false, isDropped = () => false }: PartOptions) {
    this.#read = remember(read);
    this.#isOff = isOff;
    this.#isDropped = isDropped;
    this.#bounds = new PartBounds(tree, this.#read, isOff);
    this.#unwanted = unwantedIn(tree);
  }

  /** Whether the part has a line for a symbol. */
  names(symbol: string): boolean {
    return this.#read(symbol) !== null;
  }

  /** Whether it proves that a symbol is off which it does not name. */
  isProvenOff(symbol: string): boolean {
    return this.#assume(symbol).isOff;
  }

  /** What it proves a symbol to be at least which it does not name; n for everything else. */
  provenValue(symbol: string): Tri {
    return this.#assume(symbol).low;
  }

  /** What a symbol that it does not name is taken for: on, because the file it belongs to will say so. */
  hoped(symbol: string): Tri {
    return this.#assume(symbol).hoped;
  }

  #assume(symbol: string): Assumption {
    const known = this.#assumptions.get(symbol);
    if (known) return known;
    const assumption = this.names(symbol) ? NAMED : this.#work(symbol);
    this.#assumptions.set(symbol, assumption);
    return assumption;
  }

  #work(symbol: string): Assumption {
    const { low, high } = this.#bounds.of(symbol);
    const hoped = this.#unwanted.has(symbol) ? low : high;
    const isDropped = low === 0 && this.#isDropped(symbol);
    return { isOff: high === 0 || isDropped, low, hoped: isDropped || this.#isOff(symbol) ? 0 : hoped };
  }
}

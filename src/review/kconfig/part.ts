/** How a part of a configuration is taken: what it proves, what is hoped, what is off until a line says otherwise. */
import type { KconfigTree } from '../../knowledge/kconfig-tree.ts';
import type { Tri } from './expression.ts';
import { PartBounds } from './part-bounds.ts';
import type { ReadSymbol } from './read-symbol.ts';

/** What is known of a part beside its lines. */
export interface PartOptions {
  /** Symbols that are off as long as the part has no line for them. */
  readonly isOff?: (symbol: string) => boolean;
}

/** `A || A=n`, `A || !A`: it only keeps A from being a module while this is built in. */
const EITHER_WAY = /\b(\w+) \|\| (?:!\1\b|\1=n\b)/g;
const MENTION = /(!\(?)?\b([A-Z0-9]\w*)(=n\b)?/g;

/** Symbols that others need to be off, and nothing needs to be on. */
function collectUnwanted(tree: KconfigTree): Set<string> {
  const unwanted = new Set<string>();
  const wanted = new Set<string>();
  for (const name of tree.names())
    for (const [, not, symbol = '', isOff] of tree.dependsOn(name)?.replaceAll(EITHER_WAY, 'y').matchAll(MENTION) ?? [])
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

export class ConfigPart {
  readonly #read: ReadSymbol;
  readonly #bounds: PartBounds;
  readonly #isOff: (symbol: string) => boolean;
  readonly #unwanted: ReadonlySet<string>;

  constructor(tree: KconfigTree, read: ReadSymbol, { isOff = () => false }: PartOptions) {
    this.#read = read;
    this.#isOff = isOff;
    this.#bounds = new PartBounds(tree, read, isOff);
    this.#unwanted = unwantedIn(tree);
  }

  /** Whether it proves that a symbol is off which it does not name. */
  isProvenOff(symbol: string): boolean {
    return this.#read(symbol) === null && this.#bounds.of(symbol).high === 0;
  }

  /** What it proves a symbol to be at least which it does not name; n for everything else. */
  provenValue(symbol: string): Tri {
    return this.#read(symbol) === null ? this.#bounds.of(symbol).low : 0;
  }

  /** What a symbol that it does not name is taken for: on, because the file it belongs to will say so. */
  hoped(symbol: string): Tri {
    if (this.#isOff(symbol)) return 0;
    const { low, high } = this.#bounds.of(symbol);
    return this.#unwanted.has(symbol) ? low : high;
  }
}

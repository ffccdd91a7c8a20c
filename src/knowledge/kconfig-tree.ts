/** What an imported Kconfig tree says about a symbol; the file format is explained in knowledge/kconfig/README.md. */

export type KconfigType = 'bool' | 'tristate' | 'string' | 'int' | 'hex';

type Conditional = readonly [what: string, condition?: string];

/** A symbol as the importer writes it; the keys are explained in knowledge/kconfig/README.md. */
interface RawSymbol {
  readonly t: KconfigType;
  readonly d?: string;
  readonly n?: readonly { readonly p?: string; readonly m?: readonly string[]; readonly v?: string }[];
  readonly df?: readonly Conditional[];
  readonly s?: readonly Conditional[];
  readonly w?: readonly Conditional[];
  readonly by?: readonly Conditional[];
  readonly o?: number;
  readonly c?: string;
  readonly x?: 1;
}

/** A symbol around the tree's own, in short: `v` are its prompts, `by` and `wby` select and imply it. */
interface RawAround {
  readonly t: KconfigType;
  readonly d?: string;
  readonly v?: readonly string[];
  readonly df?: readonly Conditional[];
  readonly by?: readonly Conditional[];
  readonly wby?: readonly Conditional[];
  readonly c?: string;
  readonly x?: 1;
}

export interface RawTree {
  readonly meta: { readonly arch: string; readonly linux: string; readonly source: string };
  readonly absent: readonly string[];
  readonly choices: Readonly<Record<string, RawSymbol & { readonly of: readonly string[] }>>;
  readonly symbols: Readonly<Record<string, RawSymbol>>;
  readonly watched?: Readonly<Record<string, RawKept>>;
  readonly dependents?: Readonly<Record<string, RawKept>>;
  readonly around?: Readonly<Record<string, RawAround>>;
  readonly raisers?: Readonly<Record<string, Pick<RawAround, 'by' | 'wby'>>>;
  readonly undefined?: readonly string[];
}

/** What a symbol beyond the tree's own needs to stay on; `hidden` when no person can set it. */
type RawKept = readonly [type: KconfigType, condition: string, hidden?: 'hidden'];

/** A name (of a symbol, or for defaults an expression) with the complete expression under which it counts. */
export interface ConditionalName {
  readonly name: string;
  readonly condition: string;
}

/** A symbol beyond the tree's own, of which only is known what it needs to stay on. */
export interface KeptSymbol {
  readonly name: string;
  readonly type: KconfigType;
  readonly condition: string;
  /** A person can set it. */
  readonly hasPrompt: boolean;
}

/** What a tree says about one symbol. Expressions are Kconfig's; `y` stands for "always". */
export interface KconfigSymbol {
  readonly type: KconfigType;
  readonly dependsOn: string;
  /** When a prompt is to be seen, one expression a prompt; empty when it cannot be set by hand. */
  readonly prompts: readonly string[];
  /** In order: the first whose condition holds counts. */
  readonly defaults: readonly ConditionalName[];
  /** Who switches it on, as far as the tree knows. */
  readonly selectedBy: readonly ConditionalName[];
  readonly impliedBy: readonly ConditionalName[];
  /** Symbols that are not in the tree can select it as well. */
  readonly hasStrangeSelectors: boolean;
  /** Those of them that are known, where the tree is asked what becomes of a file of another kernel. */
  readonly selectedFromOutside: readonly ConditionalName[];
  readonly impliedFromOutside: readonly ConditionalName[];
  /** Only carries the value of an old file over to a new name: no prompt, never written. */
  readonly isTransitional: boolean;
  /** The entries of the choice it belongs to, itself among them; empty when it belongs to none. */
  readonly choice: readonly string[];
  /** The entries its choice prefers, in order. */
  readonly choiceDefaults: readonly ConditionalName[];
}

/** What every object inherits is no symbol. */
function ownValue<T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, name) ? record[name] : undefined;
}

function expand(list: readonly Conditional[] | undefined, unconditional: string): ConditionalName[] {
  return (list ?? []).map(([name, condition = unconditional]) => ({ name, condition }));
}

function toKept([name, [type, condition, hidden]]: readonly [string, RawKept]): KeptSymbol {
  return { name, type, condition, hasPrompt: hidden === undefined };
}

/** Turns "X selects Y" around. */
function invert(symbols: RawTree['symbols'], key: 's' | 'w'): Map<string, ConditionalName[]> {
  const inverse = new Map<string, ConditionalName[]>();
  for (const [name, symbol] of Object.entries(symbols)) {
    for (const [target, condition = symbol.d ?? 'y'] of symbol[key] ?? []) {
      const list = inverse.get(target);
      if (list) list.push({ name, condition });
      else inverse.set(target, [{ name, condition }]);
    }
  }
  return inverse;
}

/** One tree, for one kernel line and architecture. */
export class KconfigTree {
  /** The exact kernel it was read from: `6.12.117`. */
  readonly linux: string;
  readonly arch: string;
  /** Where the sources came from: `Debian linux-source-6.12 6.12.117-1~deb12u1`. */
  readonly source: string;
  readonly #raw: RawTree;
  readonly #absent: ReadonlySet<string>;
  readonly #symbols = new Map<string, KconfigSymbol>();
  readonly #menuPaths = new Map<string, readonly string[]>();
  #names: readonly string[] | null = null;
  #selectedBy: Map<string, ConditionalName[]> | null = null;
  #impliedBy: Map<string, ConditionalName[]> | null = null;
  #forMoves: KconfigTree | null = null;
  readonly #isForMoves: boolean;

  /** @param isForMoves see {@link KconfigTree.forMoves} */
  constructor(raw: RawTree, isForMoves = false) {
    this.#isForMoves = isForMoves;
    this.linux = raw.meta.linux;
    this.arch = raw.meta.arch;
    this.source = raw.meta.source;
    this.#raw = raw;
    this.#absent = new Set(raw.absent);
  }

  /** Whether the tree was asked for the symbol and does not have it. */
  lacks(symbol: string): boolean {
    return this.#absent.has(symbol);
  }

  /** The type of a symbol, or undefined when this tree says nothing about it. */
  type(symbol: string): KconfigType | undefined {
    return this.#find(symbol)?.t ?? this.#findAround(symbol)?.t;
  }

  /** Its dependencies as a Kconfig expression; undefined when there are none or the symbol is not known. */
  dependsOn(symbol: string): string | undefined {
    return this.#find(symbol)?.d;
  }

  /** Menus from the top, then the prompt; null for a symbol without a prompt. */
  menuPath(symbol: string): readonly string[] | null {
    const known = this.#menuPaths.get(symbol);
    if (known) return known;
    const path = this.#findMenuPath(symbol);
    if (path) this.#menuPaths.set(symbol, path);
    return path;
  }

  #findMenuPath(symbol: string): readonly string[] | null {
    const node = this.#find(symbol)?.n?.find((each) => each.p !== undefined);
    return node?.p === undefined ? null : [...(node.m ?? []), node.p];
  }

  /** Every symbol of the tree. */
  names(): readonly string[] {
    this.#names ??= Object.keys(this.#raw.symbols);
    return this.#names;
  }

  /** Symbols beyond the tree's own that a change of these can switch off or lower. */
  watched(): KeptSymbol[] {
    return Object.entries(this.#raw.watched ?? {}).map(toKept);
  }

  /** What depends on one that can be lost, and goes with it. */
  dependents(): KeptSymbol[] {
    return Object.entries(this.#raw.dependents ?? {}).map(toKept);
  }

  /**
   * The same tree for a file of another kernel. What is around its own symbols is not what such a file says, so it is
   * worked out as well; those symbols are known to {@link symbol} and not among {@link names}.
   */
  forMoves(): KconfigTree {
    this.#forMoves ??= this.#isForMoves ? this : new KconfigTree(this.#raw, true);
    return this.#forMoves;
  }

  /** Whether this kernel certainly does not have the symbol: asked for and not found, or named and not defined. */
  lacksForSure(symbol: string): boolean {
    return this.#absent.has(symbol) || (this.#raw.undefined ?? []).includes(symbol);
  }

  /** Everything about a symbol; undefined when the tree does not have it. Worked out when first asked for. */
  symbol(name: string): KconfigSymbol | undefined {
    const known = this.#symbols.get(name);
    if (known) return known;
    const raw = this.#find(name);
    const around = raw ? undefined : this.#findAround(name);
    const symbol = raw ? this.#expandSymbol(name, raw) : around && this.#expandAround(around);
    if (symbol) this.#symbols.set(name, symbol);
    return symbol;
  }

  /** What a symbol switches on, under which condition. */
  selects(name: string): ConditionalName[] {
    const raw = this.#find(name);
    return raw ? expand(raw.s, raw.d ?? 'y') : [];
  }

  /** Names come from files too: what every object inherits is no symbol. */
  #find(name: string): RawSymbol | undefined {
    return ownValue(this.#raw.symbols, name);
  }

  #findAround(name: string): RawAround | undefined {
    return this.#isForMoves ? ownValue(this.#raw.around, name) : undefined;
  }

  #expandAround(raw: RawAround): KconfigSymbol {
    const dependsOn = raw.d ?? 'y';
    return {
      type: raw.t,
      dependsOn,
      prompts: raw.v ?? [],
      defaults: expand(raw.df, dependsOn),
      selectedBy: [],
      impliedBy: [],
      hasStrangeSelectors: false,
      selectedFromOutside: expand(raw.by, 'y'),
      impliedFromOutside: expand(raw.wby, 'y'),
      isTransitional: raw.x !== undefined,
      ...this.#choiceOf(raw.c),
    };
  }

  #choiceOf(name: string | undefined): Pick<KconfigSymbol, 'choice' | 'choiceDefaults'> {
    const choice = name === undefined ? undefined : this.#raw.choices[name];
    return { choice: choice?.of ?? [], choiceDefaults: expand(choice?.df, choice?.d ?? 'y') };
  }

  #expandSymbol(name: string, raw: RawSymbol): KconfigSymbol {
    this.#selectedBy ??= invert(this.#raw.symbols, 's');
    this.#impliedBy ??= invert(this.#raw.symbols, 'w');
    const selectedBy = this.#selectedBy.get(name) ?? [];
    const dependsOn = raw.d ?? 'y';
    const outside = this.#isForMoves ? ownValue(this.#raw.raisers, name) : undefined;
    // Fixed symbols have no list of what they select, so they are found in `by` only.
    const fixed = expand(raw.by, 'y').filter((each) => !selectedBy.some((known) => known.name === each.name));
    return {
      type: raw.t,
      dependsOn,
      prompts: (raw.n ?? []).filter((node) => node.p !== undefined).map((node) => node.v ?? dependsOn),
      defaults: expand(raw.df, dependsOn),
      selectedBy: [...selectedBy, ...fixed],
      impliedBy: this.#impliedBy.get(name) ?? [],
      hasStrangeSelectors: (raw.o ?? 0) > 0,
      selectedFromOutside: expand(outside?.by, 'y'),
      impliedFromOutside: expand(outside?.wby, 'y'),
      isTransitional: raw.x !== undefined,
      ...this.#choiceOf(raw.c),
    };
  }
}

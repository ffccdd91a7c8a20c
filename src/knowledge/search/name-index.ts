/** What a message names: the kernel module that could not be loaded, the extension that iptables misses. */
import type { NameRule, SearchData } from './search-data.ts';

const ANY = '*';
const MAX_NAME_WORDS = 4;

/** A name that stands in a message, and the numbers of the facts that have it; several when it does not say which. */
export interface NamedFacts {
  readonly name: string;
  readonly facts: readonly number[];
  /** The words of the message that are the name; undefined: it follows from other words. */
  readonly given?: string;
}

export class NameIndex {
  readonly #modules: ReadonlyMap<string, readonly number[]>;
  /** By their first word, each with its place in the order in which they are told. */
  readonly #rules: ReadonlyMap<string, readonly (readonly [number, NameRule])[]>;

  constructor({ names, modules }: Pick<SearchData, 'names' | 'modules'>) {
    this.#modules = new Map(Object.entries(modules));
    this.#rules = Map.groupBy(names.entries(), ([, { words }]) => words[0] ?? '');
  }

  /** What a line of tokens names. */
  find(tokens: readonly string[]): NamedFacts[] {
    const found: (readonly [number, NamedFacts])[] = [];
    for (const [at, token] of tokens.entries())
      for (const [turn, rule] of this.#rules.get(token) ?? []) {
        const named = this.#match(rule, tokens, at);
        if (named) found.push([turn, named]);
      }
    return found.sort(([a], [b]) => a - b).map(([, named]) => named);
  }

  /** A name may be several words, as `nf-conntrack` is; the longest that is known counts. */
  #match({ words, prefix, is }: NameRule, tokens: readonly string[], at: number): NamedFacts | null {
    const place = words.indexOf(ANY);
    const stands = (from: number, expected: readonly string[]): boolean =>
      expected.every((word, index) => word === tokens[from + index]);
    if (place === -1) return stands(at, words) && is !== undefined ? this.#named(is) : null;
    if (!stands(at, words.slice(0, place))) return null;
    for (let length = MAX_NAME_WORDS; length > 0; length -= 1) {
      const given = tokens.slice(at + place, at + place + length).join('_');
      const fits = stands(at + place + length, words.slice(place + 1));
      const named = fits ? this.#named(`${prefix}${given}`, given) : null;
      if (named) return named;
    }
    return null;
  }

  #named(name: string, given?: string): NamedFacts | null {
    const facts = this.module(name);
    return facts.length > 0 ? { name, facts, ...(given !== undefined && { given }) } : null;
  }

  /** The kernel options of a module. */
  module(name: string): readonly number[] {
    return this.#modules.get(name.toLowerCase().replaceAll('-', '_')) ?? [];
  }
}

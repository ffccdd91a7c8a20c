/** Anchors, aliases and merge keys of one text. An alias is the node itself, never a copy: nothing multiplies. */
import type { YamlMap, YamlNode } from './node.ts';

/** Entries that merge keys may bring along in one text; more are left out. */
const MOST_MERGED = 20_000;

export class Anchors {
  readonly #nodes = new Map<string, YamlNode>();
  #mergesLeft = MOST_MERGED;

  /** Remembers what an anchor names. */
  set(name: string | null, node: YamlNode): YamlNode {
    if (name !== null) this.#nodes.set(name, node);
    return node;
  }

  /** What an alias stands for. */
  get(name: string): YamlNode | undefined {
    return this.#nodes.get(name);
  }

  /** A map with what its `<<` brings: its own entries count, then those of the first that is merged. */
  merge(entries: Map<string, YamlNode>, line: number): YamlMap {
    const merged = entries.get('<<');
    const sources = merged?.kind === 'list' ? merged.items : merged ? [merged] : [];
    for (const source of sources) {
      if (source.kind !== 'map') continue;
      this.#mergesLeft -= source.entries.size;
      if (this.#mergesLeft < 0) break;
      for (const [key, value] of source.entries) if (!entries.has(key)) entries.set(key, value);
    }
    if (sources.some(({ kind }) => kind === 'map')) entries.delete('<<');
    return { kind: 'map', entries, line };
  }
}

/** What files of the knowledge folder refer to by id instead of writing it out: sources, shared steps and texts. */
import { readShared, type Shared } from './shared.ts';
import { readSources, type Sources } from './sources.ts';

export class References {
  readonly sources: Sources;
  readonly shared: Shared;

  constructor(sources: Sources, shared: Shared) {
    this.sources = sources;
    this.shared = shared;
  }

  /** @throws Error that says what is wrong with a reference */
  resolve(raw: unknown): unknown {
    return this.sources.resolve(this.shared.resolve(raw));
  }
}

/**
 * Reads what may be referred to below the knowledge folder.
 * @throws Error naming the file when one is wrong
 */
export function readReferences(root: string): References {
  return new References(readSources(root), readShared(root));
}

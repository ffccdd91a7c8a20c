/**
 * The knowledge base as it lies in memory or on the disk: what each fact is called, and the fact itself when it is asked
 * for. An answer needs a few of some five hundred facts.
 */
import type { CompiledKnowledge } from './compile.ts';
import { type HostKnowledge, NO_HOST_KNOWLEDGE } from './host-knowledge.ts';
import type { Fact, FactKind } from './schema/fact.ts';
import type { SearchData } from './search/search-data.ts';

/** What a fact is found by. */
type FactName = readonly [kind: FactKind, id: string, aliases: readonly string[]];

/** What is no fact, and not needed by every answer. */
export interface KnowledgeParts
  extends Pick<CompiledKnowledge, 'checkers' | 'changePolicy' | 'kernelLines' | 'onboardingPaths'> {
  /** What rules over a host know. */
  readonly host: HostKnowledge;
}

export interface StoredKnowledge extends Pick<CompiledKnowledge, 'redirects' | 'defaultProfile' | 'checkedAgainst'> {
  /** In the order of the facts. */
  readonly names: readonly FactName[];
  /** The fact of a number, below the length of {@link names}; may read it anew each time, as the others below. */
  fact(number: number): Fact;
  part<P extends keyof KnowledgeParts>(part: P): KnowledgeParts[P];
}

/** A bundle: the search data too. */
export interface KnowledgeBundle extends StoredKnowledge {
  search(): SearchData;
}

/** Knowledge that is in memory already. */
export function keepInMemory(knowledge: Omit<CompiledKnowledge, 'lexicon'>, host = NO_HOST_KNOWLEDGE): StoredKnowledge {
  const { facts, redirects, defaultProfile, checkedAgainst } = knowledge;
  const parts: KnowledgeParts = { ...knowledge, host };
  return {
    redirects,
    defaultProfile,
    checkedAgainst,
    names: facts.map(({ kind, id, aliases }) => [kind, id, aliases]),
    fact(number) {
      const fact = facts[number];
      if (!fact) throw new RangeError(`there is no fact ${number}`);
      return fact;
    },
    part: (part) => parts[part],
  };
}

/** What every start needs, and how many bytes each piece behind it takes: search data, parts, facts. */
export interface Head extends Pick<StoredKnowledge, 'redirects' | 'defaultProfile' | 'checkedAgainst' | 'names'> {
  readonly sizes: readonly number[];
}

export const PARTS: readonly (keyof KnowledgeParts)[] = [
  'checkers',
  'changePolicy',
  'kernelLines',
  'onboardingPaths',
  'host',
];
/** Digits and a line break: how many bytes the head takes. */
export const LENGTH_BYTES = 11;

/** Some bytes of a bundle as text. */
export type ReadBundle = (start: number, size: number) => string;

/**
 * The knowledge of a bundle that `packKnowledge` made.
 * @throws Error when it is not whole
 */
export function openBundle(read: ReadBundle): KnowledgeBundle {
  const headSize = Number(read(0, LENGTH_BYTES));
  const { sizes, ...head } = JSON.parse(read(LENGTH_BYTES, headSize)) as Head;
  const starts: number[] = [];
  let end = LENGTH_BYTES + headSize;
  for (const size of sizes) {
    starts.push(end);
    end += size;
  }
  const piece = (number: number): unknown => JSON.parse(read(starts[number] ?? end, sizes[number] ?? 0));
  return {
    ...head,
    search: () => piece(0) as SearchData,
    part: <P extends keyof KnowledgeParts>(part: P) => piece(1 + PARTS.indexOf(part)) as KnowledgeParts[P],
    fact: (number) => piece(1 + PARTS.length + number) as Fact,
  };
}

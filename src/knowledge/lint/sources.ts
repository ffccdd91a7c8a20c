/** Every claim has a source, and every source can still be read as it was: its address is pinned. */
import { CLAIM_FIELDS, type Fact } from '../schema/fact.ts';

/** Addresses whose content does not change under us: commits, tags, threads, bugs, archived pages. */
const PINNED = [
  /^https:\/\/github\.com\/[^/]+\/[^/]+\/(blob|tree|raw)\/([0-9a-f]{40}|(docker-)?v\d[\w.-]*)\//,
  /^https:\/\/github\.com\/[^/]+\/[^/]+\/(commit\/[0-9a-f]{7,40}|(issues|pull|discussions)\/\d+|releases\/tag\/[^/]+)/,
  /^https:\/\/raw\.githubusercontent\.com\/[^/]+\/[^/]+\/([0-9a-f]{40}|(docker-)?v\d[\w.-]*)\//,
  /^https:\/\/git\.kernel\.org\/.+(id=[0-9a-f]{7,40}|h=v\d)/,
  /^https:\/\/(gitweb\.gentoo\.org|git\.gentoo\.org)\/.+(id|h)=[0-9a-f]{7,40}/,
  /^https:\/\/bugs\.gentoo\.org\/\d+/,
  /^https:\/\/lore\.kernel\.org\/.+@/,
  /^https:\/\/web\.archive\.org\/web\/\d+/,
  /^https:\/\/wiki\.gentoo\.org\/.*oldid=\d+/,
];

/** Whether the text at an address stays what it was when somebody read it. */
export function isPinned(url: string): boolean {
  return PINNED.some((pattern) => pattern.test(url));
}

function isPresent(value: unknown): boolean {
  return value !== undefined && !(Array.isArray(value) && value.length === 0);
}

/** What is wrong with the sources of one fact, as sentences. */
export function lintSources(fact: Fact): string[] {
  const fields = new Map<string, unknown>(Object.entries(fact));
  const claims: readonly string[] = CLAIM_FIELDS[fact.kind];
  const supported = new Set(
    fact.sources.flatMap((source) => source.supports.map((path) => path.split('.')[0] ?? path)),
  );
  const uncovered = claims.filter((field) => isPresent(fields.get(field)) && !supported.has(field));
  const strangers = [...supported].filter((field) => !claims.includes(field));
  const unpinned = fact.sources.filter((source) => source.url !== undefined && !isPinned(source.url));
  return [
    ...uncovered.map((field) => `no source supports "${field}"`),
    ...strangers.map(
      (field) => `a source supports "${field}", which is no claim field of a ${fact.kind} (${claims.join(', ')})`,
    ),
    ...unpinned.map((source) => `the source ${source.url} is not pinned to a commit, tag, thread or archived page`),
  ];
}

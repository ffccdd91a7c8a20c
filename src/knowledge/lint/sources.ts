/** Every claim has a source; every source stands once, is of use, and can still be read as it was: its address is pinned. */
import type { FactProblem } from '../read-yaml.ts';
import { CLAIM_FIELDS, type Fact } from '../schema/fact.ts';
import type { Sources } from '../sources.ts';

/** A commit, whole or shortened as people quote it. */
const COMMIT = /^[0-9a-f]{7}[0-9a-f]*$/;
const TAG = /^(docker-)?v\d/;

function isFixed(revision: string | undefined): boolean {
  return revision !== undefined && (/^[0-9a-f]{40}$/.test(revision) || TAG.test(revision));
}

/** `/owner/name/blob/REVISION/path`, and what keeps its number: commits, threads, releases. */
function isPinnedOnGithub([, , kind, id, name]: readonly string[]): boolean {
  switch (kind) {
    case 'blob':
    case 'tree':
    case 'raw':
      return isFixed(id) && name !== undefined;
    case 'commit':
      return COMMIT.test(id ?? '');
    case 'issues':
    case 'pull':
    case 'discussions':
      return /^\d+$/.test(id ?? '');
    default:
      return kind === 'releases' && id === 'tag' && name !== undefined;
  }
}

/** A page of gitweb or cgit that names a commit, or for the kernel a tag. */
function isPinnedInGitweb({ search }: URL): boolean {
  const named = new URLSearchParams(search.replaceAll(';', '&'));
  return ['id', 'h'].some((key) => COMMIT.test(named.get(key) ?? '') || /^v\d/.test(named.get(key) ?? ''));
}

type IsPinned = (url: URL, path: readonly string[]) => boolean;

/** Addresses whose content does not change under us: commits, tags, threads, bugs, archived pages; by host. */
const PINNED: ReadonlyMap<string, IsPinned> = new Map<string, IsPinned>([
  ['github.com', (_, path) => isPinnedOnGithub(path)],
  ['raw.githubusercontent.com', (_, [, , revision, file]) => isFixed(revision) && file !== undefined],
  ['git.kernel.org', isPinnedInGitweb],
  ['gitweb.gentoo.org', isPinnedInGitweb],
  ['git.gentoo.org', isPinnedInGitweb],
  ['kernel.googlesource.com', (_, path) => COMMIT.test(path[path.indexOf('+') + 1] ?? '')],
  ['bugs.gentoo.org', (_, [id]) => /^\d+$/.test(id ?? '')],
  ['lore.kernel.org', ({ pathname }) => pathname.includes('@')],
  ['web.archive.org', (_, [web, time]) => web === 'web' && /^\d/.test(time ?? '')],
  ['wiki.gentoo.org', ({ searchParams }) => /^\d+$/.test(searchParams.get('oldid') ?? '')],
]);

/** Whether the text at an address stays what it was when somebody read it. */
export function isPinned(address: string): boolean {
  const url = URL.parse(address);
  if (url?.protocol !== 'https:') return false;
  return PINNED.get(url.host)?.(url, url.pathname.split('/').slice(1)) ?? false;
}

const HEXADECIMAL = /\b[0-9a-f]{7,40}\b/g;
/** A number of a thread alone, or a name with a version alone: neither says what is to be read there. */
const NO_SUBJECT = /^[\w.-]+(?:\/[\w.-]+)?#\d+$|^[\w/-]+ v?\d+(?:\.\d+)*$|^(?:commit|issue|pull request) \S+$/i;

/** A commit's hash has both digits and letters, so that neither a date nor a word is taken for one. */
function namesHash(title: string): boolean {
  return (title.match(HEXADECIMAL) ?? []).some((word) => /\d/.test(word) && /[a-f]/.test(word));
}

/** What is wrong with the name of a source, or null: a reader is to know from it what stands there. */
export function titleProblem(title: string): string | null {
  if (namesHash(title)) return `the source "${title}" is named by a hash: say what it is, the address has the hash`;
  return NO_SUBJECT.test(title) ? `the source "${title}" names no subject: say what is to be read there` : null;
}

function isPresent(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0;
  return value !== undefined;
}

/** What makes claims, and says where they come from. */
interface Claiming {
  readonly kind: string;
  readonly sources: Fact['sources'];
  readonly claims: readonly string[];
  readonly fields: ReadonlyMap<string, unknown>;
}

/** What is wrong with the sources of something that makes claims, as sentences. */
export function lintClaims({ kind, sources, claims, fields }: Claiming): string[] {
  const supported = new Set(sources.flatMap((source) => source.supports.map((path) => path.split('.')[0] ?? path)));
  const uncovered = claims.filter((field) => isPresent(fields.get(field)) && !supported.has(field));
  const strangers = [...supported].filter((field) => !claims.includes(field));
  return [
    ...uncovered.map((field) => `no source supports "${field}"`),
    ...strangers.map(
      (field) => `a source supports "${field}", which is no claim field of a ${kind} (${claims.join(', ')})`,
    ),
  ];
}

/** What is wrong with the sources of one fact, as sentences. */
export function lintSources(fact: Fact): string[] {
  const fields = new Map<string, unknown>(Object.entries(fact));
  return lintClaims({ kind: fact.kind, sources: fact.sources, claims: CLAIM_FIELDS[fact.kind], fields });
}

/** What is wrong with one source, as sentences. */
function lintSource(
  id: string,
  { url, title }: { readonly url?: string | undefined; readonly title: string },
): string[] {
  const named = titleProblem(title);
  return [
    ...(url === undefined || isPinned(url)
      ? []
      : [`${id}: ${url} is not pinned to a commit, tag, thread or archived page`]),
    ...(named === null ? [] : [named]),
  ];
}

/** Who had a key first; the first to ask keeps it. */
function firstOf(owners: Map<string, string>, key: string, id: string): string {
  const owner = owners.get(key) ?? id;
  owners.set(key, owner);
  return owner;
}

/** What is wrong with the sources themselves, seen after everything that may cite one has been read. */
export function lintSourceList(sources: Sources): FactProblem[] {
  const owners = new Map<string, string>();
  const titles = new Map<string, string>();
  const perSource = sources.entries().flatMap(([id, entry]) => {
    const address = entry.url ?? entry.title;
    const owner = firstOf(owners, address, id);
    const namesake = firstOf(titles, entry.title.toLowerCase(), id);
    const again = owner === id ? [] : [`${id} is ${owner} again: ${address}`];
    // A reader sees titles: one that stands for two texts does not say which of them was read.
    const alike = namesake === id || owner !== id ? [] : [`${id} is named like ${namesake}: say what differs`];
    return [...again, ...alike, ...lintSource(id, entry)].map((message) => ({ file: entry.file, message }));
  });
  const unused = sources
    .unused()
    .map(([id, { file }]) => ({ file, message: `${id} is cited by nothing: delete it, or cite it` }));
  return [...perSource, ...unused];
}

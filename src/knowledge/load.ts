/**
 * Loads the knowledge base fast. Facts are YAML, validated with zod; both are too slow for every start, so the validated
 * result is kept as one JSON file whose name is the hash of everything it was made from (each fact file and the code
 * that reads it). An edit changes the hash, so a stale bundle is never read.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CompiledKnowledge } from './compile.ts';
import type { HostKnowledge } from './host-knowledge.ts';
import { KnowledgeBase } from './knowledge-base.ts';
import { compileSearch } from './search/compile-search.ts';
import type { SearchData } from './search/search-data.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));
/** The knowledge folder of this checkout. */
export const KNOWLEDGE_ROOT = fileURLToPath(new URL('../../knowledge/', import.meta.url));
const CACHE_FOLDER = fileURLToPath(new URL('../../node_modules/.cache/docker-gentoo/', import.meta.url));

/** The paths of the facts below a folder. Node's own recursive listing takes 11 MB of memory that never come back. */
function listFacts(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return listFacts(path);
    return entry.name.endsWith('.yaml') ? [path] : [];
  });
}

function listInputs(root: string): string[] {
  const folders = ['schema', 'search'].flatMap((folder) =>
    readdirSync(join(HERE, folder)).map((name) => join(folder, name)),
  );
  const code = ['compile.ts', 'compile-host.ts', 'read-yaml.ts', 'version.ts', ...folders];
  return [...listFacts(root), ...code.map((name) => join(HERE, name))].sort();
}

function hashInputs(root: string): string {
  const hash = createHash('sha1');
  for (const file of listInputs(root)) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

function readBundle<Bundle>(file: string): Bundle | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Bundle;
  } catch {
    return null; // not there yet, or cut short by a full disk: compile again
  }
}

function writeBundle(file: string, knowledge: object): void {
  try {
    mkdirSync(CACHE_FOLDER, { recursive: true });
    const temporary = `${file}.${process.pid}`;
    writeFileSync(temporary, JSON.stringify(knowledge));
    renameSync(temporary, file); // a reader never sees half a file
  } catch {
    // A read-only checkout works too, only slower at each start.
  }
}

/** The search data, from a file of its own: answers by name do without it. */
function loadSearch(file: string, { facts, lexicon }: CompiledKnowledge): SearchData {
  const bundle = readBundle<SearchData>(file);
  if (bundle) return bundle;
  const data = compileSearch(facts, lexicon);
  writeBundle(file, data);
  return data;
}

/** @throws Error when the bundle vanished or was cut short since the start: the next start writes it again */
function readHost(file: string): HostKnowledge {
  return JSON.parse(readFileSync(file, 'utf8')) as HostKnowledge;
}

/**
 * Loads the facts below `root`.
 * @throws Error naming each file when a fact is not valid: a broken knowledge base is never served in part
 */
export async function loadKnowledge(root: string = KNOWLEDGE_ROOT): Promise<KnowledgeBase> {
  const hash = hashInputs(root);
  const file = join(CACHE_FOLDER, `knowledge-${hash}.json`);
  const searchFile = join(CACHE_FOLDER, `search-${hash}.json`);
  const hostFile = join(CACHE_FOLDER, `host-${hash}.json`);
  const bundle = existsSync(hostFile) ? readBundle<CompiledKnowledge>(file) : null;
  if (bundle)
    return new KnowledgeBase(
      bundle,
      root,
      () => loadSearch(searchFile, bundle),
      () => readHost(hostFile),
    );
  const { compileKnowledge } = await import('./compile.ts');
  const { compileHost } = await import('./compile-host.ts');
  const { problems, ...knowledge } = compileKnowledge(root);
  const { problems: hostProblems, ...host } = compileHost(root);
  const all = [...problems, ...hostProblems];
  if (all.length > 0)
    throw new Error(
      `the knowledge base is not valid:\n${all.map((each) => `  ${each.file}: ${each.message}`).join('\n')}`,
    );
  writeBundle(file, knowledge);
  writeBundle(hostFile, host);
  const search = loadSearch(searchFile, knowledge);
  return new KnowledgeBase(
    knowledge,
    root,
    () => search,
    () => host,
  );
}

/**
 * Loads the knowledge base fast. Facts are YAML, validated with zod; both are too slow for every start, so the validated
 * result is kept in a file whose name is the hash of everything it was made from (each fact file and the code that reads
 * it). An edit changes the hash, so a stale bundle is never read. Reading five hundred files for their hash takes longer
 * than an answer, so a stamp says for which files it was computed: docs/decisions/0002.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BUILT_BUNDLE } from './built-bundle.ts';
import { packKnowledge, readBytes, readFrom } from './bundle-file.ts';
import { type InputStamp, isUnchanged, listInputs, stampInputs } from './input-stamp.ts';
import { KnowledgeBase } from './knowledge-base.ts';
import { type KnowledgeBundle, openBundle } from './stored-knowledge.ts';
import { treeFilesIn } from './tree-files.ts';

/** The knowledge folder of this checkout. */
export const KNOWLEDGE_ROOT = fileURLToPath(new URL('../../knowledge/', import.meta.url));
/** The code that makes the bundle from the facts. */
const CODE = fileURLToPath(new URL('.', import.meta.url));
const CACHE_FOLDER = fileURLToPath(new URL('../../node_modules/.cache/docker-gentoo/', import.meta.url));
const STAMP = 'stamp.json';

/** What the hash of a bundle was computed for. */
interface Stamped {
  readonly hash: string;
  readonly facts: InputStamp;
  readonly code: InputStamp;
}

/** A folder that holds one bundle. Nothing depends on it: where nobody may write, all is compiled anew at each start. */
class Cache {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  open(hash: string): KnowledgeBundle | null {
    return this.#attempt(() => openBundle(readFrom(this.#bundle(hash))));
  }

  /** Keeps a bundle in the place of all others. */
  keep(hash: string, bundle: Buffer): void {
    this.#attempt(() => {
      this.#write(this.#bundle(hash), bundle);
      for (const name of readdirSync(this.#folder))
        if (name !== STAMP && join(this.#folder, name) !== this.#bundle(hash))
          rmSync(join(this.#folder, name), { force: true });
    });
  }

  get stamp(): Stamped | null {
    return this.#attempt(() => JSON.parse(readFileSync(join(this.#folder, STAMP), 'utf8')) as Stamped);
  }

  keepStamp(stamp: Stamped): void {
    this.#attempt(() => this.#write(join(this.#folder, STAMP), JSON.stringify(stamp)));
  }

  #bundle(hash: string): string {
    return join(this.#folder, `knowledge-${hash}.jsonl`);
  }

  #write(path: string, content: string | Buffer): void {
    mkdirSync(this.#folder, { recursive: true });
    const temporary = `${path}.${process.pid}`;
    writeFileSync(temporary, content);
    renameSync(temporary, path); // a reader never sees half a file
  }

  #attempt<T>(act: () => T): T | null {
    try {
      return act();
    } catch {
      return null; // not there, cut short by a full disk, or nobody may
    }
  }
}

/** The hash of all inputs, and their stamp where it can be trusted. Where the checkout lies makes no difference to it. */
async function hashInputs(root: string): Promise<{ readonly hash: string; readonly stamp: Stamped | null }> {
  // Loaded when it is needed: that takes longer than to read an answer's facts.
  const { createHash } = await import('node:crypto');
  const hash = createHash('sha1');
  const stampOf = (folder: string, ending: string): InputStamp | null => {
    const { folders, files } = listInputs(folder, (name) => name.endsWith(ending));
    const stamp = stampInputs(folder, [...folders, ...files]);
    for (const file of files) {
      const bytes = readFileSync(join(folder, file));
      hash.update(`${file} ${bytes.length}\n`).update(bytes);
    }
    return stamp;
  };
  const facts = stampOf(root, '.yaml');
  const code = stampOf(CODE, '.ts');
  const digest = hash.digest('hex');
  return { hash: digest, stamp: facts && code && { hash: digest, facts, code } };
}

/** The hash of the inputs, without reading them where nothing has touched them since it was computed. */
function knownHash(root: string, stamp: Stamped | null): string | null {
  return stamp && isUnchanged(root, stamp.facts) && isUnchanged(CODE, stamp.code) ? stamp.hash : null;
}

/**
 * Validates the facts below `root` and computes everything anew.
 * @throws Error naming each file when a fact is not valid: a broken knowledge base is never served in part
 */
export async function createBundle(root: string): Promise<Buffer> {
  const { compileKnowledge } = await import('./compile.ts');
  const { compileSearch } = await import('./search/compile-search.ts');
  const { compileHost } = await import('./compile-host.ts');
  const { readReferences } = await import('./references.ts');
  const references = readReferences(root);
  const { problems, ...knowledge } = compileKnowledge(root, references);
  const { problems: hostProblems, ...host } = compileHost(root, references);
  const all = [...problems, ...hostProblems];
  if (all.length > 0) {
    throw new Error(
      `the knowledge base is not valid:\n${all.map((each) => `  ${each.file}: ${each.message}`).join('\n')}`,
    );
  }
  return packKnowledge(knowledge, host, compileSearch(knowledge.facts, knowledge.lexicon));
}

async function loadBundle(root: string, folder: string | null): Promise<KnowledgeBundle> {
  if (folder === null) return openBundle(readBytes(await createBundle(root)));
  const cache = new Cache(folder);
  const known = knownHash(root, cache.stamp);
  const unchanged = known === null ? null : cache.open(known);
  if (unchanged) return unchanged;
  const { hash, stamp } = await hashInputs(root);
  const found = cache.open(hash);
  if (found) {
    if (stamp) cache.keepStamp(stamp);
    return found;
  }
  const bundle = await createBundle(root);
  cache.keep(hash, bundle);
  return openBundle(readBytes(bundle));
}

/**
 * Loads the facts below `root`.
 * @param cache folder that keeps the compiled facts of this root; by default one for the facts of the checkout, else none
 * @throws Error naming each file when a fact is not valid
 */
export async function loadKnowledge(
  root: string = KNOWLEDGE_ROOT,
  cache: string | null = root === KNOWLEDGE_ROOT ? CACHE_FOLDER : null,
): Promise<KnowledgeBase> {
  const built = root === KNOWLEDGE_ROOT ? BUILT_BUNDLE : null;
  const bundle = built === null ? await loadBundle(root, cache) : openBundle(readFrom(built));
  return new KnowledgeBase(bundle, treeFilesIn(join(root, 'kconfig')), () => bundle.search());
}

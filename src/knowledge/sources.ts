/** Sources stand once, in knowledge/sources/: files of facts refer to them by id. Here ids become the sources they mean. */
import { join } from 'node:path';
import { z } from 'zod';
import { type FactProblem, listYaml, readNeeded } from './read-yaml.ts';
import { SourceEntries, type SourceEntry, SourceUse } from './schema/common.ts';

/** The folder of the sources, below knowledge/. */
const FOLDER = 'sources';

/** A source, and the file that it stands in. */
interface Shelved extends SourceEntry {
  readonly file: string;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** All sources by their ids, and which of them something refers to. */
export class Sources {
  readonly problems: FactProblem[] = [];
  readonly #byId = new Map<string, Shelved>();
  readonly #used = new Set<string>();

  /** Adds the sources of one file. An id that another file has too is a problem: nobody could tell which is meant. */
  add(file: string, entries: Readonly<Record<string, SourceEntry>>): void {
    for (const [id, entry] of Object.entries(entries)) {
      const other = this.#byId.get(id);
      if (other) this.problems.push({ file, message: `the source ${id} stands in ${other.file} too` });
      else this.#byId.set(id, { ...entry, file });
    }
  }

  /** Every source that was read. */
  entries(): (readonly [id: string, entry: Shelved])[] {
    return [...this.#byId];
  }

  /** Those that nothing has referred to so far. */
  unused(): (readonly [id: string, entry: Shelved])[] {
    return this.entries().filter(([id]) => !this.#used.has(id));
  }

  /**
   * Puts sources in the place of the ids that a file has under `sources` and `source`, wherever they stand in it.
   * @param raw the content of the file as YAML gives it
   * @throws Error that says what is wrong with a reference
   */
  resolve(raw: unknown): unknown {
    if (Array.isArray(raw)) return raw.map((value) => this.resolve(value));
    if (!isRecord(raw)) return raw;
    return Object.fromEntries(Object.entries(raw).map(([key, value]) => [key, this.#resolveField(key, value)]));
  }

  #resolveField(key: string, value: unknown): unknown {
    if (key === 'sources' && Array.isArray(value)) return value.map((use) => this.#lookUp(use));
    if (key === 'source' && isRecord(value)) return this.#lookUp(value);
    return this.resolve(value);
  }

  #lookUp(raw: unknown): unknown {
    const { success, data, error } = SourceUse.safeParse(raw);
    if (!success) throw new Error(`a source is cited wrongly: ${z.prettifyError(error)}`);
    const { id, ...use } = data;
    const entry = this.#byId.get(id);
    if (!entry) throw new Error(`there is no source ${id} in knowledge/${FOLDER}/`);
    this.#used.add(id);
    const { file: _, ...source } = entry;
    return { ...source, ...use };
  }
}

/**
 * Reads knowledge/sources/.
 * @throws Error naming the file when one is wrong: nothing that cites what stands in it could be read
 */
export function readSources(root: string): Sources {
  const sources = new Sources();
  for (const name of listYaml(join(root, FOLDER))) {
    const file = join(FOLDER, name);
    sources.add(file, readNeeded({ root }, file, SourceEntries));
  }
  return sources;
}

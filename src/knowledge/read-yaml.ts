/** Reads YAML files of the knowledge folder in the shape of a schema. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** A fault in a fact file: which file, and what to do about it. */
export interface FactProblem {
  readonly file: string;
  readonly message: string;
}

/** A folder of files, and what puts something in the place of the references in them. */
export interface Place {
  readonly root: string;
  readonly references?: {
    /** @throws Error that says what is wrong with a reference */
    resolve(raw: unknown): unknown;
  };
}

/** The content of a file in the shape of a schema, or what is wrong with the file. */
export function readChecked<T>(
  { root, references }: Place,
  file: string,
  schema: z.ZodType<T>,
): { value: T } | FactProblem {
  let raw: unknown;
  try {
    raw = parse(readFileSync(join(root, file), 'utf8'), { version: '1.2', schema: 'core', uniqueKeys: true });
  } catch (error) {
    return { file, message: `is not YAML: ${error instanceof Error ? error.message : String(error)}` };
  }
  try {
    raw = references ? references.resolve(raw) : raw;
  } catch (error) {
    return { file, message: error instanceof Error ? error.message : String(error) };
  }
  const result = schema.safeParse(raw);
  return result.success ? { value: result.data } : { file, message: z.prettifyError(result.error) };
}

/** The names of the YAML files in a folder, sorted; none when there is no such folder. */
export function listYaml(folder: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.yaml'))
        .sort()
    : [];
}

/**
 * Reads what nothing works without.
 * @throws Error naming the file when it is missing or wrong: without the default profile no answer can be computed, and
 *   without its limits a fix could switch off what must stay
 */
export function readNeeded<T>(place: Place, file: string, schema: z.ZodType<T>): T {
  const outcome = readChecked(place, file, schema);
  if ('message' in outcome) throw new Error(`knowledge/${file}: ${outcome.message}`);
  return outcome.value;
}

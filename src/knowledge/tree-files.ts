/** The trees of Kconfig as files of a folder. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RawTree } from './kconfig-tree.ts';
import type { TreeFiles } from './kconfig-trees.ts';

/**
 * The files of a folder, each read when it is asked for.
 * @param folder knowledge/kconfig
 */
export function treeFilesIn(folder: string): TreeFiles {
  return {
    names: () => readdirSync(folder),
    read: (name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as RawTree,
  };
}

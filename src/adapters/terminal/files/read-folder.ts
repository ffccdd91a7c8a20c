/** Reads the files of a folder that somebody names on a command line, within caps; links in it are not followed. */
import { lstat, readdir, readFile } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import type { Attachment, UnreadFile } from '../../../core/command.ts';
import { UserError } from '../../../core/errors.ts';
import { LIMITS } from '../../../core/limits.ts';
import { code } from '../../../core/reply.ts';
import type { Words } from '../../../core/words/index.ts';

/** Below /etc, and below a folder of dotfiles, nothing of interest lies deeper. */
const MOST_LEVELS = 12;
/** Folders in which nothing is about a host. */
const UNINTERESTING = new Set(['.git', 'node_modules']);

/** The files of a folder in the order of their names; of a kernel's sources, its configuration alone. */
async function listFiles(folder: string): Promise<{ paths: string[]; isCut: boolean }> {
  const paths: string[] = [];
  let looked = 0;
  const walk = async (path: string, level: number): Promise<void> => {
    const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
    const names = new Set(entries.map(({ name }) => name));
    const isKernel = names.has('Kbuild') && names.has('Kconfig');
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      looked += 1;
      if (looked > LIMITS.bundleEntries) return;
      if (isKernel && entry.name !== '.config') continue;
      const child = join(path, entry.name);
      if (entry.isFile()) paths.push(child);
      else if (entry.isDirectory() && level < MOST_LEVELS && !UNINTERESTING.has(entry.name))
        await walk(child, level + 1);
    }
  };
  await walk(folder, 0);
  return {
    paths: paths.slice(0, LIMITS.bundleFiles),
    isCut: looked > LIMITS.bundleEntries || paths.length > LIMITS.bundleFiles,
  };
}

/**
 * Reads what can be read; files keep their path in the folder as name.
 * @throws UserError when that is nothing
 */
export async function readFolder(folder: string, words: Words): Promise<{ files: Attachment[]; unread: UnreadFile[] }> {
  const name = basename(resolve(folder));
  const { paths, isCut } = await listFiles(folder);
  const files: Attachment[] = [];
  let left: number = LIMITS.bundleBytes;
  let isTooLarge = isCut;
  for (const path of paths) {
    const size = (await lstat(path)).size;
    isTooLarge ||= size > left;
    if (size > LIMITS.fileBytes || size > left) continue;
    // Files that only others may read are many below /etc, and nobody asked for them.
    const bytes = await readFile(path).catch(() => new Uint8Array());
    left -= bytes.length;
    if (bytes.length > 0) files.push({ name: join(name, relative(folder, path)), bytes, bundle: name });
  }
  if (files.length === 0) throw new UserError('unreadable-input', (told) => told.input.emptyFolder(code(folder)));
  const problem = words.input.folderTooLarge(code(folder), LIMITS.bundleFiles, LIMITS.bundleBytes);
  return { files, unread: isTooLarge ? [{ name, problem }] : [] };
}

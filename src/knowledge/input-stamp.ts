/**
 * Tells whether files are the ones that something was made from, without reading them: by what the file system says about
 * each, as git's index does. A time alone lies after a checkout; the time of the last change of the inode cannot be set,
 * and whatever writes, replaces, moves or copies a file changes it.
 * https://git-scm.com/docs/index-format (ctime, mtime, dev, ino, size), https://git-scm.com/docs/racy-git
 */
import { lstatSync, readdirSync, type Stats } from 'node:fs';
import { join } from 'node:path';

/** What the file system says about a file or folder. */
type Mark = readonly [path: string, inode: number, size: number, modified: number, changed: number];

/** Folders first, then the files in them; paths are relative to a root. */
export type InputStamp = readonly Mark[];

/** Milliseconds: a change that follows another so closely may leave the times as they are. */
const RACY_MS = 2000;

/** Hundreds of paths at each start: nothing is to be normalized in them. */
function statOf(root: string, path: string): Stats | undefined {
  return lstatSync(`${root}/${path}`, { throwIfNoEntry: false });
}

/** The folders and files below a folder, which is one of them itself (`.`): paths relative to it, sorted. */
export function listInputs(
  root: string,
  isWanted: (name: string) => boolean,
): { readonly folders: string[]; readonly files: string[] } {
  const folders: string[] = [];
  const files: string[] = [];
  const list = (folder: string): void => {
    folders.push(folder);
    // Node's own recursive listing takes 11 MB of memory that never come back.
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) list(path);
      else if (isWanted(entry.name)) files.push(path);
    }
  };
  list('.');
  return { folders: folders.sort(), files: files.sort() };
}

/**
 * Marks files and folders. To be taken before they are read, so that a change meanwhile is noticed.
 * @returns null when one is missing, or has just been changed: what follows might leave no trace
 */
export function stampInputs(root: string, paths: readonly string[]): InputStamp | null {
  const before = Date.now() - RACY_MS;
  const marks: Mark[] = [];
  for (const path of paths) {
    const stat = statOf(root, path);
    if (!stat || stat.ctimeMs >= before) return null;
    marks.push([path, stat.ino, stat.size, stat.mtimeMs, stat.ctimeMs]);
  }
  return marks;
}

/** Whether each file and folder is the one that was marked. */
export function isUnchanged(root: string, stamp: InputStamp): boolean {
  return stamp.every(([path, inode, size, modified, changed]) => {
    const stat = statOf(root, path);
    return stat?.ino === inode && stat.size === size && stat.mtimeMs === modified && stat.ctimeMs === changed;
  });
}

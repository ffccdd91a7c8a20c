/** What a build was made from, and whether that is still what is there. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type InputStamp, isUnchanged, listInputs, stampInputs } from '../../src/knowledge/input-stamp.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const DIST = join(ROOT, 'dist');
const STAMP = 'stamp.json';

/** Folders and single files; what the lockfile says stands for node_modules. */
const FOLDERS = ['commands', 'knowledge', 'src'];
const FILES = ['package-lock.json', 'package.json', join('scripts', 'build.ts')];

interface BuildStamp {
  /** Of the contents. */
  readonly hash: string;
  /** Null: the files had just been changed. */
  readonly inputs: InputStamp | null;
}

/** The present inputs. To be taken before a build reads them. */
export async function stampBuild(): Promise<BuildStamp> {
  // Loaded when it is needed, which is hardly ever at a start.
  const { createHash } = await import('node:crypto');
  const listed = FOLDERS.map((folder) => {
    const { folders, files } = listInputs(join(ROOT, folder), (name) => /\.(ts|yaml)$/.test(name));
    const from = (paths: readonly string[]): string[] => paths.map((path) => join(folder, path));
    return { folders: from(folders), files: from(files) };
  });
  const files = [...FILES, ...listed.flatMap((each) => each.files)];
  const inputs = stampInputs(ROOT, [...listed.flatMap((each) => each.folders), ...files]);
  const hash = createHash('sha1');
  for (const file of files) {
    const bytes = readFileSync(join(ROOT, file));
    hash.update(`${file} ${bytes.length}\n`).update(bytes);
  }
  return { hash: hash.digest('hex'), inputs };
}

/** Says that the build in a folder is complete. */
export function keepStamp(folder: string, stamp: BuildStamp): void {
  writeFileSync(join(folder, STAMP), JSON.stringify(stamp));
}

function readStamp(): BuildStamp | null {
  try {
    return JSON.parse(readFileSync(join(DIST, STAMP), 'utf8')) as BuildStamp;
  } catch {
    return null; // no build, or an interrupted one
  }
}

/** Copied or checked out anew, files are others with the same content: looked at once, and remembered where that is allowed. */
async function hasSameContent({ hash }: BuildStamp): Promise<boolean> {
  const now = await stampBuild();
  if (now.hash !== hash) return false;
  try {
    if (now.inputs) keepStamp(DIST, now);
  } catch {
    // A read-only folder: looked at again at the next start.
  }
  return true;
}

/** Whether there is a build of just what is here. */
export async function isBuildFresh(): Promise<boolean> {
  const stamp = readStamp();
  if (!stamp) return false;
  return (stamp.inputs !== null && isUnchanged(ROOT, stamp.inputs)) || (await hasSameContent(stamp));
}

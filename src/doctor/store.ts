/** Whether there is room for what is to be remembered, and whether it may be written. Changes nothing. */
import { access, constants, stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { bad, type Finding, good } from '../chat/doctor/finding.ts';
import { reasonForLog } from '../core/errors-in-log.ts';
import type { StorePlace } from '../store/store.ts';

const LEAST_FREE_MB = 100;

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : reasonForLog(error);
}

/** The folder, or the nearest one above it that is there: the rest is made at the first start. */
async function nearestFolder(folder: string): Promise<string> {
  const isThere = await stat(folder).then(
    () => true,
    (error: unknown) => codeOf(error) !== 'ENOENT',
  );
  return isThere || dirname(folder) === folder ? folder : nearestFolder(dirname(folder));
}

async function checkFile(file: string): Promise<Finding> {
  const folder = await nearestFolder(dirname(file));
  try {
    await access(folder, constants.W_OK | constants.X_OK);
    const { bavail, bsize } = await statfs(folder);
    const free = Math.floor((bavail * bsize) / 2 ** 20);
    if (free < LEAST_FREE_MB) return bad('disk', (words) => words.diskFull(folder, free));
    return good('disk', (words) => words.folderGood(folder, free));
  } catch (error) {
    return bad('disk', (words) => words.folderBad(folder, codeOf(error)));
  }
}

async function checkDatabase(url: string): Promise<Finding> {
  const { isAnswering } = await import('../store/postgres/is-answering.ts');
  const problem = await isAnswering(url);
  if (problem === null) return good('database', (words) => words.databaseGood);
  return bad('database', (words) => words.databaseBad(codeOf(problem)));
}

/** Looks at the file's folder, or asks the server. */
export async function checkStore(place: StorePlace): Promise<Finding> {
  if (place.kind === 'none') return good('disk', (words) => words.storeNone);
  return place.kind === 'postgres' ? checkDatabase(place.url) : checkFile(place.file);
}

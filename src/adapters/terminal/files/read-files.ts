/** Reads the files and folders that somebody names on a command line, with a cap while reading. */
import { createReadStream, type Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Attachment, UnreadFile } from '../../../core/command.ts';
import { UserError } from '../../../core/errors.ts';
import { LIMITS } from '../../../core/limits.ts';
import { code } from '../../../core/reply.ts';
import type { Words } from '../../../core/words/index.ts';
import { readFolder } from './read-folder.ts';

/** What `-` means. */
const STDIN = '-';

function hasCode(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error;
}

function tooLarge(path: string): UserError {
  return new UserError('too-large', (words) => words.input.tooLarge(code(path), LIMITS.fileBytes));
}

function explain(path: string, error: unknown): unknown {
  if (error instanceof UserError || !hasCode(error)) return error;
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
    return new UserError('unreadable-input', (words) => words.input.noSuchFile(code(path)), [], { cause: error });
  return new UserError(
    'unreadable-input',
    (words) => words.input.notReadable(code(path), error.code ?? 'unknown'),
    [],
    { cause: error },
  );
}

async function readCapped(path: string, stream: AsyncIterable<Buffer>): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > LIMITS.fileBytes) throw tooLarge(path);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function readPath(path: string, { size }: Stats): Promise<Uint8Array> {
  if (size > LIMITS.fileBytes) throw tooLarge(path);
  return readCapped(path, createReadStream(path));
}

/** What a name on the command line brought. */
interface ReadPath {
  readonly files: readonly Attachment[];
  readonly unread: readonly UnreadFile[];
}

/**
 * Reads one file, the files of a folder, or standard input for `-`.
 * @throws UserError saying what is wrong with the path
 */
async function readNamed(path: string, stdin: AsyncIterable<Buffer>, words: Words): Promise<ReadPath> {
  try {
    if (path === STDIN)
      return { files: [{ name: words.standardInput, bytes: await readCapped(path, stdin) }], unread: [] };
    const info = await stat(path);
    if (info.isDirectory()) return await readFolder(path, words);
    return { files: [{ name: basename(path), bytes: await readPath(path, info) }], unread: [] };
  } catch (error) {
    throw explain(path, error);
  }
}

/**
 * Reads several files in order; one that cannot be read stops no other.
 * @throws UserError when there is only one, and it cannot be read
 */
export async function readFiles(
  paths: readonly string[],
  stdin: AsyncIterable<Buffer>,
  words: Words,
): Promise<{ files: Attachment[]; unread: UnreadFile[] }> {
  const files: Attachment[] = [];
  const unread: UnreadFile[] = [];
  for (const path of paths.slice(0, LIMITS.filesPerCall)) {
    try {
      const read = await readNamed(path, stdin, words);
      files.push(...read.files);
      unread.push(...read.unread);
    } catch (error) {
      if (!(error instanceof UserError) || paths.length === 1) throw error;
      unread.push({ name: basename(path), problem: error.tell(words) });
    }
  }
  for (const path of paths.slice(LIMITS.filesPerCall))
    unread.push({ name: basename(path), problem: words.input.tooManyFiles(code(basename(path)), LIMITS.filesPerCall) });
  return { files, unread };
}

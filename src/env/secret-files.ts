/** Secrets from files: a variable with `_FILE` behind its name, or a credential that systemd hands to a service. */
import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { EnvError } from '../chat/env/env-error.ts';
import type { Source } from '../chat/env/source.ts';
import { PLATFORMS } from '../platforms.ts';

/** What may be given in a file instead. */
const SECRETS = [...PLATFORMS.flatMap(({ secrets }) => secrets), 'DATABASE_URL'];

/** No token is longer, and no address of a database; in bytes. */
const MAX_SECRET = 4096;

/** At most so much of a file; a pipe or a device is none that ends by itself. */
function readBounded(file: string): Buffer {
  const bytes = Buffer.alloc(MAX_SECRET + 1);
  const descriptor = openSync(file, 'r');
  try {
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read)
      read = readSync(descriptor, bytes, length, bytes.length - length, null);
    return bytes.subarray(0, length);
  } finally {
    closeSync(descriptor);
  }
}

function readSecret(variable: string, file: string): string {
  let bytes: Buffer;
  try {
    bytes = readBounded(file);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'error';
    throw new EnvError(variable, (words) => words.fileNotReadable(file, reason));
  }
  if (bytes.length > MAX_SECRET) throw new EnvError(variable, (words) => words.fileTooLong(file, MAX_SECRET));
  const secret = bytes.toString().trim();
  if (secret === '') throw new EnvError(variable, (words) => words.fileEmpty(file));
  return secret;
}

/** The file of a secret: the one that is named, else that of systemd, where it has one of this name. */
function fileOf(secret: string, source: Source): { readonly variable: string; readonly file: string } | null {
  const variable = `${secret}_FILE`;
  const named = source[variable];
  if (named) return { variable, file: named };
  // https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html, LoadCredential=
  const { CREDENTIALS_DIRECTORY: folder } = source;
  if (!folder) return null;
  const file = join(folder, secret);
  return existsSync(file) ? { variable: secret, file } : null;
}

/**
 * The environment with the secrets that stand in files. What a variable says itself comes first.
 * @throws EnvError when a file that is named cannot be read, is empty or is no secret
 */
export function withSecretFiles(source: Source): Source {
  const read: Record<string, string> = {};
  for (const secret of SECRETS) {
    const found = source[secret] ? null : fileOf(secret, source);
    if (found) read[secret] = readSecret(found.variable, found.file);
  }
  return { ...source, ...read };
}

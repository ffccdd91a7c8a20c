/** The file `.env`. */
import { EnvError } from '../chat/env/env-error.ts';

const FILE = '.env';

/** Whether Node was told to keep the program from that file (`--permission`): then it is not meant. */
function isKeptFromUs(): boolean {
  return Reflect.has(process, 'permission') && !process.permission.has('fs.read', FILE);
}

/**
 * Takes what `.env` in the working directory sets, unless the environment sets it already; without that file, and without
 * the right to read it, nothing.
 * @throws EnvError when it cannot be read
 */
export function loadEnvFile(): void {
  if (isKeptFromUs()) return;
  try {
    process.loadEnvFile(FILE);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    if (error.code !== 'ENOENT') throw new EnvError(FILE, (words) => words.notReadable(String(error.code)));
  }
}

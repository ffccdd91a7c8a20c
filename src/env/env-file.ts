/** The file `.env`. */
import { EnvError } from './env-error.ts';

/**
 * Takes what `.env` in the working directory sets, unless the environment sets it already; without that file nothing.
 * @throws EnvError when it cannot be read
 */
export function loadEnvFile(): void {
  try {
    process.loadEnvFile('.env');
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    if (error.code !== 'ENOENT') throw new EnvError('.env', (words) => words.notReadable(String(error.code)));
  }
}

/** Reads a kernel configuration that a script is given: plain, `.gz` as in /proc/config.gz, `.xz` as in Debian's packages. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const OUTPUT_LIMIT = 8 * 1024 * 1024;

/**
 * The text of a configuration.
 * @throws Error when the file cannot be read or unpacked; `.xz` takes the program xz
 */
export function readConfig(path: string): string {
  if (path.endsWith('.xz')) return execFileSync('xz', ['-dc', path], { encoding: 'utf8', maxBuffer: OUTPUT_LIMIT });
  const bytes = readFileSync(path);
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
}

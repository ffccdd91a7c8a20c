/** A file for the store of a test's bot: it goes with the process of the tests. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let folder: string | null = null;
let files = 0;

/** The path of a file that is not there yet, in a folder that is. */
export function newStoreFile(): string {
  if (folder === null) {
    const made = mkdtempSync(join(tmpdir(), 'store-'));
    process.once('exit', () => rmSync(made, { recursive: true, force: true }));
    folder = made;
  }
  files += 1;
  return join(folder, `${files}.sqlite`);
}

/** A file system of a few megabytes, to be filled up. It needs the right to mount one. */
import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SIZE = '8m';
const PART = Buffer.alloc(4096);

export class TinyDisk {
  readonly folder: string;
  readonly #ballast: string;

  /** @throws where it cannot be mounted */
  constructor() {
    this.folder = mkdtempSync(join(tmpdir(), 'tiny-disk-'));
    this.#ballast = join(this.folder, 'ballast');
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', this.folder], { stdio: 'ignore' });
  }

  /** Leaves no byte free. */
  fill(): void {
    const file = openSync(this.#ballast, 'a');
    try {
      for (;;) writeSync(file, PART);
    } catch {
      // Full.
    } finally {
      closeSync(file);
    }
  }

  empty(): void {
    rmSync(this.#ballast, { force: true });
  }

  remove(): void {
    execFileSync('umount', ['-l', this.folder], { stdio: 'ignore' });
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Null: it cannot be mounted here. */
export function createTinyDisk(): TinyDisk | null {
  try {
    return new TinyDisk();
  } catch {
    return null;
  }
}

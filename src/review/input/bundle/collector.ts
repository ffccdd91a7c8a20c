/** Takes the files of a bundle one by one, within the caps. */
import type { Attachment } from '../../../core/command.ts';
import { LIMITS } from '../../../core/limits.ts';
import { type Bundle, pathInside, type Skipped, type SkipReason } from './bundle.ts';

export class Collector {
  readonly #files: Attachment[] = [];
  readonly #skipped: Skipped[] = [];
  #bytesLeft: number = LIMITS.bundleBytes;

  /**
   * Takes a file.
   * @param size as the bundle says; nothing larger is unpacked, and what was unpacked in vain counts as well
   * @param read the bytes, or null when they are broken
   * @returns false when they are
   */
  take(name: string, size: number, read: () => Uint8Array | null): boolean {
    const path = pathInside(name);
    if (path === null) return this.skip(name, 'outside');
    if (this.#files.length >= LIMITS.bundleFiles) return this.skip(path, 'too-many');
    if (size > LIMITS.textBytes || size > this.#bytesLeft) return this.skip(path, 'too-large');
    const bytes = read();
    this.#bytesLeft -= bytes?.length ?? size;
    // Files without content are many in bundles, and say nothing.
    if (bytes !== null && bytes.length > 0) this.#files.push({ name: path, bytes });
    return bytes !== null;
  }

  /** Notes that something is not read, which is no damage. */
  skip(name: string, reason: SkipReason): true {
    this.#skipped.push({ name, reason });
    return true;
  }

  /** What was taken. */
  finish(isDamaged: boolean): Bundle {
    return { files: this.#files, skipped: this.#skipped, isDamaged };
  }
}

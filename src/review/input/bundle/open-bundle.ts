/** Opens an attached bundle: `.tar`, `.tar.gz` and `.zip`, known by their content. */
import { constants, gunzipSync } from 'node:zlib';
import type { Attachment } from '../../../core/command.ts';
import { LIMITS } from '../../../core/limits.ts';
import type { Bundle } from './bundle.ts';
import { isTar, readTar } from './tar.ts';
import { isZip, readZip } from './zip.ts';

/** So much of a gzip file surely holds the first 512 bytes of what is packed, and unpacks to 2 MB at most. */
const PEEK_BYTES = 2048;

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** The beginning of what a gzip file holds. */
function peek(bytes: Uint8Array): Uint8Array {
  try {
    return gunzipSync(bytes.subarray(0, PEEK_BYTES), { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return new Uint8Array();
  }
}

/**
 * Unpacks and reads; of a file that was cut off, its beginning.
 */
function readTarGz(name: string, bytes: Uint8Array): Bundle {
  try {
    return readTar(gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: LIMITS.archiveBytes }));
  } catch (error) {
    const isTooLarge = error instanceof RangeError;
    return { files: [], skipped: isTooLarge ? [{ name, reason: 'too-large' }] : [], isDamaged: !isTooLarge };
  }
}

/**
 * The files of a bundle, or null for a file that is none. A bundle in a bundle stays closed.
 * Linear in the bytes that it unpacks, which have a cap; never throws.
 */
export function openBundle({ name, bytes }: Attachment): Bundle | null {
  if (bytes.length > LIMITS.fileBytes) return null;
  if (isZip(bytes)) return readZip(bytes);
  if (isTar(bytes)) return readTar(bytes);
  return isGzip(bytes) && isTar(peek(bytes)) ? readTarGz(name, bytes) : null;
}

/**
 * Hashes of the names of kernel options, four letters at once: the same of a name in a text and of one in bytes, so that
 * what was read as bytes is found again.
 */

const WORD = 4;
const MIXER = 0x5bd1e995; // of MurmurHash2: odd, and its bits are spread
/** How many chains there are. */
export const BUCKETS = 1 << 14;

/** Takes four letters into a hash. */
export function mix(hash: number, word: number): number {
  return Math.imul(hash ^ word, MIXER) ^ (hash >>> 15);
}

/** The chain of a hash. */
export function bucketOf(hash: number): number {
  return (hash ^ (hash >>> 14)) & (BUCKETS - 1);
}

/** The hash of a name in a text. */
export function hashName(text: string, start: number, end: number): number {
  let hash = 0;
  let at = start;
  for (; at + WORD <= end; at += WORD)
    hash = mix(
      hash,
      text.charCodeAt(at) |
        (text.charCodeAt(at + 1) << 8) |
        (text.charCodeAt(at + 2) << 16) |
        (text.charCodeAt(at + 3) << 24),
    );
  let rest = 0;
  for (let index = 0; at + index < end; index += 1) rest |= text.charCodeAt(at + index) << (8 * index);
  return at < end ? mix(hash, rest) : hash;
}

/** Reads tar archives: v7, ustar, GNU long names and pax paths (POSIX.1-2017, pax, "ustar Interchange Format"). */
import { Buffer } from 'node:buffer';
import { LIMITS } from '../../../core/limits.ts';
import type { Bundle } from './bundle.ts';
import { Collector } from './collector.ts';

const BLOCK = 512;
const CHECKSUM = { start: 148, end: 156 };
const BLANK = 0x20;

/** A header block; `size` is what follows it, in bytes. */
interface Header {
  readonly name: string;
  readonly type: string;
  readonly size: number;
}

function textAt(block: Buffer, start: number, length: number): string {
  const field = block.subarray(start, start + length);
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end === -1 ? length : end);
}

/** An octal field; NaN for anything else, such as the binary numbers of files over 8 GB. */
function numberAt(block: Buffer, start: number, length: number): number {
  const digits = textAt(block, start, length).trim();
  return /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : Number.NaN;
}

/** The sum of all bytes of a header, its own field taken for blanks. */
function checksumOf(block: Buffer): number {
  let sum = 0;
  for (let index = 0; index < BLOCK; index += 1)
    sum += index >= CHECKSUM.start && index < CHECKSUM.end ? BLANK : (block[index] ?? 0);
  return sum;
}

function headerAt(bytes: Buffer, offset: number): Header | null {
  const block = bytes.subarray(offset, offset + BLOCK);
  // Most files have no number there, which is seen at once.
  const sum = block.length < BLOCK ? Number.NaN : numberAt(block, CHECKSUM.start, 8);
  if (Number.isNaN(sum) || sum !== checksumOf(block)) return null;
  const size = numberAt(block, 124, 12);
  if (Number.isNaN(size)) return null;
  const prefix = textAt(block, 257, 6) === 'ustar' && block[263] === 0x30 ? textAt(block, 345, 155) : '';
  const name = textAt(block, 0, 100);
  return { name: prefix === '' ? name : `${prefix}/${name}`, type: String.fromCharCode(block[156] ?? 0), size };
}

/** The `path` among pax records, each `LENGTH KEY=VALUE\n` with the length of the whole in bytes. */
function paxPath(records: Buffer): string | null {
  for (let start = 0; start < records.length; ) {
    const blank = records.indexOf(BLANK, start);
    const length = blank === -1 ? Number.NaN : Number(records.toString('latin1', start, blank));
    if (!Number.isInteger(length) || length <= blank - start) return null;
    const record = records.toString('utf8', blank + 1, start + length - 1);
    if (record.startsWith('path=')) return record.slice('path='.length);
    start += length;
  }
  return null;
}

/** Whether bytes begin with the header of a tar archive. */
export function isTar(bytes: Uint8Array): boolean {
  return headerAt(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), 0) !== null;
}

const IS_FILE = new Set(['0', '\0', '7']);
const IS_LINK = new Set(['1', '2']);
/** A directory, and what is said about the archive as a whole. */
const IS_NOTHING = new Set(['5', 'g']);

/** Reads an archive; of a broken one, what comes before the break. Linear, never throws. */
export function readTar(archive: Uint8Array): Bundle {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const collector = new Collector();
  let longName: string | null = null;
  let offset = 0;
  for (let entries = 0; entries < LIMITS.bundleEntries; entries += 1) {
    // Two blocks of zeros end it; writers that stop without them have written whole files as well.
    if (offset >= bytes.length || bytes[offset] === 0) return collector.finish(false);
    const header = headerAt(bytes, offset);
    if (!header) return collector.finish(true);
    const { type, size } = header;
    const content = bytes.subarray(offset + BLOCK, offset + BLOCK + size);
    if (content.length < size) return collector.finish(true);
    offset += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
    if (type === 'L') longName = textAt(content, 0, content.length);
    else if (type === 'x') longName = paxPath(content) ?? longName;
    else {
      const name = longName ?? header.name;
      longName = null;
      if (IS_FILE.has(type) && !name.endsWith('/')) collector.take(name, size, () => content);
      else if (IS_LINK.has(type)) collector.skip(name, 'link');
      else if (!IS_NOTHING.has(type) && !IS_FILE.has(type)) collector.skip(name, 'special');
    }
  }
  collector.skip('…', 'too-many');
  return collector.finish(false);
}

/** Reads zip archives by their central directory (PKWARE's APPNOTE 6.3): stored and deflated files. */
import { Buffer } from 'node:buffer';
import { inflateRawSync } from 'node:zlib';
import { LIMITS } from '../../../core/limits.ts';
import type { Bundle } from './bundle.ts';
import { Collector } from './collector.ts';

const LOCAL_FILE = 0x04034b50;
const CENTRAL_FILE = 0x02014b50;
const END = 0x06054b50;
const END_LENGTH = 22;
const CENTRAL_LENGTH = 46;
const LOCAL_LENGTH = 30;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
/** The type of a file in the upper half of its attributes, as in stat(2). */
const TYPE_BITS = 0o170000;
const LINK = 0o120000;
const REGULAR = 0o100000;
const UNIX = 3;

/** A file as the central directory has it. */
interface CentralEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly packedSize: number;
  /** Unpacked. */
  readonly size: number;
  readonly localOffset: number;
  /** 0 where the archive was not made on Unix. */
  readonly type: number;
  /** Where the next one is. */
  readonly next: number;
}

function findEnd(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
  for (let offset = bytes.length - END_LENGTH; offset >= first; offset -= 1)
    if (bytes.readUInt32LE(offset) === END) return offset;
  return -1;
}

function entryAt(bytes: Buffer, offset: number): CentralEntry | null {
  if (offset + CENTRAL_LENGTH > bytes.length || bytes.readUInt32LE(offset) !== CENTRAL_FILE) return null;
  const nameEnd = offset + CENTRAL_LENGTH + bytes.readUInt16LE(offset + 28);
  return {
    name: bytes.toString('utf8', offset + CENTRAL_LENGTH, nameEnd),
    isEncrypted: (bytes.readUInt16LE(offset + 8) & 1) === 1,
    method: bytes.readUInt16LE(offset + 10),
    packedSize: bytes.readUInt32LE(offset + 20),
    size: bytes.readUInt32LE(offset + 24),
    localOffset: bytes.readUInt32LE(offset + 42),
    type: bytes[offset + 5] === UNIX ? (bytes.readUInt32LE(offset + 38) >>> 16) & TYPE_BITS : 0,
    next: nameEnd + bytes.readUInt16LE(offset + 30) + bytes.readUInt16LE(offset + 32),
  };
}

/** The bytes as they are packed; null when they are not where the directory says. */
function packedBytes(bytes: Buffer, { localOffset, packedSize }: CentralEntry): Buffer | null {
  if (localOffset + LOCAL_LENGTH > bytes.length || bytes.readUInt32LE(localOffset) !== LOCAL_FILE) return null;
  const start =
    localOffset + LOCAL_LENGTH + bytes.readUInt16LE(localOffset + 26) + bytes.readUInt16LE(localOffset + 28);
  return start + packedSize > bytes.length ? null : bytes.subarray(start, start + packedSize);
}

/** A file's bytes; null when they are broken, or not as many as the directory says. */
function unpack(packed: Buffer, { method, size }: CentralEntry): Uint8Array | null {
  if (method === STORED) return packed;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch {
    return null;
  }
}

/** Takes one file. @returns false when the archive contradicts itself there */
function takeEntry(bytes: Buffer, entry: CentralEntry, collector: Collector): boolean {
  const { name, type, method, size } = entry;
  if (name.endsWith('/')) return true;
  if (type === LINK) collector.skip(name, 'link');
  else if (type !== 0 && type !== REGULAR) collector.skip(name, 'special');
  else if (entry.isEncrypted || (method !== STORED && method !== DEFLATED)) collector.skip(name, 'locked');
  else {
    const packed = packedBytes(bytes, entry);
    return packed !== null && collector.take(name, size, () => unpack(packed, entry));
  }
  return true;
}

/** Whether bytes begin as a zip archive does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/** Reads an archive; of a broken one, what can be read. Linear, never throws. */
export function readZip(archive: Uint8Array): Bundle {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const collector = new Collector();
  const end = findEnd(bytes);
  if (end === -1) return collector.finish(true);
  const count = bytes.readUInt16LE(end + 10);
  let offset = bytes.readUInt32LE(end + 16);
  let isDamaged = false;
  for (let index = 0; index < count; index += 1) {
    if (index === LIMITS.bundleEntries) {
      collector.skip('…', 'too-many');
      break;
    }
    const entry = entryAt(bytes, offset);
    if (!entry) return collector.finish(true);
    isDamaged = !takeEntry(bytes, entry, collector) || isDamaged;
    offset = entry.next;
  }
  return collector.finish(isDamaged);
}

/** Archives made byte by byte, so that a test can have ones that no tool would write. */
import { Buffer } from 'node:buffer';
import { crc32, deflateRawSync } from 'node:zlib';

export interface Entry {
  readonly name: string;
  readonly text?: string;
  readonly isLink?: boolean;
}

/** An entry of a zip archive that may lie about itself. */
export interface ZipEntry extends Entry {
  readonly packed?: Uint8Array;
  /** The size that it claims to have unpacked. */
  readonly size?: number;
  /** The number of the entry whose bytes it claims as its own. */
  readonly at?: number;
}

function tarHeader(name: string, size: number, type: string, target: string): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0, 100);
  header.write('0000644\0', 100);
  header.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  header.fill(' ', 148, 156);
  header.write(type, 156);
  header.write(target, 157, 100);
  header.write('ustar\x0000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}

/** A tar archive in the ustar format; names over 100 bytes get a GNU header. */
export function tarOf(entries: readonly Entry[]): Uint8Array {
  const padded = (bytes: Buffer): Buffer[] => [bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)];
  const blocks = entries.flatMap(({ name, text = '', isLink = false }) => {
    const long = Buffer.from(`${name}\0`);
    const content = isLink ? Buffer.alloc(0) : Buffer.from(text);
    return [
      ...(long.length > 100 ? [tarHeader('././@LongLink', long.length, 'L', ''), ...padded(long)] : []),
      tarHeader(name, content.length, isLink ? '2' : '0', isLink ? text : ''),
      ...padded(content),
    ];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

/** A zip archive. */
export function zipOf(entries: readonly ZipEntry[]): Uint8Array {
  const locals: Buffer[] = [];
  const offsets: number[] = [];
  let offset = 0;
  const packedOf = (entry: ZipEntry): Uint8Array => entry.packed ?? deflateRawSync(Buffer.from(entry.text ?? ''));
  for (const entry of entries) {
    if (entry.at !== undefined && offsets.length > entry.at) {
      offsets.push(offsets[entry.at] ?? 0);
      continue;
    }
    const name = Buffer.from(entry.name);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(8, 8);
    head.writeUInt16LE(name.length, 26);
    const local = Buffer.concat([head, name, packedOf(entry)]);
    offsets.push(offset);
    offset += local.length;
    locals.push(local);
  }
  const central = entries.map((entry, index) => {
    const name = Buffer.from(entry.name);
    const head = Buffer.alloc(46);
    head.writeUInt32LE(0x02014b50, 0);
    head.writeUInt8(3, 5);
    head.writeUInt16LE(8, 10);
    head.writeUInt32LE(crc32(entry.text ?? ''), 16);
    head.writeUInt32LE(packedOf(entry).length, 20);
    head.writeUInt32LE(entry.size ?? Buffer.byteLength(entry.text ?? ''), 24);
    head.writeUInt16LE(name.length, 28);
    head.writeUInt32LE(((entry.isLink ? 0o120777 : 0o100644) << 16) >>> 0, 38);
    head.writeUInt32LE(offsets[index] ?? 0, 42);
    return Buffer.concat([head, name]);
  });
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

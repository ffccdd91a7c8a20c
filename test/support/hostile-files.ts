/** Files that somebody might send to stop a bot: each a shape that once took too much, at any size. */
import { gzipSync } from 'node:zlib';

export interface HostileShape {
  readonly name: string;
  /** A file of about so many bytes; a packed one holds so many. */
  readonly create: (bytes: number) => Buffer;
}

const HEADER = '# Linux/x86 6.18.1 Kernel Configuration\n';
const COMPLAINT = 'CONFIG_VETH: is not set when it should be.\n';

function repeat(start: string, part: string, bytes: number): Buffer {
  return Buffer.from(start + part.repeat(Math.ceil(Math.max(0, bytes - start.length) / part.length)));
}

function lines(start: string, line: (index: number) => string, bytes: number): Buffer {
  const all = [start];
  for (let size = start.length, index = 0; size < bytes; index += 1) {
    const next = line(index);
    size += next.length;
    all.push(next);
  }
  return Buffer.from(all.join(''));
}

export const HOSTILE_SHAPES: readonly HostileShape[] = [
  { name: 'a version without an end', create: (bytes) => repeat(`${COMPLAINT}Kernel version: `, '1', bytes) },
  { name: 'escapes that never end', create: (bytes) => repeat(COMPLAINT, '\u001b]', bytes) },
  { name: 'escapes that never end, a line each', create: (bytes) => repeat(COMPLAINT, '\u001b]\n', bytes) },
  {
    name: 'one comment again and again',
    create: (bytes) => repeat(`${HEADER}CONFIG_X=y\n`, '#CONFIG_VETH=m\n', bytes),
  },
  { name: 'one option again and again', create: (bytes) => repeat(HEADER, 'CONFIG_VETH=m\nCONFIG_NET=y\n', bytes) },
  { name: 'options nobody knows', create: (bytes) => lines(HEADER, (index) => `CONFIG_A${index}=y\n`, bytes) },
  { name: 'names of one bucket', create: (bytes) => repeat(HEADER, 'CONFIG_Mcs=\n', bytes) },
  {
    name: 'complaints without an end',
    create: (bytes) => lines('', (index) => COMPLAINT.replace('VETH', `V${index}`), bytes),
  },
  { name: 'one complaint again and again', create: (bytes) => repeat('', COMPLAINT, bytes) },
  { name: 'blanks', create: (bytes) => repeat(COMPLAINT, ' \t', bytes) },
  { name: 'carriage returns', create: (bytes) => repeat(HEADER, '\r', bytes) },
  { name: 'one long line', create: (bytes) => repeat(`${HEADER}CONFIG_CMDLINE="`, 'x', bytes) },
  { name: 'wide characters', create: (bytes) => repeat(`${HEADER}CONFIG_CMDLINE="`, '（😀e\u0301', bytes) },
  { name: 'quotes', create: (bytes) => repeat(`${HEADER}CONFIG_VETH=`, '"', bytes) },
  {
    name: 'names of prototypes',
    create: (bytes) =>
      repeat('# Linux/__proto__ 6.18.1 Kernel Configuration\n', 'CONFIG___proto__=y\nCONFIG_constructor=m\n', bytes),
  },
];

/** The same packed: a few kilobytes that become some megabytes. */
export function pack(content: Buffer): Buffer {
  return gzipSync(content);
}

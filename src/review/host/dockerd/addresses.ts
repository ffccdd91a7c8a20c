/** IP addresses and prefixes as Go reads them: net.ParseIP, netip.ParseAddr, netip.ParsePrefix. */

export interface Address {
  readonly bits: 32 | 128;
  readonly value: bigint;
  /** The zone of an IPv6 address, without the percent sign; empty for most. */
  readonly zone: string;
}

export interface Prefix {
  readonly address: Address;
  readonly length: number;
}

const OCTET = /^(?:0|[1-9]\d{0,2})$/;
const GROUP = /^[0-9a-fA-F]{1,4}$/;
/** No address is longer, but for its zone. */
const LONGEST = 64;

function parseV4(text: string): bigint | null {
  const parts = text.split('.', 5);
  if (parts.length !== 4 || !parts.every((part) => OCTET.test(part) && Number(part) <= 255)) return null;
  return parts.reduce((sum, part) => sum * 256n + BigInt(part), 0n);
}

/** The groups of one side of `::`; a last IPv4 address counts as two. */
function parseGroups(text: string): bigint[] | null {
  if (text === '') return [];
  const parts = text.split(':', 9);
  const groups: bigint[] = [];
  for (const [index, part] of parts.entries()) {
    const v4 = index === parts.length - 1 && part.includes('.') ? parseV4(part) : null;
    if (v4 !== null) groups.push(v4 >> 16n, v4 & 0xffffn);
    else if (GROUP.test(part)) groups.push(BigInt(`0x${part}`));
    else return null;
  }
  return groups;
}

function parseV6(text: string): bigint | null {
  const [left = '', right, ...more] = text.split('::', 3);
  if (more.length > 0) return null;
  const head = parseGroups(left);
  const tail = right === undefined ? [] : parseGroups(right);
  if (!head || !tail || (right !== undefined && left.includes('.'))) return null;
  const missing = 8 - head.length - tail.length;
  if (right === undefined ? missing !== 0 : missing < 1) return null;
  return [...head, ...new Array<bigint>(missing).fill(0n), ...tail].reduce((sum, group) => sum * 65536n + group, 0n);
}

/** netip.ParseAddr: with a zone for IPv6; null where Go gives an error. */
export function parseAddress(text: string): Address | null {
  if (text.length > 2 * LONGEST) return null;
  if (!text.includes(':')) {
    const value = parseV4(text);
    return value === null ? null : { bits: 32, value, zone: '' };
  }
  const at = text.indexOf('%');
  const value = parseV6(at === -1 ? text : text.slice(0, at));
  const zone = at === -1 ? '' : text.slice(at + 1);
  return value === null || (at !== -1 && zone === '') ? null : { bits: 128, value, zone };
}

/** net.ParseIP: no zones. */
export function parseIp(text: string): Address | null {
  const address = parseAddress(text);
  return address?.zone === '' ? address : null;
}

/** netip.ParsePrefix: `10.0.0.0/8`; null where Go gives an error. */
export function parsePrefix(text: string): Prefix | null {
  const slash = text.lastIndexOf('/');
  const address = slash === -1 ? null : parseIp(text.slice(0, slash));
  const bits = text.slice(slash + 1);
  if (!address || !/^(?:0|[1-9]\d{0,2})$/.test(bits) || Number(bits) > address.bits) return null;
  return { address, length: Number(bits) };
}

function maskOf({ address, length }: Prefix): bigint {
  return ((1n << BigInt(length)) - 1n) << BigInt(address.bits - length);
}

/** Whether bits are set behind the length: `10.177.100.0/16`. */
export function hasHostBits(prefix: Prefix): boolean {
  return (prefix.address.value & ~maskOf(prefix)) !== 0n;
}

/** The network: `10.177.0.0/16`. */
export function networkOf(prefix: Prefix): Prefix {
  return { ...prefix, address: { ...prefix.address, value: prefix.address.value & maskOf(prefix) } };
}

export function contains(prefix: Prefix, address: Address): boolean {
  if (prefix.address.bits !== address.bits) return false;
  return (address.value & maskOf(prefix)) === (prefix.address.value & maskOf(prefix));
}

export function overlaps(a: Prefix, b: Prefix): boolean {
  return a.length <= b.length ? contains(a, b.address) : contains(b, a.address);
}

/** An IPv4 address written in IPv6: `::ffff:1.2.3.4`. */
export function isMapped({ bits, value }: Address): boolean {
  return bits === 128 && value >> 32n === 0xffffn;
}

/** Two groups of zeros and more, the longest first. */
const RUNS_OF_ZEROS = [8, 7, 6, 5, 4, 3, 2].map((length) => Array.from({ length }, () => '0').join(':'));

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return [text.slice(0, at), text.slice(at + separator.length)];
}

function formatV6(value: bigint): string {
  const groups = Array.from({ length: 8 }, (_, index) =>
    ((value >> BigInt(112 - 16 * index)) & 0xffffn).toString(16),
  ).join(':');
  // The longest run of zeros, as RFC 5952 has it.
  const longest = RUNS_OF_ZEROS.find((run) => `:${groups}:`.includes(`:${run}:`));
  if (longest === undefined) return groups;
  const [before = '', after = ''] = splitOnce(`:${groups}:`, `:${longest}:`);
  return `${before.slice(1)}::${after.slice(0, -1)}`;
}

export function formatPrefix({ address, length }: Prefix): string {
  const { bits, value } = address;
  if (bits === 128) return `${formatV6(value)}/${length}`;
  const octets = [24n, 16n, 8n, 0n].map((shift) => ((value >> shift) & 255n).toString());
  return `${octets.join('.')}/${length}`;
}

/** Ranges for networks of one's own: RFC 1918, that of carriers, that of benchmarks, and their like of IPv6. */
const PRIVATE = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '100.64.0.0/10',
  '198.18.0.0/15',
  '169.254.0.0/16',
  'fc00::/7',
  'fe80::/10',
].flatMap((text) => parsePrefix(text) ?? []);

/** Whether all of a range is for networks of one's own. */
export function isPrivate(prefix: Prefix): boolean {
  return PRIVATE.some((each) => each.length <= prefix.length && overlaps(each, prefix));
}

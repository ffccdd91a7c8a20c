/** Addresses, ports and marks that dockerd refuses. */
import { inRange } from '../../../knowledge/version.ts';
import { prefixMessage } from './address-messages.ts';
import { contains, isMapped, overlaps, parseIp, parsePrefix } from './addresses.ts';
import type { Settings } from './settings.ts';
import { fault, type ValueFault } from './value-fault.ts';

export function findGateways(settings: Settings): ValueFault[] {
  const seen = new Set<number>();
  return settings.texts('host-gateway-ips').flatMap(({ value, node }) => {
    const bits = parseIp(value)?.bits ?? 128;
    const isSecond = seen.has(bits);
    seen.add(bits);
    const message = `only one IPv${bits === 32 ? 4 : 6} host gateway IP address can be specified`;
    return isSecond ? [fault('host-gateway', 'host-gateway-ips', value, node, message)] : [];
  });
}

const LINK_LOCAL = parsePrefix('fe80::/64');

function cidrV6Problem(value: string): string | null {
  const prefix = parsePrefix(value);
  if (!prefix) return prefixMessage(value);
  if (prefix.address.bits === 32 || isMapped(prefix.address)) return `'${value}' is not a valid IPv6 subnet`;
  if (prefix.address.value >> 120n === 0xffn) return `multicast subnet '${value}' is not allowed`;
  const isLinkLocal = prefix.length === 64 && LINK_LOCAL !== null && overlaps(prefix, LINK_LOCAL);
  if (isLinkLocal || !LINK_LOCAL || !overlaps(prefix, LINK_LOCAL)) return null;
  return `'${value}' clashes with the Link-Local prefix 'fe80::/64'`;
}

/** Before Docker 27 less was refused, in other words. */
function oldCidrV6Problem(value: string): string | null {
  const prefix = parsePrefix(value);
  if (!prefix) return `invalid CIDR address: ${value}`;
  if (prefix.address.bits === 32 || isMapped(prefix.address)) return 'fixed-cidr-v6 is not an IPv6 subnet';
  const isInside = LINK_LOCAL !== null && contains(LINK_LOCAL, prefix.address);
  return isInside && prefix.length !== 64 ? "clash with the Link-Local prefix 'fe80::/64'" : null;
}

export function findCidrV6(settings: Settings, docker: string): ValueFault[] {
  const found = settings.text('fixed-cidr-v6');
  const isOld = inRange(docker, '< 27');
  const problem = found ? (isOld ? oldCidrV6Problem : cidrV6Problem)(found.value) : null;
  if (!found || problem === null) return [];
  const message = `invalid fixed-cidr-v6: ${isOld ? '' : 'invalid fixed-cidr-v6: '}${problem}`;
  return [fault('fixed-cidr-v6', 'fixed-cidr-v6', found.value, found.node, message)];
}

const FWMARK = /^(?:0[xX][0-9a-fA-F]{1,8}|0[oO]?[0-7]{1,11}|0[bB][01]{1,32}|[1-9]\d{0,9}|0)$/;

function isFwMark(value: string): boolean {
  if (!FWMARK.test(value)) return false;
  const octal = /^0[oO]?([0-7]+)$/.exec(value);
  return (octal ? Number.parseInt(octal[1] ?? '', 8) : Number(value)) < 2 ** 32;
}

export function findFwMark(settings: Settings): ValueFault[] {
  const found = settings.text('bridge-accept-fwmark');
  if (!found) return [];
  const at = found.value.indexOf('/');
  const parts = at === -1 ? [found.value] : [found.value.slice(0, at), found.value.slice(at + 1)];
  if (parts.every(isFwMark)) return [];
  const message = `invalid bridge-accept-fwmark: invalid firewall mark "${found.value}"`;
  return [fault('fwmark', 'bridge-accept-fwmark', found.value, found.node, message)];
}

export function findDiagnosticPort(settings: Settings): ValueFault[] {
  const found = settings.integer('network-diagnostic-port');
  if (!found || (found.value >= 0 && found.value <= 65535)) return [];
  const message = `invalid network-diagnostic-port (${found.value}): value must be between 0 and 65535`;
  return [fault('port', 'network-diagnostic-port', String(found.value), found.node, message)];
}

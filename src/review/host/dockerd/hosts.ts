/** The addresses that dockerd listens on, as opts.ValidateHost takes them. */
import { inRange } from '../../../knowledge/version.ts';
import { parseUrl } from './urls.ts';

const PROTOCOLS = ['tcp', 'unix', 'npipe', 'fd'];

interface ListenAddress {
  readonly protocol: string;
  /** A host and port, or a path. */
  readonly rest: string;
}

/** `tcp` where no protocol is named. */
function splitHost(value: string): ListenAddress {
  const text = value.trim();
  const at = text.indexOf('://');
  return at === -1
    ? { protocol: 'tcp', rest: text }
    : { protocol: text.slice(0, at), rest: text.slice(at + '://'.length) };
}

function tcpProblem(text: string): string | null {
  const url = parseUrl(text.includes('://') ? text : `tcp://${text}`);
  if (!url) return `parse "${text}": …`;
  if (url.path !== '') return 'should not contain a path element';
  if (url.port === '') return null;
  const port = Number(url.port);
  return port === 0 || !Number.isSafeInteger(port) ? `invalid port: ${url.port}` : null;
}

/** Before 28 the address was split by hand, and a path was let through. */
function oldTcpProblem(rest: string): string | null {
  if (rest === '') return null;
  if (rest.includes('://')) return `Invalid proto, expected tcp: ${rest}`;
  const url = parseUrl(`tcp://${rest.endsWith(']:') ? `${rest}2375` : rest}`);
  return url && !/^[^[].*:.*:/.test(`${url.host}:${url.port}`) ? null : `Invalid bind address format: ${rest}`;
}

/** Whether an address is one of TCP, as one without a protocol is. */
export function isTcp(value: string): boolean {
  return splitHost(value).protocol === 'tcp';
}

/** The error of dockerd about an address that it cannot listen on; null when it takes it. */
export function hostProblem(value: string, docker: string): string | null {
  const text = value.trim();
  if (text === '') return null;
  const { protocol, rest } = splitHost(text);
  const isOld = inRange(docker, '< 28');
  if (!PROTOCOLS.includes(protocol))
    return isOld
      ? `Invalid bind address format: ${text}`
      : `invalid bind address (${text}): unsupported proto '${protocol}'`;
  if (protocol === 'fd') return null;
  if (protocol !== 'tcp') {
    if (!rest.includes('://')) return null;
    return isOld
      ? `Invalid proto, expected ${protocol}: ${rest}`
      : `invalid bind address (${text}): invalid ${protocol} address: ${rest}`;
  }
  if (isOld) return oldTcpProblem(rest);
  const problem = tcpProblem(text);
  return problem === null ? null : `invalid bind address (${text}): ${problem}`;
}

/** Where a TCP address listens: the address, empty for all, and the port. */
export function tcpPlace(value: string): { readonly host: string; readonly port: string } | null {
  const { protocol, rest } = splitHost(value);
  const url = protocol === 'tcp' ? parseUrl(`tcp://${rest}`) : null;
  return url && { host: url.host, port: url.port };
}

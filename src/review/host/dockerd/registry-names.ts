/** Registries as dockerd wants them named: the service config of its package registry, made when it starts. */
import { inRange } from '../../../knowledge/version.ts';
import { parseIp, parsePrefix } from './addresses.ts';

const COMPONENT = /^[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?$/;
const BRACKETED = /^\[[a-fA-F0-9:]+\]$/;
/** A longer one names no host. */
const LONGEST = 512;

/** net.SplitHostPort, as far as there is a port. */
function splitPort(text: string): { readonly host: string; readonly port: string } {
  const at = text.lastIndexOf(':');
  const host = text.slice(0, Math.max(0, at));
  const isWhole = at === -1 || (host.includes(':') && !(host.startsWith('[') && host.endsWith(']')));
  return isWhole ? { host: text, port: '' } : { host, port: text.slice(at + 1) };
}

function hostPortProblem(text: string): string | null {
  if (text.length > LONGEST) return 'invalid host';
  const { host, port } = splitPort(text);
  const bare = host.startsWith('[') && host.endsWith(']') ? host.slice(1, -1) : host;
  const isDomain = BRACKETED.test(host) || host.split('.').every((part) => COMPONENT.test(part));
  const isName = isDomain && (port === '' ? !text.endsWith(':') : /^\d+$/.test(port));
  if (!isName && parseIp(bare) === null) return `invalid host "${bare}"`;
  if (port !== '' && !/^[+-]?\d+$/.test(port)) return `strconv.Atoi: parsing "${port}": invalid syntax`;
  return Number(port) < 0 || Number(port) > 65535 ? `invalid port "${port}"` : null;
}

function withoutScheme(value: string): string {
  return value.replace(/^https?:\/\//i, '');
}

/** The error of dockerd about an entry of `insecure-registries`; null when it takes it. */
export function registryProblem(value: string): string | null {
  if (value.startsWith('-') || value.endsWith('-'))
    return `invalid index name (${value}). Cannot begin or end with a hyphen`;
  const name = withoutScheme(value);
  if (name.includes('://')) return `insecure registry ${value} should not contain '://'`;
  const problem = parsePrefix(name) ? null : hostPortProblem(name);
  return problem === null ? null : `insecure registry ${name} is not valid: ${problem}`;
}

/** The same for `allow-nondistributable-artifacts`, which takes no scheme at all; Docker 28.1 took the option away. */
export function artifactsProblem(value: string, docker: string): string | null {
  if (inRange(docker, '>= 28.1')) return null;
  if (value.includes('://')) return `allow-nondistributable-artifacts registry ${value} should not contain '://'`;
  const problem = registryProblem(value);
  return problem?.replace('insecure registry', 'allow-nondistributable-artifacts registry') ?? null;
}

/** The host and port of what was written as an address; undefined where even that is none. */
export function registryIn(value: string): string | undefined {
  const [name = ''] = withoutScheme(value.trim()).split('/', 1);
  return name !== '' && registryProblem(name) === null ? name : undefined;
}

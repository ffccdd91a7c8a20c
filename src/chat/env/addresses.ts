/** Ports, hosts and addresses in variables. */
import { isIP } from 'node:net';
import { trimEndOf } from '../../core/trim-end.ts';
import { EnvError } from './env-error.ts';

export function readPort(value: string | undefined): number {
  if (!value) throw new EnvError('PORT', (words) => words.portMissing);
  const port = Number(value);
  if (!/^\d{1,5}$/.test(value) || port > 65_535) throw new EnvError('PORT', (words) => words.portWrong);
  return port;
}

/** Only this machine: the port speaks plain HTTP, so a web server stands in front of it anyway. */
export const DEFAULT_HOST = '127.0.0.1';

export function readHost(value: string | undefined): string {
  if (!value) return DEFAULT_HOST;
  if (isIP(value) === 0) throw new EnvError('HOST', (words) => words.hostAddressWrong);
  return value;
}

/** An address without a slash at its end. */
export function readApiUrl(variable: string, value: string): string {
  const url = URL.parse(value);
  const isLocal = url !== null && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
  if (url === null || !(url.protocol === 'https:' || (url.protocol === 'http:' && isLocal)))
    throw new EnvError(variable, (words) => words.addressWrong);
  return trimEndOf(url.href, '/');
}

export function readFileHosts(value: string | undefined): string[] {
  const hosts = (value ?? '')
    .split(',')
    .map((host) => host.trim().toLowerCase())
    .filter((host) => host !== '');
  const wrong = hosts.find((host) => !/^[a-z0-9.-]+(:\d{1,5})?$/.test(host));
  if (wrong !== undefined) throw new EnvError('FILE_HOSTS', (words) => words.hostWrong(JSON.stringify(wrong)));
  return hosts;
}

/** Addresses and hosts in variables of platforms. */
import { trimEndOf } from '../../core/trim-end.ts';
import { EnvError } from './env-error.ts';

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

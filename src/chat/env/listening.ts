/** Where the bots listen. Apart from other variables: what reads addresses of networks is not needed by an answer. */
import { isIP } from 'node:net';
import { EnvError } from './env-error.ts';

/** The port that the bots listen on; the variable is needed. */
export function readPort(value: string | undefined): number {
  if (!value) throw new EnvError('PORT', (words) => words.portMissing);
  const port = Number(value);
  if (!/^\d{1,5}$/.test(value) || port > 65_535) throw new EnvError('PORT', (words) => words.portWrong);
  return port;
}

/** Only this machine: the port speaks plain HTTP, so a web server stands in front of it anyway. */
export const DEFAULT_HOST = '127.0.0.1';

/** The address that they listen on. */
export function readHost(value: string | undefined): string {
  if (!value) return DEFAULT_HOST;
  if (isIP(value) === 0) throw new EnvError('HOST', (words) => words.hostAddressWrong);
  return value;
}

/** Addresses of registry mirrors, as registry.ValidateMirror takes them. */
import { parseUrl } from './urls.ts';

/** The error of dockerd about a mirror; null when it takes it. */
export function mirrorProblem(value: string): string | null {
  const at = value.indexOf('://');
  if (at <= 0) return `invalid mirror: no scheme specified for "${value}": must use either 'https://' or 'http://'`;
  const url = parseUrl(value);
  if (!url) return `invalid mirror: "${value}" is not a valid URI`;
  if (url.scheme !== 'http' && url.scheme !== 'https')
    return `invalid mirror: unsupported scheme "${url.scheme}" in "${value}": must use either 'https://' or 'http://'`;
  if (url.query !== '' || url.fragment !== '') return `invalid mirror: query or fragment at end of the URI "${value}"`;
  return url.hasUser ? 'invalid mirror: username/password not allowed in URI' : null;
}

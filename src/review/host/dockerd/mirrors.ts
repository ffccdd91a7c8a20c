/** Addresses of registry mirrors, as registry.ValidateMirror takes them. */
import { inRange } from '../../../knowledge/version.ts';
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

/** Before Docker 28.3 the daemon looked when it started, not when it checked its file; a path was refused up to 24.0.7. */
export function oldMirrorProblem(value: string, docker: string): string | null {
  const url = parseUrl(value);
  if (!url) return `invalid mirror: "${value}" is not a valid URI`;
  if (url.scheme !== 'http' && url.scheme !== 'https')
    return `invalid mirror: unsupported scheme "${url.scheme}" in "${value}"`;
  const isLong = url.query !== '' || url.fragment !== '';
  if (inRange(docker, '< 24.0.8') && (isLong || (url.path !== '' && url.path !== '/')))
    return `invalid mirror: path, query, or fragment at end of the URI "${value}"`;
  if (isLong) return `invalid mirror: query or fragment at end of the URI "${value}"`;
  return url.hasUser ? `invalid mirror: username/password not allowed in URI "${value}"` : null;
}

/** The host that stands in a question: `do I have to reboot on systemd`, `6.6 上安全吗`. The rest asks the same without it. */
import type { ProfileOverrides } from '../../core/profile.ts';
import { HOST_SAID, ownerOf } from './host-changes.ts';

/** What a question says of the host, and what it asks without that. */
export interface HostInside {
  readonly overrides: ProfileOverrides;
  readonly rest: string;
}

/** Characters that a word of a host is no part of: of paths, options and versions. */
const TOKENS = /[a-z0-9._/=+-]+/g;

/**
 * Takes what it says of the host out of a question.
 * @param plain in its normal form
 */
export function hostInside(plain: string): HostInside {
  let overrides: ProfileOverrides = {};
  const rest = plain.replaceAll(TOKENS, (token) => {
    const owner = ownerOf(token);
    const told = HOST_SAID.get(token) ?? (owner === null ? undefined : { [owner]: token });
    if (told === undefined) return token;
    overrides = { ...overrides, ...told };
    return ' ';
  });
  return { overrides, rest: rest.replaceAll(/ +/g, ' ').trim() };
}

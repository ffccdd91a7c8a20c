/** A row of the table of hosts. */
import { ownerKey } from '../core/asker.ts';
import type { Asker } from '../core/command.ts';
import type { ProfileOverrides } from '../core/profile.ts';
import { type RememberedHosts, SCOPES, type Scope } from '../core/remembered-host.ts';
import { readHost } from '../core/stored-host.ts';

/** The scopes that there are where somebody asks, with their keys. */
export function ownersOf(asker: Asker): { scope: Scope; owner: string }[] {
  return SCOPES.flatMap((scope) => {
    const owner = ownerKey(asker, scope);
    return owner === null ? [] : [{ scope, owner }];
  });
}

/** Rows of the table as hosts. */
export function toHosts(rows: readonly { readonly scope: string; readonly host: string }[]): RememberedHosts {
  const hosts: Partial<Record<Scope, ProfileOverrides>> = {};
  for (const { scope, host } of rows) {
    const known = SCOPES.find((each) => each === scope);
    if (known) hosts[known] = readHost(host);
  }
  return hosts;
}

/** Hosts that are remembered, and what becomes of them and a question together. */
import type { HostProfile, ProfileOverrides } from './profile.ts';

/** For whom a host is remembered, the nearest first. */
export const SCOPES = ['person', 'channel', 'workspace'] as const;
export type Scope = (typeof SCOPES)[number];

/** The hosts that are remembered for a question, each as far as it was said. */
export type RememberedHosts = Readonly<Partial<Record<Scope, ProfileOverrides>>>;

/** Who said something about the host: the question itself, or what is remembered for a scope. */
export type Teller = 'question' | Scope;

/** Who said each dimension; what is missing is assumed. */
export type Told = Readonly<Partial<Record<keyof HostProfile, Teller>>>;

/** What was said about the host, wherever it was said: the question comes first, then the person, and so on outwards. */
export function mergeHosts(
  hosts: RememberedHosts,
  question: ProfileOverrides,
): { readonly overrides: ProfileOverrides; readonly told: Told } {
  const layers: (readonly [Teller, ProfileOverrides])[] = [
    ...SCOPES.toReversed().map((scope) => [scope, hosts[scope] ?? {}] as const),
    ['question', question],
  ];
  const told: Partial<Record<keyof HostProfile, Teller>> = {};
  for (const [teller, host] of layers)
    for (const dimension of Object.keys(host) as (keyof HostProfile)[]) told[dimension] = teller;
  return { overrides: Object.assign({}, ...layers.map(([, host]) => host)), told };
}

/** Hosts that are remembered, and what becomes of them and a question together. */
import type { HostProfile, ProfileOverrides } from './profile.ts';

/** For whom a host is remembered, the nearest first. */
export const SCOPES = ['person', 'channel', 'workspace'] as const;
export type Scope = (typeof SCOPES)[number];

/** The hosts that are remembered for a question, each as far as it was said. */
export type RememberedHosts = Readonly<Partial<Record<Scope, ProfileOverrides>>>;

/** Who said something about the host: the question itself, or what is remembered for a scope. */
type Teller = 'question' | Scope;

/** Who said each dimension; what is missing is assumed. */
export type Tellers = Readonly<Partial<Record<keyof HostProfile, Teller>>>;

/** What was said, the farthest first: what is nearer is put over it. */
function layersOf(hosts: RememberedHosts, question: ProfileOverrides): (readonly [Teller, ProfileOverrides])[] {
  return [...SCOPES.toReversed().map((scope) => [scope, hosts[scope] ?? {}] as const), ['question', question]];
}

/** All that was said about the host: the question counts most, then the person, and so on outwards. */
export function mergeHosts(hosts: RememberedHosts, question: ProfileOverrides): ProfileOverrides {
  return Object.assign({}, ...layersOf(hosts, question).map(([, host]) => host));
}

/** Who said what of {@link mergeHosts}. */
export function tellersOf(hosts: RememberedHosts, question: ProfileOverrides): Tellers {
  const tellers: Partial<Record<keyof HostProfile, Teller>> = {};
  for (const [teller, host] of layersOf(hosts, question))
    for (const dimension of Object.keys(host) as (keyof HostProfile)[]) tellers[dimension] = teller;
  return tellers;
}

/** Who told what of the host of an answer: the question counts most, also where it told more than its options say. */
export function tellersFor({
  told = {},
  toldBy = {},
}: {
  readonly told?: ProfileOverrides;
  readonly toldBy?: Tellers;
}): Tellers {
  return { ...toldBy, ...Object.fromEntries(Object.keys(told).map((key) => [key, 'question'])) };
}

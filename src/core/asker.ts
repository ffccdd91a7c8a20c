/** Who asks, and under which keys something is kept about them and about where they ask. */
import type { Scope } from './remembered-host.ts';

/** Who asks, for limits and for what is remembered. The ids are the platform's own. */
export interface Asker {
  readonly platform: string;
  /** Workspace or server; the person's own id where they ask alone. */
  readonly workspace: string;
  readonly person: string;
  /** The workspace that the person's id belongs to, where an id says nothing without it. */
  readonly home?: string;
  /** Where they ask, where others read it too: a channel has a host of its own. */
  readonly channel?: string;
  /** The platform lets them manage this workspace or server: they set what is assumed for everybody in it. */
  readonly isManager?: boolean;
}

type Place = Pick<Asker, 'platform' | 'workspace' | 'person' | 'home' | 'channel'>;

/** The person, whichever place they ask in: a server is left, an onboarding goes on. */
export function personKey({ platform, home, person }: Pick<Asker, 'platform' | 'home' | 'person'>): string {
  return [platform, home ?? '', person].join(' ');
}

/** The key of what is kept for a scope; null: there is no such thing where they ask. */
export function ownerKey(asker: Place, scope: Scope): string | null {
  const { platform, workspace, person, channel } = asker;
  switch (scope) {
    case 'person':
      return personKey(asker);
    case 'channel':
      return channel === undefined ? null : [platform, workspace, channel].join(' ');
    case 'workspace':
      return workspace === '' || workspace === person ? null : [platform, workspace].join(' ');
  }
}

/** Under which key the questions of a person are counted. */
export function rateKey(asker: Pick<Asker, 'platform' | 'home' | 'person'>): string {
  return `person ${personKey(asker)}`;
}

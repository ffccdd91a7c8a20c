/** The fields of the form that asks for files to review, whatever a platform makes of them. */
import type { Dispatcher } from '../core/dispatch.ts';
import { type Locale, say } from '../core/locale.ts';
import type { ProfileOverrides } from '../core/profile.ts';
import { isTypedVersion } from '../core/release.ts';
import { plainProse } from '../core/render/prose.ts';

/** A capability that can be asked for. */
export interface WantChoice {
  readonly id: string;
  readonly title: string;
}

/** The capabilities that are not reviewed anyway, in their order. */
export function wantChoices({ knowledge }: Pick<Dispatcher, 'knowledge'>, locale: Locale): WantChoice[] {
  return knowledge
    .all('capability')
    .filter((capability) => !capability.byDefault)
    .sort((a, b) => a.order - b.order)
    .map(({ id, title }) => ({ id, title: plainProse(say(title, locale)) }));
}

/** The Docker version that somebody wrote, as part of a profile; null for what is no version. */
export function readDockerVersion(text: string): ProfileOverrides | null {
  const docker = text.trim().replace(/^v/, '');
  if (docker === '') return {};
  return isTypedVersion(docker) && docker.includes('.') ? { docker } : null;
}

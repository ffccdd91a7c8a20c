/** The host profile as one line for a reader. */
import type { HostProfile } from './profile.ts';
import { SCOPES, type Scope, type Tellers } from './remembered-host.ts';
import type { Words } from './words/index.ts';

/** Every host has these, so that an answer assumes what nobody told. */
const ALWAYS = ['docker', 'kernel', 'arch', 'init'] as const;

function describeAlways(profile: HostProfile, key: (typeof ALWAYS)[number], words: Words): string {
  switch (key) {
    case 'docker':
      return `Docker ${profile.docker}`;
    case 'kernel':
      return words.kernelVersion(profile.kernel);
    case 'arch':
      return profile.arch;
    case 'init':
      return words.inits[profile.init];
  }
}

type Key = keyof HostProfile;

function describeSituation(profile: HostProfile, words: Words): (readonly [Key, string])[] {
  const { fs, rootless, usernsRemap, diskQuota, selinux, existing } = profile;
  const parts: (readonly [Key, string | false])[] = [
    ['fs', fs !== undefined && words.dataRootOn(fs)],
    ['rootless', rootless && words.conditions.rootless],
    ['usernsRemap', usernsRemap && 'userns-remap'],
    ['diskQuota', diskQuota && words.conditions.diskQuota],
    ['selinux', selinux && 'SELinux'],
    ['existing', existing !== undefined && words.conditions.existing(existing)],
  ];
  return parts.flatMap(([key, text]) => (text === false ? [] : [[key, text] as const]));
}

/** `Docker 29.7 · kernel 6.18 · x86 · OpenRC`. */
export function describeProfile(profile: HostProfile, words: Words): string {
  const always = ALWAYS.map((key) => describeAlways(profile, key, words));
  return [...always, ...describeSituation(profile, words).map(([, text]) => text)].join(' · ');
}

/**
 * The same, saying who told what of it, and what was assumed:
 * `systemd · your host: kernel 6.12 · assumed: Docker 29.7 · x86`.
 */
export function describeHost(profile: HostProfile, tellers: Tellers, words: Words): string {
  const always = ALWAYS.map((key) => [key, describeAlways(profile, key, words)] as const);
  const assumed = always.filter(([key]) => tellers[key] === undefined).map(([, text]) => text);
  const known = [...always.filter(([key]) => tellers[key] !== undefined), ...describeSituation(profile, words)];
  const by = (scope: Scope): string => {
    const parts = known.filter(([key]) => tellers[key] === scope).map(([, text]) => text);
    return parts.length === 0 ? '' : words.card.remembered[scope](parts.join(' · '));
  };
  const asked = known.filter(([key]) => (tellers[key] ?? 'question') === 'question').map(([, text]) => text);
  const told = [...asked, ...SCOPES.map(by)].filter((part) => part !== '').join(' · ');
  if (assumed.length === 0) return told;
  return told === '' ? words.card.allAssumed(assumed.join(' · ')) : words.card.restAssumed(told, assumed.join(' · '));
}

/** The host profile as one line for a reader. */
import type { HostProfile } from './profile.ts';
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

function describeSituation(profile: HostProfile, words: Words): string[] {
  return [
    ...(profile.fs === undefined ? [] : [words.dataRootOn(profile.fs)]),
    ...(profile.rootless ? [words.conditions.rootless] : []),
    ...(profile.usernsRemap ? ['userns-remap'] : []),
    ...(profile.diskQuota ? [words.conditions.diskQuota] : []),
    ...(profile.selinux ? ['SELinux'] : []),
    ...(profile.existing === undefined ? [] : [words.conditions.existing(profile.existing)]),
  ];
}

/** `Docker 29.7 · kernel 6.18 · x86 · OpenRC`. */
export function describeProfile(profile: HostProfile, words: Words): string {
  const always = ALWAYS.map((key) => describeAlways(profile, key, words));
  return [...always, ...describeSituation(profile, words)].join(' · ');
}

/** What of a profile is known and not assumed. */
export type Told = readonly (keyof HostProfile)[];

/** The same, saying what of it was assumed: `Docker 29.7 · kernel 6.18 · x86 · OpenRC (assumed)`. */
export function describeHost(profile: HostProfile, told: Told, words: Words): string {
  const assumed = ALWAYS.filter((key) => !told.includes(key)).map((key) => describeAlways(profile, key, words));
  const known = [
    ...ALWAYS.filter((key) => told.includes(key)).map((key) => describeAlways(profile, key, words)),
    ...describeSituation(profile, words),
  ];
  if (assumed.length === 0) return known.join(' · ');
  return known.length === 0
    ? words.card.allAssumed(assumed.join(' · '))
    : words.card.restAssumed(known.join(' · '), assumed.join(' · '));
}

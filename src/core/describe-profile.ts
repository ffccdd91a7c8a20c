/** The host profile as one line for a reader. */
import type { HostProfile } from './profile.ts';
import type { Words } from './words/index.ts';

/** `Docker 29.7 · kernel 6.18 · x86 · OpenRC`. */
export function describeProfile(profile: HostProfile, words: Words): string {
  const parts = [
    `Docker ${profile.docker}`,
    words.kernelVersion(profile.kernel),
    profile.arch,
    words.inits[profile.init],
    ...(profile.fs === undefined ? [] : [words.dataRootOn(profile.fs)]),
    ...(profile.rootless ? [words.conditions.rootless] : []),
    ...(profile.usernsRemap ? ['userns-remap'] : []),
    ...(profile.diskQuota ? [words.conditions.diskQuota] : []),
    ...(profile.selinux ? ['SELinux'] : []),
    ...(profile.existing === undefined ? [] : [words.conditions.existing(profile.existing)]),
  ];
  return parts.join(' · ');
}

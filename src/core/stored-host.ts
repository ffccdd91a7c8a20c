/** Hosts as text, for where they are kept. */
import { ARCHES, FILESYSTEMS, INITS } from '../knowledge/schema/names.ts';
import type { ProfileOverrides } from './profile.ts';
import { isTypedVersion } from './release.ts';

const LONGEST_NAME = 40;

function isOneOf<T extends string>(choices: readonly T[]): (value: unknown) => value is T {
  return (value): value is T => choices.some((choice) => choice === value);
}
const isVersion = (value: unknown): boolean => typeof value === 'string' && isTypedVersion(value);
const isFlag = (value: unknown): boolean => typeof value === 'boolean';

/** What may stand in a kept host. A dimension that is added has to be added here: the type says so. */
const CHECKS: Readonly<Record<keyof Required<ProfileOverrides>, (value: unknown) => boolean>> = {
  docker: isVersion,
  kernel: isVersion,
  arch: isOneOf(ARCHES),
  init: isOneOf(INITS),
  fs: isOneOf(FILESYSTEMS),
  rootless: isFlag,
  usernsRemap: isFlag,
  diskQuota: isFlag,
  selinux: isFlag,
  cgroup: (value) => value === 1 || value === 2,
  existing: (value) => typeof value === 'string' && value.length <= LONGEST_NAME,
};

/** The host as text. */
export function writeHost(host: ProfileOverrides): string {
  return JSON.stringify(host);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The host that a text holds; what this release does not know in it is left out, at worst all of it. */
export function readHost(text: string): ProfileOverrides {
  const value = parse(text);
  if (typeof value !== 'object' || value === null) return {};
  const known = Object.entries(value).filter(
    ([name, each]) => Object.hasOwn(CHECKS, name) && CHECKS[name as keyof typeof CHECKS](each),
  );
  return Object.fromEntries(known);
}

/** The host that an answer is computed for. */

import type { Condition } from '../knowledge/schema/common.ts';
import type { DefaultProfile } from '../knowledge/schema/default-profile.ts';
import type { ARCHES, FILESYSTEMS, INITS } from '../knowledge/schema/names.ts';
import { HOST_DIMENSIONS, type HostDimension, holdsFor } from './host-dimensions.ts';

export type Arch = (typeof ARCHES)[number];
export type Init = (typeof INITS)[number];
export type Filesystem = (typeof FILESYSTEMS)[number];

export interface HostProfile extends Partial<Record<HostDimension, unknown>> {
  /** Docker Engine version, at least major.minor. */
  readonly docker: string;
  /** Kernel release, `6.18` or `6.18.39-gentoo`. */
  readonly kernel: string;
  readonly arch: Arch;
  readonly init: Init;
  /** Filesystem below data-root; undefined = not said. */
  readonly fs?: Filesystem;
  readonly rootless: boolean;
  readonly usernsRemap: boolean;
  readonly diskQuota: boolean;
  readonly selinux: boolean;
  /** The cgroup hierarchy that the host is known to mount; undefined = not said, taken for 2. */
  readonly cgroup?: 1 | 2;
  /** The storage driver whose data already lies under data-root. */
  readonly existing?: string;
}

/** What the user said about the host; everything else comes from the default. */
export type ProfileOverrides = Partial<HostProfile>;

/** The default profile with what the user said put over it. */
export function createProfile(defaults: DefaultProfile, overrides: ProfileOverrides): HostProfile {
  const { docker, kernel, arch, init } = defaults;
  return {
    docker,
    kernel,
    arch,
    init,
    rootless: false,
    usernsRemap: false,
    diskQuota: false,
    selinux: false,
    ...overrides,
  };
}

/** A dimension of a host that has no row in the table does not compile. */
const EVERY = Object.keys(HOST_DIMENSIONS satisfies Record<keyof HostProfile, unknown>) as HostDimension[];

/** What conditions speak of: few dimensions each, and the same conditions for every question. */
const asked = new WeakMap<Condition, readonly HostDimension[]>();

function dimensionsOf(condition: Condition): readonly HostDimension[] {
  const known = asked.get(condition);
  if (known) return known;
  const dimensions = EVERY.filter((dimension) => condition[dimension] !== undefined);
  asked.set(condition, dimensions);
  return dimensions;
}

/**
 * Whether a condition holds on a host. A fact that depends on something the user did not say (`fs`, `existing`) does
 * not hold, but for `cgroup`: a host mounts version 2 as long as nobody says otherwise. `mentions` is about a reviewed file: without one it does not hold.
 */
export function holds(
  condition: Condition | undefined,
  profile: HostProfile,
  mentions?: (symbol: string) => boolean,
): boolean {
  if (!condition) return true;
  for (const dimension of dimensionsOf(condition)) if (!holdsFor(dimension, condition, profile)) return false;
  return condition.mentions === undefined || (mentions?.(condition.mentions) ?? false);
}

/** Flags that docker's ebuild wants its companions to have as it has them. */
import type { Host } from '../host.ts';
import type { PackageCatalogue } from './catalogue.ts';
import { namedFlagOf, type PlacedFlag } from './flags-of.ts';

const DOCKER = 'app-containers/docker';
/** USE dependencies in RDEPEND of docker-29.8.1: `containerd[apparmor?,btrfs?,seccomp?]`, `runc[apparmor?,seccomp?]`. */
const FOLLOWS = [
  { flag: 'btrfs', packageName: 'app-containers/containerd' },
  { flag: 'apparmor', packageName: 'app-containers/containerd' },
  { flag: 'apparmor', packageName: 'app-containers/runc' },
  { flag: 'seccomp', packageName: 'app-containers/containerd' },
  { flag: 'seccomp', packageName: 'app-containers/runc' },
] as const;

/** A flag that a file switches on for docker, and what files say of the package that has to follow. */
export interface Follower {
  readonly flag: string;
  readonly packageName: string;
  readonly own: PlacedFlag;
  readonly other: PlacedFlag | null;
}

export function followersOf(host: Host, catalogue: PackageCatalogue): Follower[] {
  return FOLLOWS.flatMap(({ flag, packageName }) => {
    const own = namedFlagOf(host, catalogue, DOCKER, flag);
    const other = namedFlagOf(host, catalogue, packageName, flag);
    return own?.on && own.scope === 'package' ? [{ flag, packageName, own, other }] : [];
  });
}

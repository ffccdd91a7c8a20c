/** Whether what was printed is of programs other than Docker: what is known of Docker is then no explanation. */
import { stem } from '../../knowledge/search/latin.ts';
import type { PastedLine } from './paste.ts';

const ATOM = /\b(?:[a-z]+-[a-z]+|virtual)\/[a-z][a-z0-9+_-]*/g;
const OUR_PACKAGES = /docker|containerd|runc|tini|rootlesskit|slirp4netns|fuse-overlayfs|tables/;

/** Whether Portage speaks of packages, and none of them has to do with Docker. */
export function isAboutOtherPackages(text: string): boolean {
  const atoms = text.match(ATOM) ?? [];
  return atoms.length > 0 && !atoms.some((atom) => OUR_PACKAGES.test(atom));
}

/** Programs that use the same runtimes, networks and kernel as Docker: what they print may have quite another cause. */
const OTHERS: ReadonlySet<string> = new Set(
  'podman buildah lxc lxd incus libvirt virsh libvirtd k3s crio firewalld ufw'.split(' '),
);
/** Docker's programs, and its bridge: where one of these stands, another program is no reason to think of something else. */
const OURS: ReadonlySet<string> = new Set('docker dockerd containerd moby docker0 rootlesskit'.split(' '));

/** Whether another program printed some lines, and Docker stands nowhere in them. */
export function areOfOtherProgram(lines: readonly PastedLine[]): boolean {
  const hasAny = (names: ReadonlySet<string>): boolean =>
    lines.some(({ tokens }) => tokens.some((each) => names.has(each)));
  return hasAny(OTHERS) && !hasAny(OURS);
}

/** What runs containers with another daemon, or on another system, than the facts are about; as terms. */
const OTHER_PRODUCTS: readonly string[] = [
  '~docker desktop',
  '~podman store',
  ...'podman buildah colima orbstack mac macos osx'.split(' ').map(stem),
];

/** The other products that a question names, of those that it speaks of. */
export function otherProducts(keys: ReadonlySet<string>): string[] {
  return OTHER_PRODUCTS.filter((name) => keys.has(name));
}

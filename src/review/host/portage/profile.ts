/** What the name of a Gentoo profile says of a host: `default/linux/amd64/23.0/hardened/selinux/systemd`. */
import type { Arch, Init } from '../../../core/profile.ts';

/** Gentoo's names of architectures → the kernel's, as the host profile has them. */
const ARCHES: Readonly<Record<string, Arch>> = {
  amd64: 'x86',
  x86: 'x86',
  arm64: 'arm64',
  arm: 'arm',
  riscv: 'riscv',
  ppc: 'powerpc',
  ppc64: 'powerpc',
  ppc64le: 'powerpc',
};

/** The architecture that a Gentoo keyword or a profile names; undefined for one that is not told apart here. */
export function archOf(keyword: string): Arch | undefined {
  return ARCHES[keyword.replace(/^~/, '')];
}

export interface PortageProfile {
  readonly path: string;
  readonly arch: Arch | undefined;
  readonly init: Init;
  readonly selinux: boolean;
  readonly musl: boolean;
  readonly hardened: boolean;
}

const STARTS = ['default/linux/', 'hardened/linux/', 'features/'];

/** The profile that a text names, or null. A profile of another repository (`gentoo:…`) counts by its last parts. */
export function readProfile(text: string): PortageProfile | null {
  const path = text.split(/[\s:]/).find((word) => STARTS.some((start) => word.startsWith(start)));
  if (path === undefined) return null;
  const parts = path.split('/');
  const arch = parts.map(archOf).find((each) => each !== undefined);
  return {
    path,
    arch,
    init: parts.includes('systemd') ? 'systemd' : 'openrc',
    selinux: parts.includes('selinux'),
    musl: parts.includes('musl'),
    hardened: parts.includes('hardened'),
  };
}

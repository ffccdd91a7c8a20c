/** Closed lists that code and schema share; without zod, so that answering a question need not load it. */

export const FILESYSTEMS = [
  'ext4',
  'xfs',
  'btrfs',
  'zfs',
  'f2fs',
  'nfs',
  'overlay',
  'tmpfs',
  'ecryptfs',
  'aufs',
  'other',
] as const;
export const INITS = ['openrc', 'systemd'] as const;
export const ARCHES = ['x86', 'arm64', 'arm', 'riscv', 'powerpc', 'other'] as const;

/** Topics for `kernel GROUP`. */
export const KERNEL_GROUPS = [
  'namespaces',
  'cgroups',
  'resource-limits',
  'bridge-networking',
  'iptables-legacy',
  'iptables-nft',
  'nftables',
  'ipv6',
  'swarm',
  'overlay-network',
  'encrypted-overlay',
  'network-drivers',
  'security',
  'storage',
  'filesystems',
  'rootless',
  'helpers',
  'base',
  'history',
] as const;
export type KernelGroup = (typeof KERNEL_GROUPS)[number];

/** What a sentence may be about besides its subject. */
export const INTENTS = [
  'failure',
  'whether',
  'without',
  'recommend',
  'lookup',
  'configure',
  'move',
  'compare',
  'driver',
  'kernel',
  'flag',
  'greeting',
  'thanks',
] as const;

/** What may be asked of a newcomer. The first three become part of their host, `backend` is chosen with them. */
export const QUESTIONS = ['init', 'fs', 'existing', 'backend'] as const;
export type Question = (typeof QUESTIONS)[number];

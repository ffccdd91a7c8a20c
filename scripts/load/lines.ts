/** What people ask and send. */
import { readFileSync } from 'node:fs';
import { BIG, createHuge, PASTERS, pasteOf } from '../../test/support/load.ts';
import type { Random } from './random.ts';

const BACKENDS = ['btrfs', 'overlay2', 'zfs', 'vfs', 'fuse-overlayfs'];
const CARDS = [
  ...BACKENDS.flatMap((name) => [`backend ${name}`, `backend ${name} --docker 24.0`, `backend ${name} --kernel 6.6`]),
  ...['contrib', 'btrfs', 'overlay2', 'seccomp', 'systemd'].map((flag) => `use ${flag}`),
  ...['VETH', 'BRIDGE', 'NF_NAT', 'CGROUP_BPF', 'OVERLAY_FS', 'MEMCG'].map((option) => `kernel ${option}`),
  ...['official', 'binary', 'start', 'docker-group', 'rootless', 'upgrade'].map((topic) => `install ${topic}`),
  'compare btrfs overlay2',
  'help',
];
const QUESTIONS = [
  'how do I run docker rootless',
  'which kernel options does overlay2 need',
  'containers have no network after an upgrade',
  'is aufs still there',
  'how do I limit the memory of a container',
];
/** Beginnings of what somebody types. */
const TYPED = ['b', 'btr', 'over', 'zf', 'x', 'f'];

const fixture = (name: string): Buffer =>
  readFileSync(new URL(`../../test/fixtures/kernel-config/${name}`, import.meta.url));
/** Small files come more often than large ones; the largest is of the largest size that is taken. */
const FILES: readonly (readonly [Buffer, number])[] = [
  [fixture('linux-6.12-x86-tinyconfig.config'), 8],
  [fixture('linux-6.12-x86-defconfig.config'), 6],
  [BIG, 5],
  [createHuge(), 1],
];

export const cardLine = (random: Random): string => random.pick(CARDS);
export const questionLine = (random: Random): string => random.pick(QUESTIONS);
export const pasteLine = (random: Random): string => `fix ${pasteOf(random.below(PASTERS))}`;
export const typedText = (random: Random): string => random.pick(TYPED);
export const fileContent = (random: Random): Buffer => random.weighted(FILES);

/** The outputs and files of a system: what each is taken for, and what it says about the host. */
import { describe, expect, it } from 'vitest';
import { SourceText } from '../../../src/review/host/evidence.ts';
import { mountOf, parseMounts } from '../../../src/review/host/kinds/mounts/parse.ts';
import { recognize } from '../../../src/review/host/recognize.ts';

const LSMOD =
  'Module                  Size  Used by\noverlay               155648  1\nbr_netfilter           32768  0\n';
const MOUNTINFO =
  '22 1 8:2 / / rw,noatime shared:1 - ext4 /dev/sda2 rw\n40 22 0:35 / /var/lib/docker rw - btrfs /dev/sdb rw,subvol=/d\n';
const FINDMNT =
  'TARGET                SOURCE     FSTYPE  OPTIONS\n/                     /dev/sda2  ext4    rw,noatime\n├─/proc               proc       proc    rw\n│ └─/sys/fs/cgroup    cgroup2    cgroup2 rw\n└─/var/lib/docker     /dev/sdb[/d] btrfs rw\n';
const DF =
  'Filesystem     Type     1K-blocks     Used Available Use% Mounted on\n/dev/sda2      ext4     102687672 55555555  41872080  58% /\n/dev/sdb       btrfs     52428800  1048576  50331648   3% /var/lib/docker\n';
const FSTAB =
  '# /etc/fstab\nUUID=12-34   /                ext4   noatime   0 1\nLABEL=data   /var/lib/docker  btrfs  compress=zstd,noexec\n';
const MOUNT = '/dev/sda2 on / type ext4 (rw,noatime)\n/dev/sdb on /var/lib/docker type btrfs (rw,subvol=/d)\n';
const PROC_MOUNTS =
  '/dev/sda2 / ext4 rw,noatime 0 0\n/dev/sdb /var/lib/docker btrfs rw 0 0\ncgroup2 /sys/fs/cgroup cgroup2 rw 0 0\n';
const COMPOSE = 'services:\n  web:\n    image: nginx\n    cap_add: [NET_ADMIN]\n';

/** A text, its kinds, and what it tells, as `key=value`. */
const TEXTS: readonly (readonly [name: string, text: string, kinds: readonly string[], told: readonly string[]])[] = [
  ['rc-update show', '  docker |      default\n cgroups | sysinit\n', ['rc-update'], ['init=openrc']],
  ['rc-update -v show', '  docker |\n devfs | sysinit\n', ['rc-update'], ['init=openrc']],
  ['rc-status', 'Runlevel: default\n docker        [  started  ]\n', ['rc-update'], ['init=openrc']],
  ['/proc/cmdline', 'BOOT_IMAGE=/boot/vmlinuz-6.18 root=/dev/sda2 ro quiet\n', ['kernel-command-line'], []],
  ['a Pi’s', 'coherent_pool=1M console=tty1 root=PARTUUID=1-02 rootwait\n', ['kernel-command-line'], []],
  [
    'GRUB',
    '# x\nGRUB_DISTRIBUTOR="Gentoo"\nGRUB_CMDLINE_LINUX="init=/lib/systemd/systemd quiet"\n',
    ['kernel-command-line'],
    ['init=systemd'],
  ],
  ['a boot entry', 'title Gentoo\nlinux /vmlinuz\noptions root=/dev/sda2 rw\n', ['kernel-command-line'], []],
  ['/proc/mounts', PROC_MOUNTS, ['mounts'], ['cgroup=2']],
  ['mount', MOUNT, ['mounts'], []],
  ['mountinfo', MOUNTINFO, ['mounts'], []],
  ['findmnt', FINDMNT, ['mounts'], ['cgroup=2']],
  ['df -T', DF, ['mounts'], []],
  ['fstab', FSTAB, ['mounts'], []],
  [
    'uname -a',
    'Linux box 6.18.39-gentoo #1 SMP PREEMPT Mon Jan 1 x86_64 AMD Ryzen GNU/Linux\n',
    ['uname'],
    ['kernel=6.18.39-gentoo', 'arch=x86'],
  ],
  ['uname -srm', 'Linux 6.18.39-gentoo aarch64\n', ['uname'], ['kernel=6.18.39-gentoo', 'arch=arm64']],
  ['uname -r', '6.18.39-gentoo-dist\n', ['uname'], ['kernel=6.18.39-gentoo-dist']],
  ['lsmod', LSMOD, ['lsmod'], []],
  ['sysctl -a', 'kernel.hostname = box\nnet.ipv4.ip_forward = 0\n', ['sysctl'], []],
  ['sysctl.conf', '# mine\nnet/ipv4/ip_forward=1\n', ['sysctl'], []],
  ['/proc/filesystems', 'nodev\tsysfs\nnodev\tproc\n\text4\n', ['proc-filesystems'], []],
  ['/proc/cgroups', '#subsys_name\thierarchy\tnum_cgroups\tenabled\nmemory\t0\t1\t0\n', ['cgroups'], []],
  [
    '/proc/cgroups of version 1',
    '#subsys_name\thierarchy\tnum_cgroups\tenabled\nmemory\t7\t90\t1\n',
    ['cgroups'],
    ['cgroup=1'],
  ],
  ['cgroup.controllers', 'cpuset cpu io memory pids\n', ['cgroups'], []],
  ['stat of /sys/fs/cgroup', 'cgroup2fs\n', ['cgroups'], ['cgroup=2']],
  ['subuid', 'me:100000:65536\n', ['subid'], []],
  [
    'rc.conf',
    '# Global OpenRC configuration settings\n#rc_parallel="NO"\nrc_cgroup_mode="hybrid"\n',
    ['rc-conf'],
    ['init=openrc'],
  ],
  [
    'systemctl list-unit-files',
    'UNIT FILE       STATE    PRESET\ndocker.service  disabled disabled\n',
    ['systemd-units'],
    ['init=systemd'],
  ],
  [
    'systemctl status',
    '● docker.service - Docker Application Container Engine\n     Loaded: loaded (/usr/lib/systemd/system/docker.service; enabled; preset: disabled)\n     Active: active (running) since Mon\n',
    ['systemd-units'],
    ['init=systemd'],
  ],
  ['compose', COMPOSE, ['compose'], []],
  ['Dockerfile', 'FROM gentoo/stage3 AS build\nRUN emerge -q x\n', ['dockerfile'], []],
  [
    'a session',
    `$ uname -r\n6.18.1\n$ uname -a\nLinux b 6.18.1 #2 SMP x86_64\n$ rc-update show\n docker | default\n${MOUNT}`,
    ['rc-update', 'mounts', 'uname', 'uname'],
    ['init=openrc', 'kernel=6.18.1', 'kernel=6.18.1', 'arch=x86'],
  ],
];

describe.each(TEXTS)('%s', (_, text, kinds, told) => {
  const found = recognize('x', text).evidence;

  it('is taken for what it is', () => {
    expect(found.map(({ kind }) => kind).sort()).toEqual([...kinds].sort());
  });

  it('tells of the host what it shows', () => {
    expect(found.flatMap((each) => each.told.map(({ key, value }) => `${key}=${value}`)).sort()).toEqual(
      [...told].sort(),
    );
  });
});

describe('what is none of them', () => {
  it.each([
    ['a CI file', 'services:\n  - docker:dind\nimage: x\n'],
    ['prose', 'Docker does not start.\nWhat is wrong?\n'],
    [
      'a setting quoted in a sentence',
      'mkdir: cannot create it\n\nrc_cgroup_mode="unified", OpenRC 0.42 and my own kernel\n',
    ],
    ['a CSV', 'a,b,c\n1,2,3\n'],
    ['passwd', 'root:x:0:0:root:/root:/bin/bash\n'],
    ['a Markdown table', '| a | b |\n| - | - |\n| default | x |\n'],
  ])('%s', (_, text) => {
    const known = new Set(TEXTS.flatMap(([, , kinds]) => kinds));
    expect(recognize('x', text).evidence.filter(({ kind }) => known.has(kind))).toEqual([]);
  });
});

describe('the mount below a path', () => {
  it.each([
    ['mountinfo', MOUNTINFO],
    ['findmnt', FINDMNT],
    ['df', DF],
    ['fstab', FSTAB],
    ['mount', MOUNT],
    ['proc', PROC_MOUNTS],
  ])('%s', (_, text) => {
    const { mounts } = parseMounts(new SourceText('x', text)).content;
    expect(mountOf('/var/lib/docker', mounts)?.type).toBe('btrfs');
    expect(mountOf('/var/lib/docker/x', mounts)?.type).toBe('btrfs');
    expect(mountOf('/var/lib/dockerx', mounts)?.type).toBe('ext4');
  });
});

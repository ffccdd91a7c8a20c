import { describe, expect, it } from 'vitest';
import { SourceText } from '../../../../src/review/host/evidence.ts';
import { detectEmergeInfo } from '../../../../src/review/host/kinds/emerge-info/detect.ts';
import { parseEmergeInfo } from '../../../../src/review/host/kinds/emerge-info/parse.ts';
import { detectEmergePretend } from '../../../../src/review/host/kinds/emerge-pretend/detect.ts';
import { parseEmergePretend } from '../../../../src/review/host/kinds/emerge-pretend/parse.ts';
import { parseEqueryUses } from '../../../../src/review/host/kinds/equery-uses/parse.ts';
import { parseEselect } from '../../../../src/review/host/kinds/eselect/parse.ts';

const source = (...lines: string[]) => new SourceText('paste', lines.join('\n'));
const told = (parsed: { told: readonly { key: string; value: unknown }[] }) =>
  Object.fromEntries(parsed.told.map(({ key, value }) => [key, value]));

describe('emerge --info', () => {
  const INFO = [
    'Portage 3.0.70 (python 3.13.1-final-0, default/linux/amd64/23.0/hardened/selinux/systemd, gcc-15, glibc-2.41-r3, 6.18.39-gentoo-dist x86_64)',
    '=================================================================',
    'System uname: Linux-6.18.39-gentoo-dist-x86_64-Some_CPU-with-glibc2.41',
    'Timestamp of repository gentoo: Wed, 16 Sep 2026 00:45:00 +0000',
    'sys-apps/systemd:          257.9::gentoo',
    'ACCEPT_KEYWORDS="amd64"',
    'USE="acl btrfs systemd"',
    '',
    'app-containers/docker-29.7.2::gentoo was built with the following:',
    'USE="btrfs container-init overlay2 seccomp -apparmor (-selinux)" ABI_X86="(64)"',
  ];

  it('tells kernel, profile and how a package was built', () => {
    const parsed = parseEmergeInfo(source(...INFO));
    expect(detectEmergeInfo(INFO.join('\n'))).toBe('certain');
    expect(told(parsed)).toEqual({
      init: 'systemd',
      arch: 'x86',
      selinux: true,
      kernel: '6.18.39-gentoo-dist',
      docker: '29.7.2',
    });
    expect(parsed.content.installed).toEqual([{ name: 'sys-apps/systemd', version: '257.9', line: 5 }]);
    expect(parsed.content.built[0]?.flags.map(({ flag, on, fixed }) => [flag, on, fixed]).at(-2)).toEqual([
      'selinux',
      false,
      true,
    ]);
    expect(parsed.content.use.map(({ flag }) => flag)).toEqual(['acl', 'btrfs', 'systemd']);
  });
});

describe('emerge -pv', () => {
  it('shows packages, marks and flags', () => {
    const text = [
      'These are the packages that would be merged, in order:',
      '',
      '[ebuild  N    ~] app-containers/docker-29.8.1::gentoo  USE="btrfs* container-init overlay2 -apparmor (-selinux) (-aufs%)" 0 KiB',
      '[ebuild     U  ] app-containers/containerd-2.3.4:0/0::gentoo [2.2.1::gentoo] USE="btrfs%* cri"',
      '[blocks B      ] app-containers/docker-cli ("app-containers/docker-cli" is hard blocking app-containers/podman-6.1.2)',
      '',
      'The following USE changes are necessary to proceed:',
      ' (see "package.use" in the portage(5) man page for more details)',
      '# required by app-containers/docker-29.8.1::gentoo[btrfs]',
      '>=app-containers/runc-1.4.3 apparmor',
      '',
      'emerge: there are no ebuilds to satisfy "app-emulation/docker".',
    ];
    expect(detectEmergePretend(text.join('\n'))).toBe('certain');
    const { content, told: values } = parseEmergePretend(source(...text));
    expect(content.packages.map(({ name, version, marks, installed }) => [name, version, marks, installed])).toEqual([
      ['app-containers/docker', '29.8.1', 'N~', null],
      ['app-containers/containerd', '2.3.4', 'U', '2.2.1'],
    ]);
    expect(content.packages[0]?.flags.at(-1)).toMatchObject({ flag: 'aufs', gone: true, on: false });
    expect(content.blockers.map(({ hard, line }) => [hard, line])).toEqual([[true, 5]]);
    expect(content.changes.map(({ kind, atom, words }) => [kind, atom.text, words])).toEqual([
      ['use', '>=app-containers/runc-1.4.3', ['apparmor']],
    ]);
    expect(content.refusals).toEqual([{ why: 'no-ebuild', what: 'app-emulation/docker', line: 12 }]);
    expect(told({ told: values })).toEqual({ docker: '29.8.1', containerd: '2.3.4' });
  });

  it('quotes the constraint that is not met', () => {
    const { content } = parseEmergePretend(
      source('  The following REQUIRED_USE flag constraints are unsatisfied:', '    test? ( nftables )'),
    );
    expect(content.refusals).toEqual([{ why: 'required-use', what: 'test? ( nftables )', line: 2 }]);
  });
});

describe('eselect', () => {
  it.each([
    [
      ['Available iptables implementations:', '  [1]   xtables-legacy-multi', '  [2]   xtables-nft-multi *'],
      { iptables: 'nft' },
    ],
    [['Current iptables implementation:', '  xtables-legacy-multi'], { iptables: 'legacy' }],
    [
      ['Available kernel symlink targets:', '  [1]   linux-6.12.41-gentoo', '  [2]   linux-6.18.39-gentoo *'],
      { kernel: '6.18.39-gentoo' },
    ],
    [
      [
        'Available profile symlink targets:',
        '  [1]   default/linux/amd64/23.0 (stable)',
        '  [2]   default/linux/arm64/23.0/systemd (stable) *',
      ],
      { init: 'systemd', arch: 'arm64' },
    ],
    [
      ['Current /etc/portage/make.profile symlink:', '  default/linux/amd64/23.0/musl'],
      { init: 'openrc', arch: 'x86' },
    ],
  ])('%j', (lines, values) => {
    expect(told(parseEselect(source(...lines)))).toEqual(values);
  });
});

describe('equery uses', () => {
  it('shows both columns', () => {
    const { content } = parseEqueryUses(
      source(
        '[ Legend : U - final flag setting for installation]',
        ' * Found these USE flags for app-containers/docker-29.7.2:',
        ' U I',
        ' - - apparmor       : Enable support for AppArmor',
        ' + - btrfs          : Build the driver',
      ),
    );
    expect(content.packages).toEqual([
      {
        name: 'app-containers/docker',
        version: '29.7.2',
        line: 2,
        flags: [
          { flag: 'apparmor', wanted: false, installed: false, line: 4 },
          { flag: 'btrfs', wanted: true, installed: false, line: 5 },
        ],
      },
    ]);
  });
});

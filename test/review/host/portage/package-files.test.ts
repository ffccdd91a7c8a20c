import { describe, expect, it } from 'vitest';
import { SourceText } from '../../../../src/review/host/evidence.ts';
import { detectPackageAcceptKeywords } from '../../../../src/review/host/kinds/package-accept-keywords/detect.ts';
import { detectPackageMask } from '../../../../src/review/host/kinds/package-mask/detect.ts';
import { detectPackageUse } from '../../../../src/review/host/kinds/package-use/detect.ts';
import { parsePackageUse } from '../../../../src/review/host/kinds/package-use/parse.ts';
import { parseAtom } from '../../../../src/review/host/portage/atom.ts';

const read = (text: string) => parsePackageUse(new SourceText('package.use', text)).content;

describe('an atom', () => {
  it.each([
    ['app-containers/docker', { category: 'app-containers', name: 'docker', operator: '' }],
    [
      '>=app-containers/docker-29.8.1-r1:0/3::gentoo',
      { name: 'docker', version: '29.8.1-r1', operator: '>=', slot: '0', subslot: '3', repository: 'gentoo' },
    ],
    ['=app-containers/docker-29*', { name: 'docker', version: '29*', operator: '=' }],
    ['~sys-kernel/gentoo-sources-6.18.39', { name: 'gentoo-sources', version: '6.18.39', operator: '~' }],
    ['=dev-libs/foo-1.2_rc3_p20260101-r2', { name: 'foo', version: '1.2_rc3_p20260101-r2' }],
    ['app-containers/docker-compose:2', { name: 'docker-compose', slot: '2' }],
    ['x11-libs/gtk+-3', { name: 'gtk+', version: '3', fault: 'version-without-operator' }],
    ['>=app-containers/docker', { name: 'docker', fault: 'operator-without-version' }],
    ['*/*', { category: '*', name: '*' }],
    ['app-containers/*', { category: 'app-containers', name: '*' }],
    ['*/*::guru', { category: '*', name: '*', repository: 'guru' }],
  ])('%s', (text, parts) => {
    expect(parseAtom(text)).toMatchObject(parts);
  });

  it.each(['docker', 'a b/c', '/docker', 'app-containers/', '#', '~amd64', '-*', 'http://example.org/x'])(
    'is not %s',
    (text) => {
      expect(parseAtom(text)).toBeNull();
    },
  );
});

describe('package.use', () => {
  it('has flags, comments, prefixes and lines of its own', () => {
    const { entries, unread } = read(
      [
        '# all of /etc/portage/package.use',
        'app-containers/docker btrfs -overlay # was needed once',
        '',
        '*/* PYTHON_TARGETS: -* python3_13',
        '\tapp-containers/*\t-seccomp',
        'docker btrfs',
      ].join('\n'),
    );
    expect(entries.map(({ line, flags }) => [line, flags.map(({ flag, on }) => `${on ? '+' : '-'}${flag}`)])).toEqual([
      [2, ['+btrfs', '-overlay']],
      [4, ['-python_targets_*', '+python_targets_python3_13']],
      [5, ['-seccomp']],
    ]);
    expect(unread).toEqual([6]);
  });
});

it('a mask of USE flags is no package.use', () => {
  expect(detectPackageUse('app-containers/docker -cuda', 'profile/package.use.mask')).toBe('no');
});

describe('the files below /etc/portage are told apart by their lines', () => {
  it.each([
    ['app-containers/docker btrfs', 'certain', 'no', 'no'],
    ['app-containers/docker ~amd64\n=app-containers/containerd-2.4.1 **', 'no', 'certain', 'no'],
    ['>=app-containers/docker-29', 'no', 'no', 'possible'],
    ['app-containers/docker docker.conf', 'no', 'no', 'no'],
    ['sys-kernel/linux-firmware @BINARY-REDISTRIBUTABLE', 'no', 'no', 'no'],
    ['a line of prose, and/or two', 'no', 'no', 'no'],
  ])('%s', (text, use, keywords, mask) => {
    expect(detectPackageUse(text, '')).toBe(use);
    expect(detectPackageAcceptKeywords(text, '')).toBe(keywords);
    expect(detectPackageMask(text, '')).toBe(mask);
  });
});

import { describe, expect, it } from 'vitest';
import { describeProfile } from '../../src/core/describe-profile.ts';
import { isRelevant } from '../../src/core/is-relevant.ts';
import { createProfile, type HostProfile, holds } from '../../src/core/profile.ts';
import { wordsFor } from '../../src/core/words/index.ts';
import type { Condition } from '../../src/knowledge/schema/common.ts';
import type { DefaultProfile } from '../../src/knowledge/schema/default-profile.ts';

const DEFAULTS: DefaultProfile = {
  ...{ docker: '29.7', kernel: '6.18', arch: 'x86', init: 'openrc' },
  ...{ ebuilds: [], sources: [], reviewed: '2026-01-01' },
};
const HOST = createProfile(DEFAULTS, {});

/** What a host is, the condition that it meets, and one that it does not. */
const CASES: readonly [Partial<HostProfile>, Condition, Condition][] = [
  [{}, { docker: '>= 29.0' }, { docker: '< 29.0' }],
  [{}, { kernel: '>= 6.17' }, { kernel: '< 6.17' }],
  [{}, { arch: ['arm64', 'x86'] }, { arch: ['arm64'] }],
  [{}, { init: 'openrc' }, { init: 'systemd' }],
  [{ fs: 'zfs' }, { fs: ['btrfs', 'zfs'] }, { fs: ['btrfs'] }],
  [{ rootless: true }, { rootless: true }, { rootless: false }],
  [{}, { rootless: false }, { rootless: true }],
  [{ usernsRemap: true }, { usernsRemap: true }, { usernsRemap: false }],
  [{ diskQuota: true }, { diskQuota: true }, { diskQuota: false }],
  [{ selinux: true }, { selinux: true }, { selinux: false }],
  [{ cgroup: 1 }, { cgroup: 1 }, { cgroup: 2 }],
  // What nobody told about is the unified hierarchy.
  [{}, { cgroup: 2 }, { cgroup: 1 }],
  [{ existing: 'aufs' }, { existing: ['aufs', 'overlay2'] }, { existing: ['overlay2'] }],
];

describe('a condition', () => {
  it.each(CASES)('of a host with %j: %j holds, %j does not', (host, met, unmet) => {
    expect(holds(met, { ...HOST, ...host })).toBe(true);
    expect(holds(unmet, { ...HOST, ...host })).toBe(false);
  });

  it.each(CASES)('fails as a whole when one part fails (%j)', (host, met, unmet) => {
    const profile = { ...HOST, ...host };
    expect(holds({ ...met, mentions: 'A' }, profile, () => true)).toBe(true);
    expect(holds({ ...met, mentions: 'A' }, profile, () => false)).toBe(false);
    expect(holds({ ...unmet, mentions: 'A' }, profile, () => true)).toBe(false);
  });

  it('that is none holds; one about what was not told, or about a file that is not there, does not', () => {
    expect(holds(undefined, HOST)).toBe(true);
    expect(holds({}, HOST)).toBe(true);
    expect(holds({ fs: ['zfs'] }, HOST)).toBe(false);
    expect(holds({ existing: ['aufs'] }, HOST)).toBe(false);
    expect(holds({ mentions: 'A' }, HOST)).toBe(false);
    expect(holds({ mentions: 'A' }, HOST, (symbol) => symbol === 'A')).toBe(true);
  });
});

describe('a host', () => {
  it('is the default with what was said put over it', () => {
    expect(HOST).toEqual({
      docker: '29.7',
      kernel: '6.18',
      arch: 'x86',
      init: 'openrc',
      rootless: false,
      usernsRemap: false,
      diskQuota: false,
      selinux: false,
    });
    expect(createProfile(DEFAULTS, { kernel: '5.10', selinux: true })).toMatchObject({ kernel: '5.10', selinux: true });
  });

  it('is one line for a reader: what it is, and only what was said beyond', () => {
    expect(describeProfile(HOST, wordsFor('en'))).toBe('Docker 29.7 · kernel 6.18 · x86 · OpenRC');
    const told: Partial<HostProfile> = {
      fs: 'zfs',
      rootless: true,
      usernsRemap: true,
      diskQuota: true,
      selinux: true,
      cgroup: 1,
      existing: 'aufs',
    };
    expect(describeProfile({ ...HOST, ...told }, wordsFor('en'))).toBe(
      'Docker 29.7 · kernel 6.18 · x86 · OpenRC · data on zfs · rootless · userns-remap · disk quota per container · SELinux · cgroup v1 · existing data of aufs',
    );
  });

  it('is ruled out by a condition only where it is known to be otherwise', () => {
    const onVersion1 = { ...HOST, cgroup: 1 as const };
    expect(isRelevant({ cgroup: 2 }, onVersion1)).toBe(false);
    expect(isRelevant({ cgroup: 1 }, HOST)).toBe(true);
    expect(isRelevant({ rootless: true }, HOST)).toBe(true);
    expect(isRelevant({ rootless: false }, { ...HOST, rootless: true })).toBe(false);
    expect(isRelevant({ fs: ['zfs'] }, HOST)).toBe(true);
    expect(isRelevant({ fs: ['zfs'] }, { ...HOST, fs: 'ext4' })).toBe(false);
    expect(isRelevant({ init: 'systemd' }, HOST)).toBe(false);
  });
});

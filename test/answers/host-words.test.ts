/** The filesystem that a text says is there, and not one that somebody thinks of taking. */
import { expect, it } from 'vitest';
import { readHostWords } from '../../src/answers/host-words.ts';

it.each([
  ['is zfs or btrfs better if i mostly run postgres', undefined],
  ['should i use btrfs for docker', undefined],
  ['can i not just use ext4', undefined],
  ['my root is btrfs, should i use zfs or overlay2', 'btrfs'],
  ['/var/lib/docker is on zfs', 'zfs'],
  ['zfs 和 btrfs 哪个好', undefined],
  ['该用 btrfs 还是 overlay2', undefined],
  ['我用 zfs，要不要换成 btrfs', 'zfs'],
  ['我的文件系统还是 btrfs，用哪个存储驱动', 'btrfs'],
  ['根分区改用 btrfs 了，用哪个存储驱动', 'btrfs'],
])('%s: %s', (text, fs) => expect(readHostWords(text).profile.fs).toBe(fs));

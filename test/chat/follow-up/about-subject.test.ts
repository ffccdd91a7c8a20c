/** What stands for the subject of the answer before, and what only looks so. */
import { describe, expect, it } from 'vitest';
import {
  aboutSubject,
  asksHowItIs,
  comparedWith,
  readFacet,
  standsFor,
} from '../../../src/chat/follow-up/about-subject.ts';
import { knowledge } from '../../support/ask.ts';

describe('a question about what was spoken of', () => {
  it.each([
    ['does it work with rootless?', 'does overlay2 work with rootless'],
    ['what do I need in the kernel for it?', 'what do i need in the kernel for overlay2'],
    ['how do I switch from btrfs to that', 'how do i switch from btrfs to overlay2'],
    ['will that delete my volumes', 'will overlay2 delete my volumes'],
    ['is this driver still maintained', 'is overlay2 still maintained'],
    ['and the use flag?', 'the use flag overlay2'],
    ['or zfs?', 'overlay2 vs zfs'],
    ['它在 rootless 下能用吗', 'overlay2 在 rootless 下能用吗'],
    ['这个驱动稳定吗', 'overlay2 稳定吗'],
  ])('%s', (text, asked) => {
    expect(aboutSubject(text, 'overlay2', knowledge)).toBe(asked);
  });

  it.each([
    'is it safe to run docker as root?',
    'it says permission denied',
    'how do I make it work with nvidia',
    'does docker need br_netfilter',
    'I use gentoo-kernel-bin, does that already have it?',
    'the daemon that runs there is old',
    '重启 docker 会停容器吗',
    `does it ${'really '.repeat(30)}work`,
  ])('%s is no such question', (text) => {
    expect(standsFor(text, knowledge)).toBe(false);
    expect(aboutSubject(text, 'overlay2', knowledge)).toBeNull();
  });
});

it('a side of it is its USE flag or what it needs of the kernel', () => {
  expect(readFacet('and the use flag?', knowledge)).toBe('use');
  expect(readFacet('那内核呢', knowledge)).toBe('kernel');
  expect(readFacet('which kernel options does it need', knowledge)).toBe('kernel');
  expect(readFacet('which kernel options does docker need', knowledge)).toBeNull();
});

it('what it is compared with is one other storage backend', () => {
  expect(comparedWith('is it better than btrfs?', 'overlay2', knowledge)).toBe('btrfs');
  expect(comparedWith('和 btrfs 比呢', 'overlay2', knowledge)).toBe('btrfs');
  expect(comparedWith('is btrfs better than zfs?', 'overlay2', knowledge)).toBeNull();
  expect(comparedWith('is it better than podman?', 'overlay2', knowledge)).toBeNull();
  expect(comparedWith('is it better than btrfs?', 'CONFIG_VETH', knowledge)).toBeNull();
});

it('how it is on the host is asked for where nothing else is named', () => {
  for (const text of ['how do I check which one is in use', 'how can I see which one im on', '怎么看开没开'])
    expect(asksHowItIs(text, knowledge), text).toBe(true);
  for (const text of ['how do I see which images take the most space', '怎么看容器里面的进程占了多少内存和交换空间'])
    expect(asksHowItIs(text, knowledge), text).toBe(false);
});

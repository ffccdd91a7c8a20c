/** Nobody has read the facts against tomorrow's Docker: an answer for it says so. */
import { expect, it } from 'vitest';
import { knowledge, read } from '../support/ask.ts';

const { docker, kernel } = knowledge.checkedAgainst;

it.each(['backend btrfs', 'use seccomp', 'kernel VETH', 'recommend', 'ask is aufs dead', 'install'])(
  'what is newer than anything that was checked is told (%s)',
  async (line) => {
    expect(await read(`${line} --docker 99`)).toContain(
      `! Docker 99 is newer than what was checked: this is what holds up to Docker ${docker}.`,
    );
    expect(await read(`${line} --kernel 99.1`, [], 'zh-CN')).toContain(
      `! 内核 99.1 比核对过的版本新：以下内容只核对到内核 ${kernel}。`,
    );
  },
);

it('nothing is said for versions that were checked, nor beside a complaint', async () => {
  expect(await read(`backend btrfs --docker ${docker}.2 --kernel ${kernel}`)).not.toContain('newer than what');
  expect(await read('backend btrfs --docker 29')).not.toContain('newer than what');
  expect(await read('backend nosuch --docker 99')).not.toContain('newer than what');
});

it('what was checked is no older than what is assumed, and has a tree', () => {
  expect(knowledge.defaultProfile).toMatchObject({ docker });
  expect(knowledge.kconfigTree(kernel, 'x86')?.linux).toMatch(new RegExp(`^${kernel.replace('.', '\\.')}\\b`));
});

import { describe, expect, it } from 'vitest';
import { KconfigTrees } from '../../src/knowledge/kconfig-trees.ts';
import { treeFilesIn } from '../../src/knowledge/tree-files.ts';

const FOLDER = new URL('../../knowledge/kconfig/', import.meta.url).pathname;

describe('the tree that answers for a kernel', () => {
  const trees = new KconfigTrees(treeFilesIn(FOLDER));
  const answering = (kernel: string, arch = 'x86'): string | undefined => {
    const tree = trees.find(kernel, arch);
    return tree ? `${tree.arch} ${/^\d+\.\d+/.exec(tree.linux)?.[0]}` : undefined;
  };

  it.each([
    ['6.12.41-gentoo', '6.12'],
    ['6.6.30', '6.6'],
    ['6.5.13', '6.1'],
    ['5.15.12', '5.15'],
    ['4.4.39', '5.10'],
    ['6.16.9', '6.12'],
    ['6.17.0', '6.18'],
    ['7.0-rc1', '6.18'],
    ['9.1', '7.3'],
  ])('%s: the newest that is not newer, on its side of Linux 6.17: %s', (kernel, expected) =>
    expect(answering(kernel)).toBe(`x86 ${expected}`),
  );

  it("is arm64's for architectures without one", () => expect(answering('6.12', 'riscv')).toBe('arm64 6.12'));

  it('is none for what is no version', () => expect(answering('custom')).toBeUndefined());

  it('is kept once, however many releases ask for it', () => {
    const found = Array.from({ length: 50 }, (_, release) => trees.find(`6.12.${release}-own${release}`, 'x86'));
    expect(new Set(found).size).toBe(1);
  });
});

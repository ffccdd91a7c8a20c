/** Chinese words of moves to another kernel, and of several kernels side by side. */
import type { moveEn } from '../en/move.ts';

export const moveZhCn: typeof moveEn = {
  move: {
    title: (from, to) => (from === null ? `升级到 Linux ${to}` : `Linux ${from} → ${to}`),
    after: (kernel, verdict) => `用 Linux ${kernel} 执行 \`make olddefconfig\` 之后：${verdict}`,
    changes: (kernel) => `换到 Linux ${kernel} 会变的选项`,
    noChanges: '与 Docker 有关的选项都不变。',
    dropped: (causes, names) => `因为 ${causes}，这些选项会被关掉：${names}`,
    off: (names) => `会被关掉：${names}`,
    gone: (names) => `新内核里已经没有：${names}`,
    renamed: (symbol, successors) => `${symbol} 已经没有了，它的工作由 ${successors} 来做`,
    added: (names) => `新出现并且打开的：${names}`,
    changed: (names) => `取值变了：${names}`,
    minor: (names) => `另外还有不同，但这里检查的功能都用不到：${names}`,
    copy: '把旧的 `.config` 复制到新内核的源码目录，以下步骤都在那里进行。',
    asItIs: (kernel) => `这份配置现在的情况（Linux ${kernel}）`,
    asItIsUnnamed: '这份配置现在的情况',
    byKernelOption: (from, to) =>
      `文件是 Linux ${from} 的。{say:kernel=${to}} 按换到这个内核来理解，与 {say:to=${to}} 相同。`,
    rehearsed: (linux, arch) =>
      `按 Linux ${linux}（${arch}）的 Kconfig 文件预演。会自动打开其他选项的驱动，按文件里的取值不变来算。`,
    standIn: (kernel, linux) => `这里没有 Linux ${kernel} 的 Kconfig 文件，用 ${linux} 的代替。`,
    noTree: (kernel, arch) =>
      `无法预演换到 Linux ${kernel}：这里只有 64 位 x86 和 arm64 的 Kconfig 文件，而这份配置属于 ${arch}`,
    noTreeWhy: '下面说的是这份配置现在的情况。',
    notWhole: (kernel) => `这只是配置的一部分：按 Linux ${kernel} 来判断，没有预演`,
    notWholeWhy: '没有写到的选项由新内核决定。想知道其余选项会怎样，请给出完整的 `.config`。',
    kernelHead: (name, kernel) => `${name}，Linux ${kernel}`,
    compared: (from, to) => `从 ${from} 到 ${to}`,
    compareNothing: '与 Docker 有关的选项，两者完全相同。',
    perKernel: (good, all) =>
      `${all} 个内核里，Docker 能在其中 ${good} 个上运行。下面每个内核一节，每份修复只适用于它自己的内核。`,
    perPart: (broken, all) =>
      broken === 0
        ? `这 ${all} 个内核里写到的部分没有查出问题，其余部分未知。下面每个内核一节，每份修复只适用于它自己的内核。`
        : `${all} 个内核中有 ${broken} 个目前不能运行 Docker。下面每个内核一节，每份修复只适用于它自己的内核。`,
    filesOf: (name) => `{say:fragment} 是针对 ${name} 的修复。`,
  },
};
